package org.gridpit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program was started: what it prints to, from where, and for whom.
 *
 * @param in what is piped or typed
 * @param out for results
 * @param err for everything else
 * @param outTerminal whether results go to a terminal
 * @param errTerminal whether everything else does
 * @param columns of the terminal; {@link #ENDLESS} where there is none
 * @param environment variables
 * @param workingDirectory what the user's paths are relative to
 * @param checkout folder of the program's own files, where it was started by its launcher
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outTerminal,
        boolean errTerminal,
        int columns,
        Map<String, String> environment,
        Path workingDirectory,
        Optional<Path> checkout) {
    /** Lines of any length. */
    static final int ENDLESS = Integer.MAX_VALUE;

    private static final int LEAST_COLUMNS = 40;
    private static final int USUAL_COLUMNS = 80;

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Of this process, as the launcher saw them. */
    static Surroundings ofProcess() {
        String terminals = System.getProperty("gridpit.terminals", "");
        boolean outTerminal = terminals.contains("1");
        boolean errTerminal = terminals.contains("2");
        return new Surroundings(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                outTerminal,
                errTerminal,
                outTerminal || errTerminal ? columns(System.getProperty("gridpit.columns", "")) : ENDLESS,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getProperty("gridpit.home")).map(Path::of));
    }

    /** The folder for results where none is named. */
    Path output() {
        return checkout.orElse(workingDirectory).resolve("output");
    }

    /** Whether this is a build server: set, and neither 0 nor false. */
    boolean isCi() {
        String ci = environment.getOrDefault("CI", "");
        return !(ci.isEmpty() || ci.equals("0") || ci.equals("false"));
    }

    /** Whether lines may be drawn over and coloured on a terminal. */
    boolean isPlain() {
        return isCi() || environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** A path as short as the user would type it. */
    String shown(Path path) {
        Path absolute = workingDirectory.resolve(path).normalize();
        Path shown = absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "." : shown.toString();
    }

    private static int columns(String text) {
        return text.matches("[1-9][0-9]{1,3}") ? Math.max(LEAST_COLUMNS, Integer.parseInt(text)) : USUAL_COLUMNS;
    }

    private static PrintStream utf8(FileDescriptor end) {
        return new PrintStream(new FileOutputStream(end), true, StandardCharsets.UTF_8);
    }
}
