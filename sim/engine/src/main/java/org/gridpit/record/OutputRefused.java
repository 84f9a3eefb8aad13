package org.gridpit.record;

/** A folder that must not be written to, because something is there that a user may want to keep. */
public final class OutputRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OutputRefused(String message) {
        super(message);
    }
}
