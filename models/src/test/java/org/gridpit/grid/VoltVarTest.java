package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class VoltVarTest {
    private static final double PRINTED = 5.001e-7;
    private static final double[] MIDDAY_KW = Feeders.kilo(0.20, 0.15, -0.90, 0.10);
    private static final double[] MIDDAY_KVAR = Feeders.kilo(0.06, 0.05, 0, 0.03);

    @Test
    void a_plant_at_midday_takes_the_published_reactive_power() {
        var feeder = Feeders.four(false);
        var voltVar = new VoltVar(feeder, new int[] {3}, new double[] {1000});
        voltVar.solve(MIDDAY_KW, MIDDAY_KVAR, new double[] {900});
        assertThat(Feeders.voltages(feeder))
                .containsExactly(new double[] {1.019489, 1.023757, 1.035145, 1.021273}, within(PRINTED));
        assertThat(voltVar.reactiveKvar(0) / 1000).isCloseTo(-0.111063, within(PRINTED));
    }

    @Test
    void the_curve_goes_through_the_points_of_category_b_and_is_flat_outside() {
        double[][] points = {
            {0.80, 0.44},
            {0.92, 0.44},
            {0.95, 0.22},
            {0.98, 0},
            {1, 0},
            {1.02, 0},
            {1.05, -0.22},
            {1.08, -0.44},
            {1.2, -0.44}
        };
        for (double[] point : points) {
            assertThat(VoltVar.share(point[0])).as("%s pu", point[0]).isCloseTo(point[1], within(1e-12));
        }
    }

    @Test
    void every_inverter_is_on_its_curve_or_at_what_real_power_leaves() {
        for (int seed = 0; seed < 200; seed++) {
            var draw = RandomStreams.of(seed, "volt-var", "test");
            var buses = Feeders.any(draw, 2 + draw.nextInt(30));
            var feeder = Feeders.feeder(buses, draw.nextInt(2) == 0);
            double[] loadKw = Feeders.anyLoads(draw, feeder.places());
            double[] loadKvar = Feeders.anyLoads(draw, feeder.places());
            int[] at = {feeder.places() - 1, 1 + draw.nextInt(buses.size())};
            double[] ratedKva = {300 * draw.nextUniform(), 300 * draw.nextUniform()};
            double[] generationKw = {ratedKva[0] * draw.nextUniform(), ratedKva[1]};
            var voltVar = new VoltVar(feeder, at, ratedKva);
            voltVar.solve(loadKw, loadKvar, generationKw);
            for (int i = 0; i < at.length; i++) {
                double beside = Math.sqrt(ratedKva[i] * ratedKva[i] - generationKw[i] * generationKw[i]);
                double curve = ratedKva[i] * VoltVar.share(feeder.voltagePu(at[i]));
                assertThat(voltVar.reactiveKvar(i))
                        .as("seed %d, inverter %d", seed, i)
                        .isCloseTo(Math.max(-beside, Math.min(beside, curve)), within(1e-7));
            }
            assertThat(voltVar.reactiveKvar(1)).as("seed %d, full sun", seed).isZero();
        }
    }

    @Test
    void a_steep_curve_on_a_weak_feeder_settles_where_bisection_finds_it() {
        var line = List.of(new BusParameters(1, 0, 0.05, 1));
        for (double ratedKva : new double[] {10, 100, 500, 1000, 1500}) {
            var feeder = Feeders.feeder(line, false);
            var voltVar = new VoltVar(feeder, new int[] {1}, new double[] {ratedKva});
            double[] loadKw = {0, -900};
            double[] loadKvar = {0, -20};
            voltVar.solve(loadKw, loadKvar, new double[] {Math.min(900, ratedKva / 2)});
            double high = 0;
            double low = -Math.min(400, ratedKva);
            for (int i = 0; i < 100; i++) {
                double middle = (high + low) / 2;
                feeder.solve(loadKw, new double[] {0, loadKvar[1] - middle});
                boolean wantsLess = ratedKva * VoltVar.share(feeder.voltagePu(1)) < middle;
                high = wantsLess ? middle : high;
                low = wantsLess ? low : middle;
            }
            assertThat(voltVar.reactiveKvar(0)).as("%s kVA", ratedKva).isCloseTo(low, within(1e-6));
            assertThat(low).isNegative();
        }
    }

    @Test
    void within_the_dead_band_inverters_leave_the_feeder_alone() {
        var alone = Feeders.four(false);
        var feeder = Feeders.four(false);
        var voltVar = new VoltVar(feeder, new int[] {4, 1}, new double[] {100, 100});
        double[] loadKw = Feeders.kilo(0.2, 0.1, 0.1, 0.1);
        alone.solve(loadKw, new double[5]);
        voltVar.solve(loadKw, new double[5], new double[] {0, 50});
        assertThat(Feeders.voltages(feeder)).isEqualTo(Feeders.voltages(alone));
        assertThat(voltVar.reactiveKvar(0)).isZero();
    }

    @Test
    void an_inverter_that_gives_no_power_stands_still_whatever_the_voltage() {
        var feeder = Feeders.four(false);
        var voltVar = new VoltVar(feeder, new int[] {3}, new double[] {1000});
        double[] heavyKw = Feeders.kilo(0.4, 0.4, 0.9, 0.3);
        voltVar.solve(heavyKw, new double[5], new double[] {0});
        assertThat(feeder.voltagePu(3)).isLessThan(0.98);
        assertThat(voltVar.reactiveKvar(0)).isZero();
        voltVar.solve(heavyKw, new double[5], new double[] {100});
        assertThat(voltVar.reactiveKvar(0)).isPositive();
    }

    @Test
    void what_is_no_inverter_is_refused() {
        var feeder = Feeders.four(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoltVar(feeder, new int[] {5}, new double[] {100}))
                .withMessage("bus (5) of inverter 0 must be one of 0 to 4. Maybe it moved.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoltVar(feeder, new int[] {1}, new double[] {Double.NaN}))
                .withMessageContaining("ratedKva (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoltVar(feeder, new int[] {1}, new double[0]))
                .withMessageContaining("ratedKva (0)");
        var voltVar = new VoltVar(feeder, new int[] {1}, new double[] {100});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> voltVar.solve(new double[5], new double[5], new double[] {-1}))
                .withMessageContaining("generationKw (-1.0)");
    }
}
