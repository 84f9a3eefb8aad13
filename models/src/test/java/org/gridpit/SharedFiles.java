package org.gridpit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Files the tests read but the project may not ship. Where they are absent, the test skips itself and says which it missed.
 *
 * <p>They are looked for in the folder named by the system property {@code gridpit.shared}, else in the first folder
 * {@code shared} with a DESIGN.md beside the working directory or beside one of its parents.
 */
public final class SharedFiles {
    private static final String PROPERTY = "gridpit.shared";
    private static final String FOLDER = "shared";
    private static final String LANDMARK = "DESIGN.md";

    private SharedFiles() {}

    /** The file or folder of this path inside the shared folder; skips the calling test where there is none. */
    public static Path require(String relative) {
        Path file = folder().resolve(relative);
        assumeTrue(Files.exists(file), () -> "absent: " + file);
        return file;
    }

    private static Path folder() {
        String named = System.getProperty(PROPERTY);
        return named == null ? besideOneOfTheParents() : Path.of(named);
    }

    private static Path besideOneOfTheParents() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FOLDER))
                .filter(folder -> Files.exists(folder.resolve(LANDMARK)))
                .findFirst()
                .orElse(Path.of("..", FOLDER));
    }
}
