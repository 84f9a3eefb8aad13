package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class FeederTest {
    private static final double PRINTED = 5.001e-7;
    private static final double MATRIX_PU = 1e-9;
    private static final int SEEDS = 200;
    private static final double[] EVENING_KW = Feeders.kilo(0.30, 0.25, 0.35, 0.20);
    private static final double[] EVENING_KVAR = Feeders.kilo(0.10, 0.08, 0.12, 0.06);
    private static final double[] MIDDAY_KW = Feeders.kilo(0.20, 0.15, -0.90, 0.10);
    private static final double[] MIDDAY_KVAR = Feeders.kilo(0.06, 0.05, 0, 0.03);
    private static final double[] MIDDAY_FIXED_KVAR = Feeders.kilo(0.06, 0.05, 0.30, 0.03);

    @Test
    void the_linear_feeder_has_the_published_voltages() {
        var feeder = Feeders.four(false);
        feeder.solve(EVENING_KW, EVENING_KVAR);
        assertVoltages(feeder, 1.001998, 0.987644, 0.980357, 0.982487);
        feeder.solve(MIDDAY_KW, MIDDAY_KVAR);
        assertVoltages(feeder, 1.021665, 1.027872, 1.040923, 1.025397);
        feeder.solve(MIDDAY_KW, MIDDAY_FIXED_KVAR);
        assertVoltages(feeder, 1.015776, 1.016720, 1.025241, 1.014219);
    }

    @Test
    void the_exact_feeder_has_the_published_voltages_and_power_at_the_tie() {
        var feeder = Feeders.four(true);
        feeder.solve(EVENING_KW, EVENING_KVAR);
        assertVoltages(feeder, 1.001211, 0.986578, 0.979248, 0.981398);
        assertThat(feeder.slackKw() / Feeders.BASE_KVA).isCloseTo(1.125596, within(PRINTED));
        feeder.solve(MIDDAY_KW, MIDDAY_KVAR);
        assertVoltages(feeder, 1.021079, 1.026852, 1.039743, 1.024372);
        assertThat(feeder.slackKw() / Feeders.BASE_KVA).isCloseTo(-0.431768, within(PRINTED));
        feeder.solve(MIDDAY_KW, MIDDAY_FIXED_KVAR);
        assertVoltages(feeder, 1.015019, 1.015438, 1.023768, 1.012930);
        assertThat(feeder.slackKw() / Feeders.BASE_KVA).isCloseTo(-0.426495, within(PRINTED));
    }

    @Test
    void linear_voltages_are_those_of_a_matrix_solve() {
        double worst = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = RandomStreams.of(seed, "feeder", "test");
            var buses = Feeders.any(draw, 1 + draw.nextInt(40));
            var feeder = Feeders.feeder(buses, false);
            double[] loadKw = Feeders.anyLoads(draw, feeder.places());
            double[] loadKvar = Feeders.anyLoads(draw, feeder.places());
            feeder.solve(loadKw, loadKvar);
            double[] expected = MatrixFlow.voltages(buses, loadKw, loadKvar);
            for (int bus = 1; bus < feeder.places(); bus++) {
                worst = Math.max(worst, Math.abs(feeder.voltagePu(bus) - expected[bus - 1]));
                assertThat(feeder.voltagePu(bus))
                        .as("seed %d, bus %d", seed, bus)
                        .isCloseTo(expected[bus - 1], within(MATRIX_PU));
            }
        }
        System.out.printf(Locale.ROOT, "feeder linear: worst %.1e pu of a matrix solve%n", worst);
    }

    @Test
    void exact_voltages_are_those_of_currents_and_complex_voltages() {
        double worst = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = RandomStreams.of(seed, "feeder", "test");
            var buses = Feeders.any(draw, 1 + draw.nextInt(40));
            var feeder = Feeders.feeder(buses, true);
            double[] loadKw = Feeders.anyLoads(draw, feeder.places());
            double[] loadKvar = Feeders.anyLoads(draw, feeder.places());
            feeder.solve(loadKw, loadKvar);
            var phasors = PhasorFlow.of(buses, loadKw, loadKvar);
            for (int bus = 1; bus < feeder.places(); bus++) {
                worst = Math.max(worst, Math.abs(feeder.voltagePu(bus) - phasors.voltagePu(bus)));
                assertThat(feeder.voltagePu(bus))
                        .as("seed %d, bus %d", seed, bus)
                        .isCloseTo(phasors.voltagePu(bus), within(MATRIX_PU));
            }
            assertThat(feeder.lossesKw() / Feeders.BASE_KVA)
                    .as("seed %d", seed)
                    .isCloseTo(phasors.lossesPu(), within(MATRIX_PU));
        }
        System.out.printf(Locale.ROOT, "feeder exact: worst %.1e pu of a phasor solve%n", worst);
    }

    @Test
    void the_tie_brings_the_loads_and_the_losses() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = RandomStreams.of(seed, "feeder", "test");
            var feeder = Feeders.feeder(Feeders.any(draw, 1 + draw.nextInt(40)), draw.nextInt(2) == 0);
            double[] loadKw = Feeders.anyLoads(draw, feeder.places());
            feeder.solve(loadKw, Feeders.anyLoads(draw, feeder.places()));
            double broughtKw = feeder.slackKw() - feeder.lossesKw();
            assertThat(broughtKw / Feeders.BASE_KVA)
                    .as("seed %d", seed)
                    .isCloseTo(sum(loadKw) / Feeders.BASE_KVA, within(1e-12));
            assertThat(feeder.lossesKw()).as("seed %d", seed).isNotNegative();
        }
    }

    @Test
    void no_linear_voltage_is_below_the_exact_one_and_usual_ones_are_within_2e_3() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = RandomStreams.of(seed, "feeder", "test");
            var buses = Feeders.any(draw, 1 + draw.nextInt(40));
            var linear = Feeders.feeder(buses, false);
            var exact = Feeders.feeder(buses, true);
            double[] loadKw = Feeders.anyLoads(draw, linear.places());
            double[] loadKvar = Feeders.anyLoads(draw, linear.places());
            linear.solve(loadKw, loadKvar);
            exact.solve(loadKw, loadKvar);
            for (int bus = 1; bus < linear.places(); bus++) {
                assertThat(linear.voltagePu(bus) - exact.voltagePu(bus))
                        .as("seed %d, bus %d", seed, bus)
                        .isBetween(-1e-12, VoltageBand.LINEAR_ERROR_PU);
            }
        }
    }

    @Test
    void a_solve_does_not_depend_on_the_one_before() {
        for (boolean exact : new boolean[] {false, true}) {
            var fresh = Feeders.four(exact);
            var used = Feeders.four(exact);
            used.solve(MIDDAY_KW, MIDDAY_FIXED_KVAR);
            used.solve(EVENING_KW, EVENING_KVAR);
            fresh.solve(EVENING_KW, EVENING_KVAR);
            assertThat(Feeders.voltages(used)).isEqualTo(Feeders.voltages(fresh));
            assertThat(used.lossesKw()).isEqualTo(fresh.lossesKw());
            assertThat(used.slackKvar()).isEqualTo(fresh.slackKvar());
        }
    }

    @Test
    void what_hangs_at_the_tie_loads_it_and_moves_no_voltage() {
        var feeder = Feeders.four(false);
        double[] loadKw = {500, 0, 0, 0, 0};
        feeder.solve(loadKw, new double[5]);
        assertThat(Feeders.voltages(feeder)).containsOnly(Feeders.SLACK_PU);
        assertThat(feeder.slackKw()).isEqualTo(500);
        assertThat(feeder.lossesKw()).isZero();
    }

    @Test
    void loads_of_the_usual_power_factor_take_a_third_of_their_power_beside_it() {
        assertThat(Feeders.four(false).loadKvar(100)).isCloseTo(100 * Math.tan(Math.acos(0.95)), within(1e-12));
        var plain = new FeederParameters(1000, 1, List.of(new BusParameters(1, 0, 0, 0)), false, 1, false);
        assertThat(new Feeder(plain).loadKvar(100)).isZero();
    }

    @Test
    void a_small_violation_is_doubtful_when_linear_and_certain_when_exact() {
        assertThat(VoltageBand.of(0.9499, false)).isEqualTo(VoltageBand.DOUBTFUL);
        assertThat(VoltageBand.of(0.9499, true)).isEqualTo(VoltageBand.OUTSIDE);
        assertThat(VoltageBand.of(0.9479, false)).isEqualTo(VoltageBand.OUTSIDE);
        assertThat(VoltageBand.of(1.0519, false)).isEqualTo(VoltageBand.DOUBTFUL);
        assertThat(VoltageBand.of(1.0521, false)).isEqualTo(VoltageBand.OUTSIDE);
        assertThat(VoltageBand.of(1.0499, false)).isEqualTo(VoltageBand.WITHIN);
        assertThat(VoltageBand.of(0.9519, false)).isEqualTo(VoltageBand.DOUBTFUL);
        assertThat(VoltageBand.of(0.9519, true)).isEqualTo(VoltageBand.WITHIN);
        assertThat(VoltageBand.of(0.9521, false)).isEqualTo(VoltageBand.WITHIN);
    }

    @Test
    void violations_are_counted_by_bus() {
        var feeder = Feeders.four(false);
        feeder.solve(Feeders.kilo(0.5, 0.5, 1.1, 0.3), Feeders.kilo(0.2, 0.2, 0.4, 0.1));
        assertThat(feeder.voltagePu(3)).isBetween(0.90, 0.948);
        assertThat(feeder.band(3)).isEqualTo(VoltageBand.OUTSIDE);
        assertThat(feeder.band(0)).isEqualTo(VoltageBand.WITHIN);
        int outside = 0;
        int doubtful = 0;
        for (int bus = 1; bus < feeder.places(); bus++) {
            outside += feeder.band(bus) == VoltageBand.OUTSIDE ? 1 : 0;
            doubtful += feeder.band(bus) == VoltageBand.DOUBTFUL ? 1 : 0;
        }
        assertThat(feeder.violations()).isEqualTo(outside).isPositive();
        assertThat(feeder.doubtful()).isEqualTo(doubtful);
    }

    @Test
    void loads_no_feeder_carries_and_loads_that_are_no_numbers_are_refused() {
        for (boolean exact : new boolean[] {false, true}) {
            var feeder = Feeders.four(exact);
            assertThatIllegalStateException()
                    .isThrownBy(() -> feeder.solve(Feeders.kilo(0, 0, 40, 0), new double[5]))
                    .withMessageContaining("Maybe base_kva is too small");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> feeder.solve(Feeders.kilo(0, Double.NaN, 0, 0), new double[5]))
                    .withMessageContaining("loadKw (sum NaN pu)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> feeder.solve(new double[5], new double[] {Double.NEGATIVE_INFINITY, 0, 0, 0, 0}))
                    .withMessageContaining("loadKvar (sum -Infinity pu)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> feeder.solve(new double[5], new double[4]))
                    .withMessage("loadKvar (4 places) must have 5 places, the tie's first. Maybe a bus was forgotten.");
            feeder.solve(EVENING_KW, EVENING_KVAR);
            assertThat(feeder.voltagePu(3)).isBetween(0.97, 0.99);
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void assertVoltages(Feeder feeder, double... expected) {
        assertThat(Feeders.voltages(feeder)).containsExactly(expected, within(PRINTED));
    }
}
