package org.gridpit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundStepsTest {
    @Test
    void steps_are_one_two_or_five_times_a_power_of_ten() {
        assertThat(RoundSteps.of(0.003)).isEqualTo(0.005);
        assertThat(RoundSteps.of(1)).isEqualTo(1);
        assertThat(RoundSteps.of(13)).isEqualTo(20);
        assertThat(RoundSteps.of(70)).isEqualTo(100);
    }

    @Test
    void numbers_of_an_axis_have_as_many_decimals_as_tell_them_apart() {
        assertThat(labels(59.4, 60.2, 4)).containsExactly("59.4", "59.6", "59.8", "60.0", "60.2");
        assertThat(labels(-300, 500, 4)).containsExactly("−200", "0", "200", "400");
        assertThat(labels(0, 20_000, 4)).containsExactly("0", "5 000", "10 000", "15 000", "20 000");
    }

    @Test
    void times_fall_on_the_clock_and_on_the_calendar() {
        assertThat(times("2030-07-01T00:00:00Z", "2030-07-01T06:00:00Z", 8))
                .containsExactly("00:00", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00");
        assertThat(times("2030-07-01T00:00:00Z", "2030-07-08T00:00:00Z", 5))
                .containsExactly("07-01", "07-03", "07-05", "07-07");
        assertThat(times("2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z", 6))
                .containsExactly("2030-01", "2030-04", "2030-07", "2030-10", "2031-01");
        assertThat(times("2030-07-01T00:00:00Z", "2030-07-01T00:01:00Z", 4))
                .containsExactly("00:00:00", "00:00:30", "00:01:00");
    }

    private static List<String> labels(double low, double high, int about) {
        return RoundSteps.numbers(low, high, about).stream()
                .map(n -> RoundSteps.label(n, low, high, about).replace('\u2009', ' '))
                .toList();
    }

    private static List<String> times(String from, String to, int most) {
        long fromS = Instant.parse(from).getEpochSecond();
        long toS = Instant.parse(to).getEpochSecond();
        List<Long> times = RoundSteps.times(fromS, toS, most);
        return times.stream().map(t -> RoundSteps.label(t, toS - fromS, times)).toList();
    }
}
