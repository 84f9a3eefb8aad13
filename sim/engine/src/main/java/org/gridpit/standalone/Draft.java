package org.gridpit.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.OutputRefused;

/**
 * A file being written under another name until it is whole. What is not published is removed, also when the program is
 * interrupted. Standard output gets its text in one go, once nothing can be wrong with it any more.
 */
final class Draft implements AutoCloseable {
    static final Path STANDARD_OUTPUT = Path.of("standard output");

    private final Path target;
    private final Path draft;
    private final boolean force;
    private final StandardStreams standard;

    private Draft(Path target, Path draft, boolean force, StandardStreams standard) {
        this.target = target;
        this.draft = draft;
        this.force = force;
        this.standard = standard;
        draft.toFile().deleteOnExit();
    }

    /**
     * A draft of this file.
     *
     * @throws OutputRefused if the file is there already and may not be replaced
     */
    static Draft of(Path target, boolean force, StandardStreams standard) {
        if (StandardStreams.isNamedBy(target)) {
            return new Draft(target, temporary(), force, standard);
        }
        refuseUnlessFree(target, force);
        long process = ProcessHandle.current().pid();
        Path draft = target.resolveSibling("%s.%d.tmp".formatted(target.getFileName(), process));
        return new Draft(target, draft, force, standard);
    }

    /** The file as it will be called. */
    Path target() {
        return target;
    }

    /** Opens the draft, empty. */
    OutputStream open() {
        try {
            return Files.newOutputStream(draft);
        } catch (IOException e) {
            throw OutputFailure.writing(target, e);
        }
    }

    /** Gives the file its name, or its text to standard output. */
    void publish() {
        try {
            if (StandardStreams.isNamedBy(target)) {
                Files.copy(draft, standard.out());
                standard.out().flush();
            } else {
                refuseUnlessFree(target, force);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw OutputFailure.writing(StandardStreams.isNamedBy(target) ? STANDARD_OUTPUT : target, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw OutputFailure.writing(draft, e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("gridpit-", ".tmp");
        } catch (IOException e) {
            throw OutputFailure.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void refuseUnlessFree(Path target, boolean force) {
        if (Files.isDirectory(target)) {
            throw new OutputRefused("%s is a folder, not a file. Maybe name a file in it.".formatted(target));
        }
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isRegularFile(target)) {
            throw new OutputRefused("%s is a device, not a file. Maybe write - for standard output.".formatted(target));
        }
        if (!force) {
            throw new OutputRefused(
                    "%s exists already. Maybe choose another name, or --force to replace it.".formatted(target));
        }
    }
}
