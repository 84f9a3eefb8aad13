package org.gridpit.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class ContentTest {
    record Empty() {}

    record Step(long p10, int p50, short p90, byte okta) {}

    record Series(
            String of, MessageKind kind, boolean revised, Long boxed, List<Step> steps, List<List<String>> notes) {}

    record Nest(List<?> inner) {}

    record Power(double powerKw) {}

    record Target(Optional<String> agentId, long sizeW) {}

    @Test
    void the_size_of_data_is_that_of_its_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(sizeOf(new Empty())).isEqualTo(2);
        for (int seed = 0; seed < 500; seed++) {
            Series series = series(RandomStreams.of(seed, "content", "test"));
            byte[] written = json.writeValueAsString(series).getBytes(StandardCharsets.UTF_8);
            assertThat(sizeOf(series)).as("seed %d: %s", seed, series).isEqualTo(written.length);
        }
    }

    @Test
    void extreme_numbers_have_their_size() {
        for (long value : new long[] {0, 9, 10, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(sizeOf(new Town.Note(value))).isEqualTo(("{\"sizeW\":" + value + "}").length());
        }
    }

    @Test
    void an_absent_value_is_null() {
        assertThat(sizeOf(new Target(Optional.empty(), 1))).isEqualTo("{'agentId':null,'sizeW':1}".length());
        assertThat(sizeOf(new Target(Optional.of("a"), 1))).isEqualTo("{'agentId':'a','sizeW':1}".length());
    }

    @Test
    void data_deeper_than_eight_levels_is_refused() {
        assertThat(flawOf(nested(8))).isEmpty();
        assertThat(flawOf(nested(9))).contains(FateReason.DATA_TOO_DEEP);
    }

    @Test
    void data_above_16_kib_is_refused_and_measured() {
        int around = "{\"inner\":[\"\"]}".length();
        assertThat(flawOf(new Nest(List.of("x".repeat(16_384 - around))))).isEmpty();
        Content tooLarge = Content.of(data(new Nest(List.of("x".repeat(16_385 - around)))));
        assertThat(tooLarge).isEqualTo(new Content(16_385, Optional.of(FateReason.DATA_TOO_LARGE)));
    }

    @Test
    void data_holds_whole_numbers_only() {
        assertThat(flawOf(new Power(1.5))).contains(FateReason.UNSUPPORTED_VALUE);
        assertThat(flawOf(new Nest(List.of(1.5f)))).contains(FateReason.UNSUPPORTED_VALUE);
        assertThat(flawOf(new Nest(List.of(Map.of())))).contains(FateReason.UNSUPPORTED_VALUE);
        assertThat(flawOf(new Nest(Collections.singletonList(null)))).contains(FateReason.UNSUPPORTED_VALUE);
        assertThat(flawOf(new Nest(List.of("half a pair: \ud83d")))).contains(FateReason.UNSUPPORTED_VALUE);
    }

    @Test
    void a_text_has_at_most_1000_characters_however_many_bytes() {
        assertThat(Content.of(Town.text("home-1", "\ud83d\udd0c".repeat(1_000))))
                .isEqualTo(new Content(4_000, Optional.empty()));
        assertThat(Content.of(Town.text("home-1", "x".repeat(1_001))))
                .isEqualTo(new Content(1_001, Optional.of(FateReason.TEXT_TOO_LONG)));
        assertThat(Content.of(Town.text("home-1", "\udd0c")).flaw()).contains(FateReason.UNSUPPORTED_VALUE);
    }

    @Test
    void a_message_has_at_most_16_parts() {
        assertThat(Content.of(parts(16)).flaw()).isEmpty();
        assertThat(Content.of(parts(17)).flaw()).contains(FateReason.TOO_MANY_PARTS);
    }

    @Test
    void metadata_counts_and_is_bounded() {
        Outgoing plain = Town.text("home-1", "hi");
        assertThat(Content.of(with(plain, "ab", "ü")).sizeBytes()).isEqualTo(2 + 2 + 2);
        assertThat(Content.of(with(plain, "ab", "x".repeat(16_384))).flaw()).contains(FateReason.DATA_TOO_LARGE);
    }

    @Test
    void what_fails_is_a_dead_letter_with_its_reason() {
        Town town = new Town(1).at(0, Phase.BID);
        town.bus.send("home-1", Outgoing.toAgent("operator", MessageKind.ALERT, new Power(1.5)));
        town.at(1, Phase.OBSERVE);
        assertThat(town.kindsOfFate()).containsExactly(Fate.DEAD_LETTER);
        assertThat(town.reasons()).containsExactly(Optional.of(FateReason.UNSUPPORTED_VALUE));
        assertThat(town.bus.inbox("operator")).isEmpty();
    }

    private static Outgoing with(Outgoing plain, String key, String value) {
        return new Outgoing(
                plain.to(),
                plain.kind(),
                plain.parts(),
                plain.taskId(),
                plain.replyTo(),
                new TreeMap<>(Map.of(key, value)));
    }

    private static Outgoing parts(int count) {
        List<Part> parts = Collections.nCopies(count, new Part.Text("x"));
        Outgoing one = Town.text("home-1", "x");
        return new Outgoing(one.to(), one.kind(), parts, one.taskId(), one.replyTo(), one.metadata());
    }

    private static Outgoing data(Record payload) {
        return Outgoing.toAgent("home-1", MessageKind.ALERT, payload);
    }

    private static int sizeOf(Record payload) {
        Content content = Content.of(data(payload));
        assertThat(content.flaw()).isEmpty();
        return content.sizeBytes();
    }

    private static Optional<FateReason> flawOf(Record payload) {
        return Content.of(data(payload)).flaw();
    }

    /** A record is one level and each list in it another. */
    private static Nest nested(int levels) {
        List<?> inner = List.of();
        for (int level = 2; level < levels; level++) {
            inner = List.of(inner);
        }
        return new Nest(inner);
    }

    private static Series series(RandomStream stream) {
        List<Step> steps = new ArrayList<>();
        for (int i = stream.nextInt(5); i > 0; i--) {
            long bits = stream.nextLong() >> stream.nextInt(64);
            steps.add(new Step(bits, (int) bits, (short) bits, (byte) bits));
        }
        MessageKind kind = MessageKind.values()[stream.nextInt(MessageKind.values().length)];
        boolean revised = stream.nextInt(2) == 0;
        return new Series(
                text(stream), kind, revised, stream.nextLong(), steps, List.of(List.of(text(stream)), List.of()));
    }

    private static String text(RandomStream stream) {
        StringBuilder text = new StringBuilder();
        for (int i = stream.nextInt(20); i > 0; i--) {
            int codePoint = stream.nextInt(1 << (1 + stream.nextInt(17)));
            text.appendCodePoint(codePoint >= 0xD800 && codePoint <= 0xDFFF ? '"' : codePoint);
        }
        return text.toString();
    }
}
