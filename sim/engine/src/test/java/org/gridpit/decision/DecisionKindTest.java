package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class DecisionKindTest {
    enum Trading {
        @JsonProperty("open")
        OPEN,
        HALT
    }

    record Seen(long stepsLeft) {}

    record Quote(long priceTicks, int quantityWh, Trading trading) {}

    record Choice(String reason, List<Quote> quotes, long batteryW, boolean allClear, List<String> notes) {}

    record Answer(Optional<String> callId, Optional<Quote> quote) {}

    record Power(double powerKw) {}

    private static final DecisionKind<Seen, Choice> CHOICE = new DecisionKind<>("bid", 1, Seen.class, Choice.class);

    @Test
    void the_text_of_a_decision_is_canonical_json() {
        Choice choice = new Choice("sun \"out\"", List.of(new Quote(-5, 100, Trading.OPEN)), -2, true, List.of());
        assertThat(CHOICE.text(choice))
                .isEqualTo("{\"allClear\":true,\"batteryW\":-2,\"notes\":[],"
                        + "\"quotes\":[{\"priceTicks\":-5,\"quantityWh\":100,\"trading\":\"open\"}],"
                        + "\"reason\":\"sun \\\"out\\\"\"}");
    }

    @Test
    void it_is_the_text_jackson_would_write_with_sorted_members() throws JsonProcessingException {
        JsonMapper json = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .build();
        for (int seed = 0; seed < 300; seed++) {
            Choice choice = choice(RandomStreams.of(seed, "decision", "test"));
            assertThat(CHOICE.text(choice)).as("seed %d", seed).isEqualTo(json.writeValueAsString(choice));
        }
    }

    @Test
    void an_absent_value_is_null() {
        DecisionKind<Seen, Answer> kind = new DecisionKind<>("offer", 1, Seen.class, Answer.class);
        assertThat(kind.text(new Answer(Optional.of("3-operator-0"), Optional.empty())))
                .isEqualTo("{\"callId\":\"3-operator-0\",\"quote\":null}");
    }

    @Test
    void a_decision_holds_whole_numbers_only() {
        DecisionKind<Seen, Power> kind = new DecisionKind<>("guard", 1, Seen.class, Power.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.text(new Power(1.5)))
                .withMessageContaining("(1.5)")
                .withMessageContaining("Maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionKind<>("guard", 0, Seen.class, Power.class))
                .withMessageContaining("schemaVersion (0)");
    }

    @Test
    void a_rule_decides_without_outcome_or_cost() {
        Policy<Seen, Quote> rule = seen -> new Quote(seen.stepsLeft(), 1, Trading.HALT);
        Decided<Quote> decided = Decided.byRule(rule.decide(new Seen(7)));
        assertThat(decided.value()).isEqualTo(new Quote(7, 1, Trading.HALT));
        assertThat(decided.provenance().source()).isEqualTo(Source.RULE);
        assertThat(decided.provenance().outcome()).isEmpty();
        assertThat(decided.provenance().costNanoUsd()).isEmpty();
    }

    private static Choice choice(RandomStream stream) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = stream.nextInt(4); i > 0; i--) {
            long bits = stream.nextLong() >> stream.nextInt(64);
            quotes.add(new Quote(bits, (int) bits, Trading.values()[stream.nextInt(2)]));
        }
        return new Choice(text(stream), quotes, stream.nextLong(), stream.nextInt(2) == 0, List.of(text(stream)));
    }

    private static String text(RandomStream stream) {
        StringBuilder text = new StringBuilder();
        for (int i = stream.nextInt(20); i > 0; i--) {
            int codePoint = stream.nextInt(1 << (1 + stream.nextInt(17)));
            text.appendCodePoint(codePoint >= 0xD800 && codePoint <= 0xDFFF ? '\\' : codePoint);
        }
        return text.toString();
    }
}
