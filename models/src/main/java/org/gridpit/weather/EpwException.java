package org.gridpit.weather;

import java.util.List;
import java.util.stream.Collectors;

/** A weather file that cannot be used: everything wrong with it, in the order of its lines. */
public final class EpwException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    EpwException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where the first problem is: the file as it was named. */
    public String file() {
        return problems.get(0).file();
    }

    /** Line of the first problem, from 1. */
    public int line() {
        return problems.get(0).line();
    }

    /** Character of the first problem in its line, from 1. */
    public int column() {
        return problems.get(0).column();
    }

    /**
     * One thing wrong in a file.
     *
     * @param file as it was named
     * @param line from 1
     * @param column character in the line, from 1
     * @param message what is wrong, the value, and what to try
     */
    public record Problem(String file, int line, int column, String message) {
        @Override
        public String toString() {
            return "%s:%d:%d: %s".formatted(file, line, column, message);
        }
    }
}
