package org.gridpit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    record Note(
            String text,
            Optional<Double> powerKw,
            Optional<String> hint,
            Instant at,
            Duration window,
            LocalTime from,
            BigDecimal price,
            List<Optional<Long>> steps) {}

    record Level(int level) {}

    @Test
    void a_record_comes_back_as_it_was_written() throws JsonProcessingException {
        Note note = new Note(
                "x",
                Optional.of(2.5),
                Optional.empty(),
                Instant.parse("2030-07-01T00:00:00Z"),
                Duration.ofMinutes(5),
                LocalTime.of(16, 0),
                new BigDecimal("40.10"),
                List.of(Optional.of(1L), Optional.empty()));

        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(note), Note.class))
                .isEqualTo(note);
    }

    @Test
    void decimals_keep_the_digits_they_were_written_with() throws JsonProcessingException {
        assertThat(Json.mapper().readTree("0.10000000000000000001").decimalValue())
                .isEqualTo(new BigDecimal("0.10000000000000000001"));
    }

    @Test
    void what_is_not_exactly_the_record_is_refused() {
        for (String wrong : List.of(
                "{}",
                "{\"level\": null}",
                "{\"level\": \"1\"}",
                "{\"level\": 1, \"levl\": 1}",
                "{\"level\": 1, \"level\": 2}",
                "{\"level\": 1} {}",
                "{\"level\": 1.5}")) {
            assertThatThrownBy(() -> Json.mapper().readValue(wrong, Level.class))
                    .as(wrong)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }
}
