package org.gridpit.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class InverterTest {
    private static final Inverter INVERTER = new Inverter(10, 0.96);

    @Test
    void it_gives_nothing_from_nothing_and_clips_at_its_rating() {
        assertThat(INVERTER.powerKw(0)).isEqualTo(0.0);
        assertThat(INVERTER.powerKw(1e-4)).isEqualTo(0.0);
        assertThat(INVERTER.powerKw(10)).isBetween(9.5, 9.7);
        assertThat(INVERTER.powerKw(15)).isEqualTo(10);
    }

    @Test
    void curtailment_takes_what_is_above_the_limit() {
        assertThat(INVERTER.output(8, Double.POSITIVE_INFINITY, 0, false)).isEqualTo(new Inverter.Output(8, 0));
        assertThat(INVERTER.output(8, 5, 0, false)).isEqualTo(new Inverter.Output(5, 0));
        assertThat(INVERTER.output(8, 0, 0, false)).isEqualTo(new Inverter.Output(0, 0));
    }

    @Test
    void reactive_power_gives_way_to_real_power_unless_it_has_priority() {
        assertThat(INVERTER.output(8, 100, 9, false)).isEqualTo(new Inverter.Output(8, 6));
        assertThat(INVERTER.output(8, 100, -9, false)).isEqualTo(new Inverter.Output(8, -6));
        Inverter.Output varFirst = INVERTER.output(10, 100, 6, true);
        assertThat(varFirst.powerKw()).isCloseTo(8, within(1e-12));
        assertThat(varFirst.reactiveKvar()).isEqualTo(6);
        assertThat(INVERTER.output(10, 100, -20, true)).isEqualTo(new Inverter.Output(0, -10));
    }

    @Test
    void apparent_power_stays_within_the_rating() {
        RandomStream stream = RandomStreams.of(1, "test", "inverter");
        for (int i = 0; i < 10_000; i++) {
            double availableKw = 12 * stream.nextUniform();
            double limitKw = 12 * stream.nextUniform();
            double kvar = 30 * (stream.nextUniform() - 0.5);
            Inverter.Output output = INVERTER.output(availableKw, limitKw, kvar, i % 2 == 0);
            assertThat(Math.hypot(output.powerKw(), output.reactiveKvar()))
                    .as("case %d", i)
                    .isLessThanOrEqualTo(10 + 1e-12);
            assertThat(output.powerKw()).isBetween(0.0, Math.min(availableKw, limitKw));
        }
    }

    @Test
    void absurd_calls_are_refused_by_name_and_value() {
        assertThatThrownBy(() -> INVERTER.output(-1, 5, 0, false)).hasMessageContaining("availableKw (-1.0)");
        assertThatThrownBy(() -> INVERTER.output(1, 5, Double.NaN, false)).hasMessageContaining("reactiveKvar (NaN)");
        assertThatThrownBy(() -> new Inverter(0, 0.96)).hasMessageContaining("ratedKw (0.0)");
        assertThatThrownBy(() -> new Inverter(1, 96)).hasMessageContaining("nominalEfficiency (96.0)");
    }
}
