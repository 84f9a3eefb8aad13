package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.decision.JournalEntry.Made;
import org.gridpit.decision.JournalEntry.Obtained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Obtained LIVE = new Obtained("live", 812, 1, 350, false, "2026-11-23T10:00:00Z");
    private static final Obtained REPLAYED = new Obtained("journal", 0, 0, 0, false, "2027-01-01T00:00:00Z");

    private final Redaction redaction = new Redaction(Map.of("API_TOKEN", "tiger-lily-9"));

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_read_with_the_same_head() throws IOException {
        List<JournalEntry> entries = List.of(entry(3, "warm", LIVE), entry(3, "a\u2028b\nc", LIVE), entry(4, "", LIVE));
        String head = write("a", entries);
        assertThat(Journal.read(folder.resolve("a"))).isEqualTo(new Journal.Recorded(entries, head, false));
        assertThat(Files.readString(folder.resolve("a"))).endsWith("}\n").startsWith("{\"d\":{\"agent\":\"home-1\"");
    }

    @Test
    void the_head_depends_on_what_was_decided_and_not_on_how_it_was_obtained() throws IOException {
        String head = write("a", List.of(entry(3, "x", LIVE), entry(3, "y", LIVE)));
        assertThat(write("b", List.of(entry(3, "x", REPLAYED), entry(3, "y", REPLAYED))))
                .isEqualTo(head);
        assertThat(write("c", List.of(entry(3, "x", LIVE), entry(3, "z", LIVE))))
                .isNotEqualTo(head);
        assertThat(write("d", List.of(entry(3, "y", LIVE), entry(3, "x", LIVE))))
                .isNotEqualTo(head);
        assertThat(write("e", List.of(entry(3, "x", LIVE)))).isNotEqualTo(head);
        assertThat(write("f", List.of())).isEqualTo(Journal.EMPTY_HEAD);
    }

    @Test
    void a_last_line_that_was_cut_is_left_out_and_any_other_is_an_error() throws IOException {
        Path file = folder.resolve("a");
        write("a", List.of(entry(3, "x", LIVE), entry(4, "y", LIVE)));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 9));
        assertThat(Journal.read(file))
                .isEqualTo(new Journal.Recorded(
                        List.of(entry(3, "x", LIVE)), write("b", List.of(entry(3, "x", LIVE))), true));
        Files.writeString(file, text.substring(9));
        assertThatIOException().isThrownBy(() -> Journal.read(file)).withMessageContaining("line (1) of " + file);
    }

    @Test
    void a_secret_or_a_step_back_in_time_is_not_written() throws IOException {
        try (Journal journal = new Journal(folder.resolve("a"), redaction)) {
            journal.append(entry(3, "x", LIVE));
            String head = journal.head();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.append(entry(3, "it is tiger-lily-9", LIVE)))
                    .withMessageContaining("$.d.decision.reason");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.append(entry(2, "x", LIVE)))
                    .withMessageContaining("tick (2)");
            assertThat(journal.head()).isEqualTo(head);
        }
        assertThat(Journal.read(folder.resolve("a")).entries()).containsExactly(entry(3, "x", LIVE));
    }

    private String write(String name, List<JournalEntry> entries) throws IOException {
        try (Journal journal = new Journal(folder.resolve(name), redaction)) {
            for (JournalEntry entry : entries) {
                journal.append(entry);
            }
            return journal.head();
        }
    }

    private static JournalEntry entry(long tick, String reason, Obtained obtained) {
        Made made = new Made(
                tick,
                "home-1",
                "bid",
                0,
                List.of(RequestKey.of(Requests.bid((int) tick))),
                Source.FALLBACK,
                Optional.of(Outcome.DEADLINE),
                Optional.of("no answer"),
                Optional.of("stub-rule@local"),
                Optional.empty(),
                Requests.json("{\"batteryW\":5}").put("reason", reason),
                Optional.of(List.of("note")),
                new Usage(2_000, 150, 0, 0),
                350,
                1);
        return new JournalEntry(made, obtained);
    }
}
