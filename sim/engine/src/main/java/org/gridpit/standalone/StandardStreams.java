package org.gridpit.standalone;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Standard input and output of the program, which {@code -} stands for where a file is asked for. */
public record StandardStreams(InputStream in, OutputStream out) {
    /** Whether this is how a user names a standard stream. */
    public static boolean isNamedBy(Path file) {
        return file.toString().equals("-");
    }
}
