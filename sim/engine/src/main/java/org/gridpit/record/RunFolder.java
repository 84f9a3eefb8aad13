package org.gridpit.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder of a run. It is called {@code <name>.partial} until it is whole, so that a run that broke off is never taken
 * for a result; nothing that was there before is written over.
 */
public final class RunFolder {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String PARTIAL = ".partial";
    private static final String MANIFEST = "manifest.json";
    private static final String OURS = "\"schema\" : \"gridpit/manifest/";

    private final Path whole;
    private final Path partial;
    private final boolean replaces;

    private RunFolder(Path whole, boolean replaces) {
        this.whole = whole;
        this.replaces = replaces;
        this.partial = whole.resolveSibling(whole.getFileName() + PARTIAL);
    }

    /**
     * A new folder {@code runs/<UTC>_<scenario>_<hex>} under the output folder.
     *
     * @param hex six hexadecimal digits that tell runs of the same second apart
     */
    public static RunFolder underRuns(Path output, Instant started, String scenario, String hex) {
        String name = STAMP.format(started) + "_" + scenario + "_" + hex;
        RunFolder folder = new RunFolder(output.resolve("runs").resolve(name), false);
        if (Files.exists(folder.whole)) {
            throw new OutputRefused(
                    "%s exists already. Maybe two runs drew the same name: start again.".formatted(name));
        }
        folder.create();
        return folder;
    }

    /**
     * Exactly this folder; it may exist if it is empty.
     *
     * @param force whether a folder that holds a run may be replaced, once the new one is whole
     */
    public static RunFolder exactly(Path folder, boolean force) {
        RunFolder target = new RunFolder(folder.toAbsolutePath().normalize(), force);
        refuseUnlessFree(target.whole, force);
        refuseUnlessFree(target.partial, force);
        delete(target.partial);
        target.create();
        return target;
    }

    /** Where the run is being written. */
    public Path path() {
        return partial;
    }

    /** Folder of the tables. */
    public Path tables() {
        return partial.resolve("tables");
    }

    /** Folder of the figures. */
    public Path charts() {
        return partial.resolve("charts");
    }

    /** Writes a file so that it is either there as a whole or not at all. */
    public void write(String name, String text) {
        write(partial.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file so that it is either there as a whole or not at all. */
    public static void write(Path file, byte[] bytes) {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (FileChannel out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            OutputFailure failure = OutputFailure.writing(file, e);
            discard(draft, failure);
            throw failure;
        }
    }

    /** Makes room again, above all on a full disk. */
    private static void discard(Path draft, OutputFailure failure) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Gives the folder its name, now that everything is in it. */
    public Path finish() {
        Path old = whole.resolveSibling(whole.getFileName() + ".replaced");
        try {
            if (Files.exists(whole) && !replaces) {
                Files.delete(whole);
            } else if (Files.exists(whole)) {
                Files.move(whole, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputFailure.writing(whole, e);
        }
        delete(old);
        return whole;
    }

    /** Points {@code latest} in the output folder to a finished run; a text file where links cannot be made. */
    public static void linkLatest(Path output, Path run) {
        Path link = output.resolve("latest");
        Path draft = output.resolve("latest.tmp");
        Path target = output.toAbsolutePath().relativize(run.toAbsolutePath());
        try {
            Files.deleteIfExists(draft);
            try {
                Files.createSymbolicLink(draft, target);
            } catch (UnsupportedOperationException | IOException noLinks) {
                Files.writeString(draft, target + "\n");
            }
            Files.move(draft, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputFailure.writing(link, e);
        }
    }

    private void create() {
        try {
            Files.createDirectories(partial.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw OutputFailure.writing(partial, e);
        }
        try {
            Files.createDirectory(partial);
            Files.createDirectory(tables());
            Files.createDirectory(charts());
        } catch (FileAlreadyExistsException e) {
            throw new OutputRefused("%s exists already. Maybe another run is writing it.".formatted(partial));
        } catch (IOException e) {
            throw OutputFailure.writing(partial, e);
        }
    }

    private static void refuseUnlessFree(Path folder, boolean force) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new OutputRefused("%s is a file, not a folder. Maybe choose another name.".formatted(folder));
        }
        if (isEmpty(folder)) {
            return;
        }
        if (!force) {
            throw new OutputRefused(
                    "%s exists and is not empty. Maybe choose another folder, or --force to replace a run."
                            .formatted(folder));
        }
        if (!holdsRun(folder)) {
            throw new OutputRefused(
                    "%s holds no run of ours (no manifest.json), so it is not replaced. Maybe it is the wrong folder."
                            .formatted(folder));
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsRun(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        try {
            return Files.isRegularFile(manifest) && Files.readString(manifest).contains(OURS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw OutputFailure.writing(folder, e);
        }
    }
}
