package org.gridpit.record;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** {@code log.txt}: what the program did and when, line by line; on disk at once. */
public final class RunLog implements Closeable {
    private final Path file;
    private final BufferedWriter out;
    private final Supplier<Instant> now;

    /**
     * Goes on where the file ends.
     *
     * @param now wall clock
     */
    public RunLog(Path file, Supplier<Instant> now) {
        this.file = file;
        this.now = now;
        try {
            this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    /** The log of a run's folder. */
    public static RunLog in(RunFolder folder, Supplier<Instant> now) {
        return new RunLog(folder.path().resolve("log.txt"), now);
    }

    /** One entry; the lines of a longer text are set in. */
    public void line(String text) {
        String stamp = now.get().truncatedTo(ChronoUnit.MILLIS).toString();
        try {
            out.write(stamp + "  " + text.strip().replace("\n", "\n    ") + "\n");
            out.flush();
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }
}
