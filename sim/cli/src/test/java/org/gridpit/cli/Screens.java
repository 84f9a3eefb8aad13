package org.gridpit.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Screens of any width that remember what was printed on them. */
final class Screens {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Surroundings terminal(int columns, Map<String, String> environment) {
        return surroundings(true, columns, environment);
    }

    Surroundings pipe() {
        return surroundings(false, Surroundings.ENDLESS, Map.of());
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Surroundings surroundings(boolean terminal, int columns, Map<String, String> environment) {
        return new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                columns,
                environment,
                Path.of("").toAbsolutePath(),
                Optional.empty());
    }
}
