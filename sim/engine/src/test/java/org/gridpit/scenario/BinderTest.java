package org.gridpit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.market.Ratio;
import org.junit.jupiter.api.Test;

class BinderTest {
    enum Colour {
        LIGHT_BLUE,
        RED
    }

    record Everything(
            long steps,
            int count,
            double powerKw,
            boolean open,
            String text,
            BigDecimal price,
            Duration window,
            Period per,
            Instant at,
            LocalTime from,
            Ratio k,
            Colour colour,
            Optional<Double> maybe,
            List<Long> list,
            Map<String, Integer> map,
            Inner inner) {}

    record Inner(@Param(value = "A share", min = 0, max = 1) double share, int other) {
        static Inner of(String text) {
            return new Inner(Double.parseDouble(text), 0);
        }
    }

    record Plant(
            @Param(value = "Size", unit = "kW", above = 0) double ratedKw, double limitKw, List<Double> shares) {
        Plant {
            if (limitKw > ratedKw) {
                throw new IllegalArgumentException(
                        "limitKw (%s) must not pass ratedKw (%s). Maybe swapped.".formatted(limitKw, ratedKw));
            }
        }

        static Plant defaults(double ratedKw) {
            return new Plant(ratedKw, ratedKw / 2, List.of(1.0));
        }
    }

    @Test
    void every_kind_of_value_is_read() {
        String yaml = """
                steps: 9000000000
                count: -3
                power_kw: 1e3
                open: true
                text: "5"
                price: 40.10
                window: PT5M
                per: P1M
                at: 2030-07-01T00:00:00Z
                from: 16:00
                k: 1/2
                colour: light-blue
                list: [1, 0x10]
                map: {a: 1, b: 2}
                inner: 0.5
                """;

        assertThat(bind(yaml, Everything.class))
                .contains(new Everything(
                        9_000_000_000L,
                        -3,
                        1000,
                        true,
                        "5",
                        new BigDecimal("40.1"),
                        Duration.ofMinutes(5),
                        Period.ofMonths(1),
                        Instant.parse("2030-07-01T00:00:00Z"),
                        LocalTime.of(16, 0),
                        Ratio.HALF,
                        Colour.LIGHT_BLUE,
                        Optional.empty(),
                        List.of(1L, 16L),
                        Map.of("a", 1, "b", 2),
                        new Inner(0.5, 0)));
        assertThat(errors).isEmpty();
    }

    @Test
    void what_is_left_out_follows_from_what_is_required() {
        assertThat(bind("rated_kw: 8", Plant.class)).contains(new Plant(8, 4, List.of(1.0)));
        assertThat(bind("{rated_kw: 8, limit_kw: 2}", Plant.class)).contains(new Plant(8, 2, List.of(1.0)));
    }

    record Sky(@FromCatalog("weather") Choice source) {
        static Sky defaults() {
            return new Sky(new Choice("synthetic", WeatherBlock.Synthetic.defaults()));
        }
    }

    @Test
    void parameters_of_the_default_model_need_no_name_and_those_of_another_model_do() {
        assertThat(bind("{climate: boulder}", Sky.class))
                .contains(new Sky(new Choice("synthetic", new WeatherBlock.Synthetic("boulder"))));

        bind("{file: some.epw}", Sky.class);

        assertThat(errors).containsExactly("unknown key 'file'");
        assertThat(suggestions).containsExactly("source: epw");
    }

    @Test
    void words_that_other_readers_take_for_truths_and_times_are_texts() {
        for (String text : List.of("no", "on", "12:30:45", "1_000", "0777x", "~x")) {
            assertThat(bind("{v: " + text + "}", Text.class)).contains(new Text(text));
        }
    }

    record Text(String v) {}

    @Test
    void numbers_no_machine_could_write_out_are_no_numbers() {
        for (String number : List.of("1e999999999", "1e-999999999", ".inf", "-.inf", ".nan")) {
            assertThat(bind("{rated_kw: " + number + "}", Plant.class)).isEmpty();
            assertThat(errors).containsExactly("rated_kw is '%s'; expected a number".formatted(number));
        }
    }

    @Test
    void a_range_error_leaves_out_what_the_record_would_say_about_the_same_value() {
        assertThat(bind("{rated_kw: -8}", Plant.class)).isEmpty();
        assertThat(errors).containsExactly("rated_kw is -8 kW; allowed above 0 kW");
    }

    @Test
    void what_a_record_refuses_is_said_in_the_words_of_the_file_and_at_the_key() {
        assertThat(bind("{rated_kw: 8, limit_kw: 9}", Plant.class)).isEmpty();
        assertThat(errors).containsExactly("limit_kw (9.0) must not pass rated_kw (8.0). Maybe swapped.");
        assertThat(last.path()).isEqualTo("limit_kw");
        assertThat(last.column()).isEqualTo(25);
    }

    @Test
    void wrong_types_inside_lists_and_blocks_are_named_by_their_place() {
        assertThat(bind("{rated_kw: 8, shares: [0.5, x, [1]]}", Plant.class)).isEmpty();
        assertThat(errors)
                .containsExactly("shares.1 is 'x'; expected a number", "shares.2 is a list; expected a single value");
    }

    @Test
    void unit_variants_are_recognised_and_converted() {
        bind("{rated_mw: 0.0085, limit_w: 2500}", Plant.class);

        assertThat(errors).containsExactly("unknown key 'rated_mw'", "unknown key 'limit_w'");
        assertThat(suggestions).containsExactly("rated_kw: 8.5", "limit_kw: 2.5");
    }

    @Test
    void units_are_told_from_words() {
        assertThat(UnitSuffix.of("price_cap_usd_per_mwh")).isEqualTo(new UnitSuffix("price_cap", "usd_per_mwh"));
        assertThat(UnitSuffix.of("kw")).isEqualTo(new UnitSuffix("kw", ""));
        assertThat(UnitSuffix.of("delivery_period")).isEqualTo(new UnitSuffix("delivery_period", ""));
        assertThat(UnitSuffix.of("price_usd_per_kwh").convert("0.14", "usd_per_mwh"))
                .contains("140");
        assertThat(UnitSuffix.of("tilt_rad").convert("1", "deg")).isEmpty();
        assertThat(UnitSuffix.of("rated_mw").convert("much", "kw")).isEmpty();
    }

    @Test
    void slips_are_forgiven_up_to_two_letters_or_a_third_of_the_word() {
        assertThat(Nearest.distance("count", "cuont")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.of("zpi", List.of("rule", "zip"))).contains("zip");
        assertThat(Nearest.of("pv", List.of("id", "bus"))).isEmpty();
        assertThat(Nearest.of("delivery_perriods", List.of("delivery_period", "duration")))
                .contains("delivery_period");
    }

    private List<String> errors = List.of();
    private List<String> suggestions = List.of();
    private ScenarioError last;

    private <R extends Record> Optional<R> bind(String yaml, Class<R> type) {
        ErrorList found = new ErrorList();
        Vocabulary words = new TestVocabulary();
        ScalarTypes scalars = new ScalarTypes(Path.of("/scenarios"), Path.of("/work"));
        Binder binder = new Binder(new SchemaKeys(type, words), words, scalars, found);
        Optional<R> bound = YamlReader.file(yaml, "test.yaml", found).flatMap(node -> binder.bind(node, type));
        errors = found.sorted().stream().map(ScenarioError::message).toList();
        suggestions = found.sorted().stream().map(ScenarioError::suggestion).toList();
        found.sorted().forEach(error -> last = error);
        return bound;
    }
}
