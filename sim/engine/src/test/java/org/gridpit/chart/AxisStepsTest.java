package org.gridpit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.gridpit.chart.Figure.Axis;
import org.junit.jupiter.api.Test;

class AxisStepsTest {
    private static final int END = 2;

    @Test
    void whole_steps_are_round_numbers() {
        AxisSteps steps = AxisSteps.up(Axis.number("Hz", 59.8, 60.2), 250);
        assertThat(steps.of(59.8)).isCloseTo(0, within(1e-9));
        assertThat(steps.of(59.95)).isCloseTo(1.5, within(1e-9));
        assertThat(steps.label(0).strip()).isEqualTo("59.8");
        assertThat(steps.label(2).strip()).isEqualTo("60.0");
    }

    @Test
    void months_are_a_step_each_whatever_their_length() {
        AxisSteps steps =
                AxisSteps.across(Axis.time("", seconds("2030-01-01T00:00:00Z"), seconds("2030-07-01T00:00:00Z")), 400);
        assertThat(steps.of(seconds("2030-02-01T00:00:00Z"))).isEqualTo(1);
        assertThat(steps.of(seconds("2030-02-15T00:00:00Z"))).isEqualTo(1.5);
        assertThat(steps.of(seconds("2030-03-01T00:00:00Z"))).isEqualTo(2);
        assertThat(steps.label(2).strip()).isEqualTo("2030-03");
    }

    @Test
    void the_midnights_at_both_ends_of_a_day_read_alike_but_are_not_the_same_text() {
        AxisSteps steps =
                AxisSteps.across(Axis.time("", seconds("2030-07-01T00:00:00Z"), seconds("2030-07-02T00:00:00Z")), 200);
        assertThat(steps.label(0)).isEqualTo("00:00");
        assertThat(steps.label(END).strip()).isEqualTo("00:00");
        assertThat(steps.label(END)).isNotEqualTo(steps.label(0));
    }

    private static double seconds(String utc) {
        return Instant.parse(utc).getEpochSecond();
    }
}
