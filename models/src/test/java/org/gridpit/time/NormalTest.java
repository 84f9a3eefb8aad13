package org.gridpit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** Computed with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993611992",
        "1e-20, -9.26234008979840758",
        "1e-12, -7.03448382530113193",
        "1e-6, -4.75342430882289896",
        "0.01, -2.32634787404084109",
        "0.07, -1.47579102817917069",
        "0.08, -1.40507156030963254",
        "0.3, -0.524400512708040816",
        "0.7, 0.524400512708040656",
        "0.93, 1.4757910281791711",
        "0.99, 2.32634787404084077",
        "0.999999, 4.75342430881708777"
    })
    void quantiles_agree_with_40_digit_arithmetic_to_the_last_digits(double u, double x) {
        assertThat(Normal.quantile(u)).isCloseTo(x, withinPercentage(1e-13));
    }

    /** Computed with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "-37.5, 4.60535300958195484e-308",
        "-20, 2.7536241186062337e-89",
        "-8, 6.22096057427178412e-16",
        "-5.7, 5.99037140106352819e-9",
        "-3, 0.00134989803163009453",
        "-1, 0.158655253931457051",
        "-0.5, 0.308537538725986896",
        "0, 0.5",
        "0.3, 0.617911422188952633",
        "0.66, 0.745373085328663862",
        "0.67, 0.748571104904689898",
        "2, 0.977249868051820793",
        "5, 0.999999713348428121",
        "8, 0.999999999999999378"
    })
    void probabilities_agree_with_40_digit_arithmetic_to_the_last_digits(double x, double u) {
        assertThat(Normal.cdf(x)).isCloseTo(u, within(1e-15)).isCloseTo(u, withinPercentage(1e-10));
    }

    @Test
    void the_probability_of_a_quantile_is_what_one_started_from() {
        RandomStream stream = RandomStreams.of(1, "test", "round-trip");
        for (int i = 0; i < 200_000; i++) {
            double u = stream.nextUniform();
            double tail = StrictMath.pow(10, -12 * u);
            assertThat(Math.abs(Normal.cdf(Normal.quantile(u)) - u))
                    .as("u %s", u)
                    .isLessThan(1e-14);
            assertThat(Math.abs(Normal.cdf(Normal.quantile(tail / 2)) - tail / 2))
                    .as("u %s", tail / 2)
                    .isLessThan(1e-14);
            assertThat(Math.abs(Normal.cdf(Normal.quantile(1 - tail / 2)) - (1 - tail / 2)))
                    .as("1 - u %s", tail / 2)
                    .isLessThan(1e-14);
        }
    }

    @Test
    void probabilities_far_out_are_nothing_or_all() {
        assertThat(Normal.cdf(-60)).isEqualTo(0);
        assertThat(Normal.cdf(60)).isEqualTo(1);
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.cdf(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.1", "50", "NaN"})
    void a_quantile_of_what_is_no_probability_is_refused(double u) {
        assertThatThrownBy(() -> Normal.quantile(u))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("u (" + u + ")");
    }
}
