package org.gridpit.scenario;

/**
 * Where something stands: a place in the scenario file, or the command line option that brought it.
 *
 * @param source the file as the user named it, or the option, such as {@code --set seed=1}
 * @param line from 1; 0 for an option
 * @param column from 1, in characters; 0 for an option
 * @param length characters of the key or value on that line, for the carets under it
 */
public record SourceMark(String source, int line, int column, int length) {
    /** The place of an option. */
    static SourceMark option(String text) {
        return new SourceMark(text, 0, 0, 0);
    }

    /** Whether this is an option of the command line and not a place in the file. */
    public boolean isOption() {
        return line == 0;
    }

    /** {@code file:line:column}, or the option itself. */
    @Override
    public String toString() {
        return isOption() ? source : source + ":" + line + ":" + column;
    }
}
