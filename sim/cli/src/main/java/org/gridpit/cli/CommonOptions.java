package org.gridpit.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options every command has. */
final class CommonOptions {
    static final String JSON = "--json";
    static final String DEBUG = "--debug";

    @Option(names = JSON, description = "One JSON document on standard output, also when the command fails.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Results and errors only.")
    private boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            converter = When.class,
            description = "auto, always or never; auto colours on a terminal unless NO_COLOR, TERM=dumb or CI is set.")
    private Colour colour = Colour.AUTO; // read beforehand, by Colour.asked, since errors of parsing are coloured too

    @Option(names = DEBUG, description = "Stack traces of errors.")
    private boolean debug; // read beforehand, as colour is

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** Reads the names in lower case. */
    static final class When implements ITypeConverter<Colour> {
        @Override
        public Colour convert(String text) {
            for (Colour colour : Colour.values()) {
                if (colour.name().equalsIgnoreCase(text)) {
                    return colour;
                }
            }
            throw new TypeConversionException("expected auto, always or never but was '" + text + "'");
        }
    }
}
