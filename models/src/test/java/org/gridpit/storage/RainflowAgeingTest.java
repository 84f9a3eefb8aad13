package org.gridpit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RainflowAgeingTest {
    private static final double TICK_S = 300;
    private static final double YEAR_S = 365 * 86_400;

    /** Printed in Xu et al. and checked by hand: 1 / (1.40e5 - 1.23e5). */
    @Test
    void one_full_cycle_around_half_charge_at_25_c_takes_5_882e_5() {
        var ageing = new RainflowAgeing(0, 25);
        ageing.step(1, TICK_S);
        ageing.step(0, TICK_S);
        assertThat(ageing.total().cycles()).isEqualTo(1);
        assertThat(ageing.total().cycleDamage())
                .isCloseTo(5.882e-5, within(5e-9))
                .isCloseTo(1.0 / 17_000, within(1e-15));
    }

    @Test
    void a_year_half_full_at_25_c_takes_its_calendar_part() {
        var ageing = new RainflowAgeing(0.5, 25);
        ageing.step(0.5, YEAR_S);
        var year = ageing.total();
        assertThat(year).isEqualTo(new Wear(0, 0, 4.14e-10 * YEAR_S));
        assertThat(year.stateOfHealth()).isCloseTo(0.9421211, within(1e-7));
    }

    @Test
    void a_new_battery_has_all_its_health() {
        assertThat(new RainflowAgeing(0.5, 25).total()).isEqualTo(new Wear(0, 0, 0));
        assertThat(new Wear(0, 0, 0).stateOfHealth()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 0, 25, 30, 55})
    void a_constant_temperature_scales_all_damage(double temperatureC) {
        var usual = new RainflowAgeing(0.5, 25);
        var other = new RainflowAgeing(0.5, temperatureC);
        var draw = RandomStreams.of(1, "ageing", "test");
        double kelvin = temperatureC + 273.15;
        double stress = Math.exp(0.0693 * (kelvin - 298.15) * 298.15 / kelvin);
        for (int i = 0; i < 1000; i++) {
            double soc = draw.nextUniform();
            usual.step(soc, TICK_S);
            other.step(soc, TICK_S, temperatureC);
        }
        assertThat(other.total().cycleDamage() / usual.total().cycleDamage()).isCloseTo(stress, within(1e-13));
        assertThat(other.total().calendarDamage() / usual.total().calendarDamage())
                .isCloseTo(stress, within(1e-13));
    }

    @Test
    void a_change_of_temperature_scales_what_is_added_from_that_step_on() {
        var warmed = new RainflowAgeing(0.5, 25);
        var usual = new RainflowAgeing(0.5, 25);
        var draw = RandomStreams.of(2, "ageing", "test");
        double expectedCycle = 0;
        double expectedCalendar = 0;
        for (int i = 0; i < 500; i++) {
            double temperatureC = i < 100 ? 25 : 10 + 40 * draw.nextUniform();
            double soc = draw.nextUniform();
            var before = usual.total();
            usual.step(soc, TICK_S);
            warmed.step(soc, TICK_S, temperatureC);
            double stress = LithiumStress.ofTemperature(temperatureC);
            expectedCycle += stress * (usual.total().cycleDamage() - before.cycleDamage());
            expectedCalendar += stress * (usual.total().calendarDamage() - before.calendarDamage());
            assertThat(warmed.total().cycleDamage()).isCloseTo(expectedCycle, within(1e-12 * expectedCycle));
            assertThat(warmed.total().calendarDamage()).isCloseTo(expectedCalendar, within(1e-12 * expectedCalendar));
        }
    }

    @Test
    void wear_never_goes_back() {
        for (int seed = 0; seed < 50; seed++) {
            RandomStream draw = RandomStreams.of(seed, "ageing", "test");
            var ageing = new RainflowAgeing(0.5, 25);
            var before = ageing.total();
            for (int i = 0; i < 200; i++) {
                ageing.step(draw.nextUniform(), TICK_S);
                var after = ageing.total();
                assertThat(after.cycles()).as("seed %d", seed).isGreaterThanOrEqualTo(before.cycles());
                assertThat(after.cycleDamage()).as("seed %d", seed).isGreaterThanOrEqualTo(before.cycleDamage());
                assertThat(after.stateOfHealth()).as("seed %d", seed).isLessThanOrEqualTo(before.stateOfHealth());
                before = after;
            }
        }
    }

    @Test
    void a_battery_follows_its_ageing_when_asked_to_and_is_the_same_battery() {
        var plain = new Battery(BatteryParameters.defaults(10));
        var followed = new Battery(BatteryParameters.defaults(10).withAgeing(new AgeingParameters(200, 0.8, 35)));
        var byHand = new RainflowAgeing(0.5, 35);
        var draw = RandomStreams.of(3, "ageing", "test");
        for (int i = 0; i < 1000; i++) {
            double requestKw = 5 * draw.nextGaussian();
            assertThat(followed.step(requestKw, 0.25)).isEqualTo(plain.step(requestKw, 0.25));
            byHand.step(plain.soc(), 900);
        }
        assertThat(plain.wear()).isEmpty();
        assertThat(followed.wear()).contains(byHand.total());
    }

    @Test
    void a_charge_a_step_or_a_temperature_that_is_none_is_refused() {
        var ageing = new RainflowAgeing(0.5, 25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ageing.step(50, TICK_S))
                .withMessage("soc (50.0) must be 0 to 1. Maybe it is in percent.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ageing.step(Double.NaN, TICK_S))
                .withMessageContaining("soc (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ageing.step(0.5, 0))
                .withMessageContaining("dtS (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ageing.step(0.5, TICK_S, 298.15))
                .withMessageContaining("temperatureC (298.15)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RainflowAgeing(0.5, Double.NaN))
                .withMessageContaining("temperatureC (NaN)");
    }
}
