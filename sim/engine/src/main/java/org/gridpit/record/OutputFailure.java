package org.gridpit.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file of the results could not be written: the disk is full, or something stands in the way. Not the run's fault. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final double BYTES_PER_GB = 1e9;
    private static final String NO_SPACE = "no space left";
    private static final long LEAST_FREE_BYTES = 1 << 16;

    private final transient Path file;
    private final String text;
    private final boolean diskFull;

    private OutputFailure(String text, Path file, boolean diskFull, IOException cause) {
        super(text.formatted(file), cause);
        this.text = text;
        this.file = file;
        this.diskFull = diskFull;
    }

    /** The failure to write this file, told apart by whether the disk is full. */
    public static OutputFailure writing(Path file, IOException cause) {
        Optional<String> obstacle = obstacle(cause);
        long free = freeBytes(file);
        String words = words(cause);
        boolean full = obstacle.isEmpty()
                && (words.toLowerCase(Locale.ROOT).contains(NO_SPACE) || free >= 0 && free < LEAST_FREE_BYTES);
        String text = full
                ? String.format(
                        Locale.ROOT, "disk full while writing %%s (%.1f GB free)", Math.max(0, free) / BYTES_PER_GB)
                : "cannot write %s: " + obstacle.orElse(words).replace("%", "%%");
        return new OutputFailure(text, file, full, cause);
    }

    /** The message with the file as it is called inside this folder. */
    public String messageIn(Path folder) {
        return text.formatted(file.startsWith(folder) ? folder.relativize(file) : file);
    }

    /** Whether the disk it lies on has no room left. */
    public boolean diskFull() {
        return diskFull;
    }

    /** What stands in the way, where that is known. */
    private static Optional<String> obstacle(IOException cause) {
        String words = words(cause).toLowerCase(Locale.ROOT);
        if (cause instanceof NoSuchFileException) {
            return Optional.of("there is no such folder. Maybe it was moved or removed.");
        }
        if (cause instanceof AccessDeniedException) {
            return Optional.of("permission denied. Maybe the folder is somebody else's.");
        }
        if (words.contains("read-only")) {
            return Optional.of("the disk is read-only. Maybe choose a folder elsewhere.");
        }
        if (cause instanceof FileAlreadyExistsException present) {
            return Optional.of("%s is a file, not a folder. Maybe the path is misspelt.".formatted(present.getFile()));
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return Optional.of("something was put there meanwhile. Maybe another program uses the folder.");
        }
        return words.contains("not a directory")
                ? Optional.of("a part of the path is a file, not a folder. Maybe the path is misspelt.")
                : Optional.empty();
    }

    /** What the system says about it, without the file's name. */
    private static String words(IOException cause) {
        Optional<String> reason = cause instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason())
                : Optional.ofNullable(cause.getMessage());
        return reason.orElse("the system does not say why");
    }

    /** Room left on the disk of a file; -1 where nobody knows or where there is no disk, as under /proc. */
    private static long freeBytes(Path file) {
        try {
            FileStore disk = Files.getFileStore(file.toAbsolutePath().getParent());
            return disk.getTotalSpace() == 0 ? -1 : disk.getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }
}
