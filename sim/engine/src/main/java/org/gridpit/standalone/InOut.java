package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gridpit.scenario.ScenarioError.Code;

/**
 * Where a model reads from and writes to.
 *
 * @param in file, or {@code -}
 * @param out file, or {@code -}
 * @param force whether a file that is there already is replaced
 * @param standard streams that {@code -} stands for
 */
public record InOut(Path in, Path out, boolean force, StandardStreams standard) {
    /** The input as messages name it. */
    String inName() {
        return StandardStreams.isNamedBy(in) ? "standard input" : in.toString();
    }

    /** The input from its beginning. */
    InputStream open() {
        if (StandardStreams.isNamedBy(in)) {
            return standard.in();
        }
        if (Files.isDirectory(in)) {
            throw unreadable("this is a folder. Maybe a file in it is meant.");
        }
        try {
            return Files.newInputStream(in);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file. Maybe the path is misspelt.");
        } catch (IOException e) {
            throw unreadable("the file cannot be read. Maybe it is somebody else's.");
        }
    }

    private InvalidInput unreadable(String message) {
        InputErrors errors = new InputErrors(inName());
        errors.add(Code.UNREADABLE_FILE, Place.NOWHERE, message);
        return errors.refusal();
    }
}
