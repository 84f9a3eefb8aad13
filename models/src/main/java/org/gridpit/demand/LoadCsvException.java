package org.gridpit.demand;

import java.nio.file.Path;

/** A load file that cannot be used, and the place in it: {@code file:line:column: what (value) hint}. */
public final class LoadCsvException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;

    LoadCsvException(Path file, int line, int column, String what, Object value, String hint) {
        super("%s:%d:%d: %s (%s) %s".formatted(file, line, column, what, value, hint));
        this.file = file.toString();
        this.line = line;
        this.column = column;
    }

    /** As it was named. */
    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** First character of the cell, from 1. */
    public int column() {
        return column;
    }
}
