package org.gridpit.setup;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An input file that a scenario names and that cannot be used; the message says where, what and what to do. */
public final class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputRefused(String message, Throwable cause) {
        super(message, cause);
    }

    static InputRefused unreadable(Path file, IOException cause) {
        String what = cause instanceof NoSuchFileException ? "there is no such file" : "cannot be read";
        return new InputRefused("%s: %s. Maybe the path is misspelt.".formatted(file, what), cause);
    }
}
