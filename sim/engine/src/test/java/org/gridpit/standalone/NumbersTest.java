package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void decimals_are_added_and_never_taken_away() {
        assertThat(Numbers.padded("39.83", 4)).isEqualTo("39.8300");
        assertThat(Numbers.padded("-5", 1)).isEqualTo("-5.0");
        assertThat(Numbers.padded("39.742476", 4)).isEqualTo("39.742476");
        assertThat(Numbers.padded("2.9e-05", 8)).isEqualTo("2.9e-05");
        assertThat(Numbers.padded("7", 0)).isEqualTo("7");
    }

    @Test
    void scientific_numbers_have_a_digit_their_decimals_and_an_exponent_of_two() {
        assertThat(Numbers.scientific(1.242e-7, 15)).isEqualTo("1.242000000000000e-07");
        assertThat(Numbers.scientific(0, 15)).isEqualTo("0.000000000000000e+00");
        assertThat(Numbers.scientific(-9.9996, 3)).isEqualTo("-1.000e+01");
        assertThat(Numbers.scientific(12, 2)).isEqualTo("1.20e+01");
        assertThat(Numbers.scientific(1e300, 1)).isEqualTo("1.0e+300");
    }

    @Test
    void scientific_numbers_read_back_as_near_as_their_decimals_allow() {
        RandomStream random = RandomStreams.of(1, "test/numbers", "scientific");
        for (int i = 0; i < 1000; i++) {
            double value = StrictMath.pow(10, 40 * random.nextUniform() - 30);
            String text = Numbers.scientific(value, 15);

            assertThat(text).as("seed 1, number %d", i).matches("\\d\\.\\d{15}e[+-]\\d{2}");
            BigDecimal error =
                    new BigDecimal(text).subtract(new BigDecimal(value)).abs();
            assertThat(error.doubleValue()).as(text).isLessThanOrEqualTo(0.51e-15 * value * 10);
        }
    }

    @Test
    void instants_are_read_with_any_fraction_and_only_in_utc() {
        assertThat(Utc.parseS("1970-01-01T00:01:00Z")).isEqualTo(60);
        assertThat(Utc.parseS("1970-01-01T00:01:00.5Z")).isEqualTo(60.5);
        assertThat(Utc.parseS("1969-12-31T23:59:59.75Z")).isEqualTo(-0.25);
        assertThat(Utc.parseS("2025-01-05T13:30:00.1234567891234Z")).isEqualTo(1736083800.1234567);
        for (String wrong : new String[] {
            "2025-01-05",
            "2025-01-05T13:30Z",
            "2025-01-05T13:30:00+01:00",
            "2025-13-05T13:30:00Z",
            "2025-01-05 13:30:00Z"
        }) {
            assertThat(Utc.parseS(wrong)).as(wrong).isNaN();
        }
    }
}
