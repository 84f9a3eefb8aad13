package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class ThermalZoneTest {
    /** 5 kWh/K and 4 K/kW: a time constant of 20 h. */
    private static final ThermalZoneParameters HOUSE = ThermalZoneParameters.defaults(5, 4, 10, 8);

    @Test
    void without_heating_and_cooling_it_ends_where_gains_and_losses_are_even() {
        var zone = new ThermalZone(ThermalZoneParameters.defaults(5, 4, 0, 0));
        for (int day = 0; day < 60; day++) {
            assertThat(zone.step(-5, 0.75, 24)).isZero();
        }
        assertThat(zone.temperatureC()).isCloseTo(-5 + 4 * 0.75, within(1e-9));
    }

    @Test
    void it_forgets_with_its_time_constant() {
        var zone = new ThermalZone(ThermalZoneParameters.defaults(5, 4, 0, 0));
        zone.step(0, 0, 20);
        assertThat(zone.temperatureC()).isCloseTo(22 / Math.E, within(1e-12));
    }

    @Test
    void a_step_has_the_same_outcome_however_it_is_divided() {
        for (int seed = 0; seed < 50; seed++) {
            var draw = RandomStreams.of(seed, "zone", "test");
            var whole = new ThermalZone(HOUSE);
            var halved = new ThermalZone(HOUSE);
            for (int hour = 0; hour < 240; hour++) {
                double airC = -15 + 55 * draw.nextUniform();
                double gainsKw = 2 * draw.nextUniform();
                double wholeKw = whole.step(airC, gainsKw, 1);
                double halvedKw = (halved.step(airC, gainsKw, 0.5)
                                + halved.step(airC, gainsKw, 0.25)
                                + halved.step(airC, gainsKw, 0.25))
                        / 3;
                assertThat(halved.temperatureC())
                        .as("seed %d, hour %d", seed, hour)
                        .isCloseTo(whole.temperatureC(), within(1e-9));
                assertThat(wholeKw).as("seed %d, hour %d", seed, hour).isBetween(0.0, 10 / 3.0 + 1e-12);
                assertThat(halvedKw).isNotNegative();
            }
        }
    }

    @Test
    void the_energy_of_a_step_is_that_of_its_halves() {
        var whole = new ThermalZone(HOUSE);
        var halved = new ThermalZone(HOUSE);
        double usedKwh = 0;
        for (int hour = 0; hour < 48; hour++) {
            double wholeKwh = whole.step(-10, 0.3, 1);
            double halvedKwh = halved.step(-10, 0.3, 0.5) / 2 + halved.step(-10, 0.3, 0.5) / 2;
            assertThat(halvedKwh).as("hour %d", hour).isCloseTo(wholeKwh, within(1e-9));
            usedKwh += wholeKwh;
        }
        assertThat(usedKwh).isPositive();
    }

    @Test
    void comfort_is_kept_in_any_weather_the_plant_is_built_for() {
        var zone = new ThermalZone(HOUSE);
        var draw = RandomStreams.of(1, "zone", "test");
        for (int tick = 0; tick < 20_000; tick++) {
            zone.step(-15 + 55 * draw.nextUniform(), draw.nextUniform(), 0.25);
            assertThat(zone.temperatureC()).as("tick %d", tick).isBetween(20 - 1e-9, 24 + 1e-9);
        }
    }

    @Test
    void in_steady_cold_the_heat_bought_is_the_heat_lost() {
        var zone = new ThermalZone(HOUSE);
        zone.step(-10, 0, 240);
        // From the start of one heating to that of the next the building keeps nothing.
        double energyKwh = 0;
        double lostKwh = 0;
        double beforeC = zone.temperatureC();
        double stepH = 1 / 600.0;
        for (int step = 0; step < 600 * 240; step++) {
            energyKwh += 3 * zone.step(-10, 0, stepH) * stepH;
            lostKwh += ((beforeC + zone.temperatureC()) / 2 + 10) / 4 * stepH;
            assertThat(zone.temperatureC()).isBetween(20 - 1e-9, 21 + 1e-9);
            beforeC = zone.temperatureC();
        }
        // What is stored moves by no more than a hysteresis: 5 kWh of some 1,800.
        assertThat(energyKwh).isCloseTo(lostKwh, within(5.0));
        assertThat(lostKwh / 240).isBetween(30 / 4.0, 31 / 4.0);
    }

    @Test
    void a_plant_too_small_runs_without_a_pause_and_settles_below_comfort() {
        var zone = new ThermalZone(ThermalZoneParameters.defaults(5, 4, 6, 0));
        zone.step(-10, 0, 1000);
        assertThat(zone.step(-10, 0, 1)).isCloseTo(2, within(1e-12));
        assertThat(zone.temperatureC()).isCloseTo(-10 + 4 * 6, within(1e-9));
    }

    @Test
    void in_mild_air_the_thermostat_does_nothing() {
        var zone = new ThermalZone(HOUSE);
        for (int hour = 0; hour < 100; hour++) {
            assertThat(zone.step(22, 0.1, 1)).isZero();
        }
    }

    @Test
    void what_is_no_building_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThermalZoneParameters.defaults(5, Double.NaN, 10, 8))
                .withMessageContaining("resistanceKPerKw (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThermalZoneParameters(5, 4, 10, 8, 3, 3, 24, 20, 1, 22, 0))
                .withMessageContaining("lowestC (24.0) must be below highestC (20.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThermalZoneParameters(5, 4, 10, 8, 3, 3, 20, 24, 0, 22, 0))
                .withMessageContaining("hysteresisK (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThermalZone(HOUSE).step(Double.NaN, 0, 1))
                .withMessageContaining("airTemperatureC (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThermalZone(HOUSE).step(10, 0, 0))
                .withMessageContaining("hours (0.0)");
    }
}
