package org.gridpit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The real program, started by its launcher as a process of its own. */
final class Checkout {
    static final Path HOME = home();
    static final String VILLAGE =
            HOME.resolve("sim/cli/src/test/resources/village.yaml").toString();
    private static final int PATIENCE_S = 60;

    private final Path launcher;
    private final Path directory;
    private final Map<String, String> environment;

    private Checkout(Path launcher, Path directory, Map<String, String> environment) {
        this.launcher = launcher;
        this.directory = directory;
        this.environment = environment;
    }

    /** How it ended and what it printed. */
    record Ended(int exit, String out, String err) {}

    /** Started in this directory. */
    static Checkout in(Path directory) {
        return new Checkout(HOME.resolve("gridpit"), directory, new TreeMap<>(Map.of("GRIDPIT_NO_BUILD", "1")));
    }

    /** Started by another name or another checkout's launcher. */
    Checkout by(Path other) {
        return new Checkout(other, directory, environment);
    }

    Checkout with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Checkout(launcher, directory, more);
    }

    Ended run(String... arguments) {
        return run(List.of(), arguments);
    }

    /** Run by another program, such as one that takes away its room on disk. */
    Ended run(List<String> wrapper, String... arguments) {
        return ended(start(wrapper, arguments));
    }

    /** Set going and left alone. */
    Started start(List<String> wrapper, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(launcher.toString());
        command.addAll(Arrays.asList(arguments));
        try {
            Path out = Files.createTempFile("gridpit-out", ".txt");
            Path err = Files.createTempFile("gridpit-err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeAll(List.of("GRIDPIT_JAVA_OPTS", "CI", "NO_COLOR"));
            builder.environment().putAll(environment);
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process under way and where it prints. */
    record Started(Process process, Path out, Path err) {}

    static Ended ended(Started started) {
        try {
            if (!started.process().waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                started.process().destroyForcibly();
                throw new AssertionError("the program did not end within %d s".formatted(PATIENCE_S));
            }
            String out = Files.readString(started.out());
            String err = Files.readString(started.err());
            Files.delete(started.out());
            Files.delete(started.err());
            return new Ended(started.process().exitValue(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the program ran", e);
        }
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("gridpit"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
