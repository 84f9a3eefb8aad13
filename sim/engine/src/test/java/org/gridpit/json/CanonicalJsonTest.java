package org.gridpit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    record Call(String agent, double powerKw, Optional<String> note, List<Long> steps, Duration lasting) {}

    @Test
    void members_are_sorted_by_code_unit_and_blanks_are_gone() throws JsonProcessingException {
        assertThat(canonical("{ \"b\" : 1, \"a\" : [ true , null ], \"B\": {}, \"é\": \"x\", \"\": [] }"))
                .isEqualTo("{\"\":[],\"B\":{},\"a\":[true,null],\"b\":1,\"é\":\"x\"}");
    }

    @Test
    void equal_numbers_have_one_spelling() throws JsonProcessingException {
        assertThat(canonical("[1.00, 1e3, 1E-7, -0.0, 100, 0.10, 123456789012345678901234567890]"))
                .isEqualTo("[1,1000,0.0000001,0,100,0.1,123456789012345678901234567890]");
    }

    @Test
    void strings_keep_their_code_points_and_only_what_must_be_is_escaped() {
        assertThat(CanonicalJson.text(List.of("a\"b\\c\n\u0001/é\u2028")))
                .isEqualTo("[\"a\\\"b\\\\c\\n\\u0001/é\u2028\"]");
    }

    @Test
    void records_are_written_by_component_name_with_times_as_text() {
        Call call = new Call("home-1", 2.50, Optional.empty(), List.of(3L, 1L), Duration.ofMinutes(5));

        assertThat(CanonicalJson.text(call))
                .isEqualTo("{\"agent\":\"home-1\",\"lasting\":\"PT5M\",\"note\":null,\"powerKw\":2.5,\"steps\":[3,1]}");
    }

    @Test
    void numbers_that_are_none_are_refused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> CanonicalJson.text(List.of(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Double.toString(bad));
        }
    }

    @Test
    void a_double_is_written_with_the_fewest_digits_that_bring_it_back() {
        assertThat(CanonicalJson.decimal(0.1)).isEqualTo("0.1");
        assertThat(CanonicalJson.decimal(1e21)).isEqualTo("1000000000000000000000");
        assertThat(CanonicalJson.decimal(2e-44)).isEqualTo("0." + "0".repeat(43) + "2");
        assertThat(CanonicalJson.decimal(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CanonicalJson.decimal(value)))
                        .as("case %d of seed 7: %s", i, new BigDecimal(value))
                        .isEqualTo(value);
            }
        }
    }

    @Test
    void the_hash_is_that_of_the_canonical_bytes() throws JsonProcessingException {
        assertThat(CanonicalJson.sha256(Json.mapper().readTree("{ }")))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void keys_follow_component_names_with_their_units() {
        assertThat(List.of("ghiWPerM2", "priceUsdPerMwh", "k", "rPu", "ratedKw", "p10Kw", "rocofHzPerS"))
                .extracting(Naming::snakeCase)
                .containsExactly(
                        "ghi_w_per_m2", "price_usd_per_mwh", "k", "r_pu", "rated_kw", "p10_kw", "rocof_hz_per_s");
        assertThat(Naming.kebabCase(Thread.State.TIMED_WAITING)).isEqualTo("timed-waiting");
    }

    private static String canonical(String json) throws JsonProcessingException {
        return CanonicalJson.text(Json.mapper().readTree(json));
    }
}
