package org.gridpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project as they lie in the checkout. */
final class Checkout {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "output", ".idea", ".vscode", ".building");
    private static final Set<String> BINARY = Set.of("ttf", "png", "jar", "epw");

    private Checkout() {}

    /** Its folder: the one with the launcher, from here upwards. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("gridpit.cmd"))) {
            here = here.getParent();
        }
        return here;
    }

    static String text(String path) {
        return read(root().resolve(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file with text in it, in the order of names. */
    static List<Path> texts() {
        return walk(root())
                .filter(file -> !BINARY.contains(ending(file)))
                .sorted()
                .toList();
    }

    /** Java of the program, without its tests. */
    static List<Path> mainSources() {
        Path main = Path.of("src", "main", "java");
        return texts().stream()
                .filter(file -> ending(file).equals("java") && file.toString().contains(main.toString()))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> !NOT_OURS.contains(path.getFileName().toString())).toList().stream()
                    .flatMap(path -> Files.isDirectory(path) ? walk(path) : Stream.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
