package org.gridpit.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.json.CanonicalJson;
import org.gridpit.json.Json;

/**
 * What models, seats and fallbacks decided in a run, a line of canonical JSON each, in the order in which it was used. Its
 * head is a SHA-256 over everything decided so far: two runs with the same head decided the same.
 */
public final class Journal implements Closeable {
    /** Head of a journal without a line. */
    public static final String EMPTY_HEAD = "0".repeat(64);

    private final BufferedWriter lines;
    private final Redaction redaction;
    private String head = EMPTY_HEAD;
    private long tick = Long.MIN_VALUE;

    /**
     * A journal as it was written.
     *
     * @param torn whether a last line was left out because it was cut, as in a run that was killed
     */
    public record Recorded(List<JournalEntry> entries, String head, boolean torn) {}

    /** Begins a journal in a file that is not there yet. */
    public Journal(Path file, Redaction redaction) throws IOException {
        this.lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        this.redaction = redaction;
    }

    /** Adds a decision; it is on its way to the disk when this returns. One that holds a secret is refused. */
    public void append(JournalEntry entry) throws IOException {
        if (entry.d().tick() < tick) {
            throw new IllegalArgumentException("tick (%d) of %s must not be before %d. Maybe sort the decisions."
                    .formatted(entry.d().tick(), entry.d().agent(), tick));
        }
        redaction.check(Json.mapper().valueToTree(entry));
        lines.write(CanonicalJson.text(entry));
        lines.write('\n');
        lines.flush();
        tick = entry.d().tick();
        head = next(head, entry);
    }

    /** Hash of all decisions so far. */
    public String head() {
        return head;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Reads a journal; a line that is none is an error, but for a last one that was cut. */
    public static Recorded read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        List<JournalEntry> entries = new ArrayList<>();
        String head = EMPTY_HEAD;
        for (String line : text.substring(0, end).lines().toList()) {
            JournalEntry entry = entry(line, file, entries.size() + 1);
            entries.add(entry);
            head = next(head, entry);
        }
        return new Recorded(List.copyOf(entries), head, end < text.length());
    }

    private static JournalEntry entry(String line, Path file, int number) throws IOException {
        try {
            return Json.mapper().readValue(line, JournalEntry.class);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "line (%d) of %s is no decision: %s. Maybe it was edited."
                            .formatted(number, file, e.getOriginalMessage()),
                    e);
        }
    }

    private static String next(String head, JournalEntry entry) {
        return CanonicalJson.sha256(List.of(head, entry.d()));
    }
}
