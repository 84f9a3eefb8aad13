package org.gridpit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {
    private static final long NEW_YEAR_2025_S = 1_735_689_600;

    @Test
    void a_clock_of_quarter_hours_covers_a_day_without_gap_or_overlap() {
        TickClock clock = new TickClock(NEW_YEAR_2025_S, 900, 96);
        assertThat(clock.period(0).startS()).isEqualTo(NEW_YEAR_2025_S);
        for (long step = 1; step < clock.steps(); step++) {
            assertThat(clock.period(step).startS())
                    .isEqualTo(clock.startOf(step))
                    .isEqualTo(clock.period(step - 1).endS());
        }
        assertThat(clock.period(95).endS()).isEqualTo(clock.endS()).isEqualTo(NEW_YEAR_2025_S + 86_400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -300, 7, 7200})
    void a_tick_that_does_not_divide_the_day_or_exceeds_the_hour_is_refused(int tickS) {
        assertThatThrownBy(() -> new TickClock(NEW_YEAR_2025_S, tickS, 1))
                .hasMessageContaining("tickS (" + tickS + ")");
    }

    @Test
    void a_clock_without_steps_is_refused() {
        assertThatThrownBy(() -> new TickClock(NEW_YEAR_2025_S, 300, 0)).hasMessageContaining("steps (0)");
    }

    @Test
    void a_period_knows_its_length_and_its_middle() {
        DeliveryPeriod period = new DeliveryPeriod(NEW_YEAR_2025_S, NEW_YEAR_2025_S + 5);
        assertThat(period.durationS()).isEqualTo(5);
        assertThat(period.durationH()).isEqualTo(5 / 3600.0);
        assertThat(period.midS()).isEqualTo(NEW_YEAR_2025_S + 2.5);
    }

    @Test
    void a_period_that_ends_before_it_starts_is_refused() {
        assertThatThrownBy(() -> new DeliveryPeriod(10, 10)).hasMessageContaining("endS (10)");
    }

    @Test
    void a_series_holds_each_value_from_its_step_to_the_next() {
        TimeSeries series = new TimeSeries(100, 10, new double[] {1, 2, 3});
        assertThat(series.at(100)).isEqualTo(1);
        assertThat(series.at(109)).isEqualTo(1);
        assertThat(series.at(110)).isEqualTo(2);
        assertThat(series.at(129)).isEqualTo(series.value(2)).isEqualTo(3);
        assertThat(series.endS()).isEqualTo(130);
        assertThat(series.size()).isEqualTo(3);
        assertThatThrownBy(() -> series.at(99)).hasMessageContaining("utcS (99)");
        assertThatThrownBy(() -> series.at(130)).hasMessageContaining("utcS (130)");
    }

    @Test
    void a_series_is_its_values_and_nobody_can_change_them() {
        double[] values = {1, 2};
        TimeSeries series = new TimeSeries(0, 1, values);
        values[0] = 9;
        series.values()[1] = 9;
        assertThat(series).isEqualTo(new TimeSeries(0, 1, new double[] {1, 2}));
        assertThat(series).hasSameHashCodeAs(new TimeSeries(0, 1, new double[] {1, 2}));
        assertThat(series).isNotEqualTo(new TimeSeries(0, 1, new double[] {1, 3}));
        assertThatThrownBy(() -> new TimeSeries(0, 0, values)).hasMessageContaining("stepS (0)");
        assertThatThrownBy(() -> new TimeSeries(0, 1, new double[0])).hasMessageContaining("values (0 of them)");
    }
}
