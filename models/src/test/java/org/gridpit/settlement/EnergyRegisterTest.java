package org.gridpit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class EnergyRegisterTest {
    @Test
    void rounding_never_adds_up() {
        for (int seed = 0; seed < 20; seed++) {
            RandomStream stream = RandomStreams.of(seed, "home", "meter");
            EnergyRegister register = new EnergyRegister();
            double exactKwh = 0;
            long sumWh = 0;
            for (int tick = 0; tick < 20_000; tick++) {
                double energyKwh = (stream.nextUniform() - 0.4) * 0.003;
                exactKwh += energyKwh;
                sumWh += register.add(energyKwh);
                assertThat(register.readingWh()).as("seed %d", seed).isEqualTo(sumWh);
                assertThat(Math.abs(sumWh - exactKwh * 1000))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(0.5);
            }
        }
    }

    @Test
    void halves_go_to_the_even_wh() {
        EnergyRegister register = new EnergyRegister();
        assertThat(register.add(0.0005)).isZero();
        assertThat(register.add(0.001)).isEqualTo(2);
        assertThat(register.add(0.001)).isZero();
        EnergyRegister load = new EnergyRegister();
        assertThat(load.add(-0.0015)).isEqualTo(-2);
    }

    @Test
    void a_third_of_a_wh_each_tick_makes_a_wh_every_third() {
        EnergyRegister register = new EnergyRegister();
        for (int tick = 0; tick < 300; tick++) {
            register.add(0.001 / 3);
        }
        assertThat(register.readingWh()).isEqualTo(100);
    }

    @Test
    void what_is_not_a_number_is_refused() {
        EnergyRegister register = new EnergyRegister();
        assertThatThrownBy(() -> register.add(Double.NaN)).hasMessageContaining("energyKwh (NaN)");
        assertThatThrownBy(() -> register.add(1e13)).hasMessageContaining("4.5 PWh");
        assertThat(register.add(1)).isEqualTo(1000);
    }
}
