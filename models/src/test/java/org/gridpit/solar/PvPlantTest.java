package org.gridpit.solar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PvPlantTest {
    private static final long SEED = 1;
    private static final int CASES = 5000;
    private static final double RATED_KW = 5;

    private final RandomStream stream = RandomStreams.of(SEED, "test", "plant");

    @ParameterizedTest
    @EnumSource
    void a_flat_plane_receives_the_global_radiation_under_every_sky(Transposition sky) {
        TiltedPlane flat = new TiltedPlane(0, 180, 0.2);
        for (int i = 0; i < CASES; i++) {
            double zenithDeg = 85 * stream.nextUniform();
            double dni = 1000 * stream.nextUniform();
            double dhi = 500 * stream.nextUniform();
            flat.faceSun(zenithDeg, 360 * stream.nextUniform());
            double ghi = dni * Degrees.cos(zenithDeg) + dhi;
            double poa = flat.beamWPerM2(dni) + sky.skyWPerM2(flat, 1361, dni, dhi) + flat.groundWPerM2(ghi);
            assertThat(poa).as("seed %d, case %d", SEED, i).isCloseTo(ghi, within(1e-9));
        }
    }

    /** An upright plane facing the setting sun: beam ratios end at 89 degrees for Hay and Davies, at 85 for Perez. */
    @Test
    void the_ratio_of_beams_stays_finite_at_sunset() {
        TiltedPlane west = new TiltedPlane(90, 270, 0);
        west.faceSun(89.9, 270);
        double hayDavies = 20 * ((1 - 0.1) * 0.5 + 0.1 * Degrees.sin(89.9) / 0.01745);
        assertThat(Transposition.HAY_DAVIES.skyWPerM2(west, 1361, 136.1, 20)).isCloseTo(hayDavies, within(1e-9));
        double zenith = 89.9 * Degrees.RADIANS;
        double brightness = 20 * AirMass.relative(89.9) / 1361;
        double circumsolar = 0.568 + 0.187 * brightness - 0.295 * zenith;
        double horizon = 0.109 - 0.152 * brightness - 0.014 * zenith;
        double perez = 20 * ((1 - circumsolar) / 2 + circumsolar * Degrees.sin(89.9) / Degrees.cos(85) + horizon);
        double dniOfClearness1p8 = 0.8 * 20 * (1 + 1.041 * zenith * zenith * zenith);
        assertThat(Transposition.PEREZ_1990.skyWPerM2(west, 1361, dniOfClearness1p8, 20))
                .isCloseTo(perez, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void radiation_is_never_negative_and_power_never_beyond_the_inverter(Transposition sky) {
        for (int i = 0; i < CASES; i++) {
            PvParameters parameters = new PvParameters(
                    RATED_KW, 90 * stream.nextUniform(), 360 * stream.nextUniform(), 0.2, -0.0035, 0.14, 1.2, 0.96);
            PvPlant plant = new PvPlant(parameters, sky, CellTemperature.Faiman.OPEN_RACK, Iam.PHYSICAL);
            double powerKw = plant.powerKw(
                    180 * stream.nextUniform(),
                    360 * stream.nextUniform(),
                    1361,
                    1200 * stream.nextUniform(),
                    1100 * stream.nextUniform(),
                    600 * stream.nextUniform(),
                    -30 + 70 * stream.nextUniform(),
                    20 * stream.nextUniform());
            String seen = "seed %d, case %d, %s".formatted(SEED, i, parameters);
            assertThat(plant.poaWPerM2()).as(seen).isNotNegative();
            assertThat(powerKw).as(seen).isBetween(0.0, plant.acRatedKw());
        }
    }

    @Test
    void more_light_never_makes_less_power_at_the_same_temperature() {
        Inverter inverter = new Inverter(RATED_KW / 1.2, 0.96);
        for (double cellC = -20; cellC <= 90; cellC += 10) {
            double last = 0;
            for (double poa = 0; poa <= 1500; poa += 0.5) {
                double powerKw = inverter.powerKw(PvPlant.dcKw(RATED_KW, poa, cellC, -0.0035));
                assertThat(powerKw).as("POA %s, cells %s", poa, cellC).isGreaterThanOrEqualTo(last);
                last = powerKw;
            }
        }
    }

    @Test
    void night_is_exactly_nothing() {
        PvPlant plant = new PvPlant(PvParameters.defaults(RATED_KW));
        assertThat(plant.powerKw(120, 20, 1361, 0, 0, 0, 10, 3)).isEqualTo(0.0);
        assertThat(plant.poaWPerM2()).isEqualTo(0.0);
        assertThat(plant.dcKw()).isEqualTo(0.0);
    }

    @ParameterizedTest
    @EnumSource
    void a_beam_from_below_the_horizon_counts_for_nothing(Transposition sky) {
        PvPlant plant =
                new PvPlant(PvParameters.defaults(RATED_KW), sky, CellTemperature.Faiman.OPEN_RACK, Iam.PHYSICAL);
        double without = plant.powerKw(90.01, 200, 1361, 300, 0, 300, 10, 3);
        assertThat(plant.powerKw(90.01, 200, 1361, 300, 800, 300, 10, 3)).isEqualTo(without);
        assertThat(plant.powerKw(89.99, 200, 1361, 300, 800, 300, 10, 3)).isGreaterThan(without);
    }

    /** 1 kWp, 1000 W/m2 straight on, air that keeps the cells at 25 degrees: the rating less losses and inverter. */
    @Test
    void standard_conditions_give_the_rating_less_losses_and_inverter() {
        PvParameters flat = new PvParameters(1, 0, 180, 0.2, -0.0035, 0.1, 1.0, 0.96);
        PvPlant plant = new PvPlant(flat);
        double airC = 25 - 1000 / (25 + 6.84 * 1);
        double load = 0.9 * 0.96;
        double efficiency = 0.96 / 0.9637 * (0.9858 - 0.0162 * load - 0.0059 / load);
        assertThat(plant.powerKw(0, 180, 1361, 1000, 1000, 0, airC, 1)).isCloseTo(0.9 * efficiency, within(1e-12));
        assertThat(plant.dcKw()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void glass_lets_through_all_straight_light_half_at_some_80_degrees_and_none_from_behind() {
        assertThat(Iam.PHYSICAL.factor(1)).isEqualTo(1);
        assertThat(Iam.PHYSICAL.factor(Degrees.cos(1e-6))).isCloseTo(1, within(1e-9));
        assertThat(Iam.PHYSICAL.factor(Degrees.cos(60))).isBetween(0.93, 0.97);
        assertThat(Iam.PHYSICAL.factor(Degrees.cos(81.5))).isBetween(0.4, 0.7);
        assertThat(Iam.PHYSICAL.factor(0)).isZero();
        assertThat(Iam.PHYSICAL.factor(-0.5)).isZero();
        assertThat(Iam.NONE.factor(0.01)).isEqualTo(1);
        assertThat(Iam.NONE.factor(-0.01)).isZero();
    }

    @Test
    void the_default_losses_are_the_product_of_those_of_pvwatts() {
        double kept = 1;
        for (double percent : new double[] {2, 3, 0, 2, 2, 0.5, 1.5, 1, 0, 3}) {
            kept *= 1 - percent / 100;
        }
        assertThat(PvParameters.defaults(1).losses()).isCloseTo(1 - kept, within(1e-15));
    }

    @Test
    void erbs_splits_without_gain_or_loss() {
        for (int i = 0; i < CASES; i++) {
            double ghi = 1200 * stream.nextUniform();
            double zenithDeg = 87 * stream.nextUniform();
            Decomposition split = Decomposition.erbs(ghi, zenithDeg, 1361);
            double sum = split.dniWPerM2() * Degrees.cos(zenithDeg) + split.dhiWPerM2();
            assertThat(sum).as("seed %d, case %d", SEED, i).isCloseTo(ghi, within(1e-9));
            assertThat(split.dniWPerM2()).isNotNegative();
        }
        assertThat(Decomposition.erbs(30, 87.1, 1361).dniWPerM2()).isZero();
        assertThat(Decomposition.erbs(30, 87.1, 1361).dhiWPerM2()).isEqualTo(30);
    }

    @Test
    void what_is_no_weather_and_no_plant_is_refused_by_name_and_value() {
        PvPlant plant = new PvPlant(PvParameters.defaults(RATED_KW));
        assertThatThrownBy(() -> plant.powerKw(30, 180, 1361, Double.NaN, 0, 0, 20, 1))
                .hasMessageContaining("ghiWPerM2 (NaN)");
        assertThatThrownBy(() -> plant.powerKw(30, 180, 1361, 500, 0, 500, Double.NaN, 1))
                .hasMessageContaining("airTemperatureC (NaN)");
        assertThatThrownBy(() -> plant.powerKw(30, 180, 1361, 500, 0, 500, 20, -1))
                .hasMessageContaining("windSpeedMPerS (-1.0)");
        assertThatThrownBy(() -> PvParameters.defaults(0)).hasMessageContaining("ratedKw (0.0)");
        assertThatThrownBy(() -> PvParameters.defaults(Double.NaN)).hasMessageContaining("ratedKw (NaN)");
        assertThatThrownBy(() -> Decomposition.erbs(Double.NaN, 30, 1361)).hasMessageContaining("ghiWPerM2 (NaN)");
        assertThatThrownBy(() -> AirMass.relative(90.1)).hasMessageContaining("apparentZenithDeg (90.1)");
        assertThatThrownBy(() -> Extraterrestrial.spencerWPerM2(0)).hasMessageContaining("dayOfYear (0)");
        assertThatThrownBy(() -> new CellTemperature.Faiman(0, 1)).hasMessageContaining("u0 (0.0)");
    }
}
