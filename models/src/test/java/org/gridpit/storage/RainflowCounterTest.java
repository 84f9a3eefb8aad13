package org.gridpit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.gridpit.storage.PlainRainflow.Cycle;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RainflowCounterTest {
    private static final int SERIES = 200;
    private static final int VALUES = 150;

    /** Coarse enough that equal values and equal ranges abound, and a power of 2 so that they are equal to the bit. */
    private static final int COARSE_STEPS = 16;

    @ParameterizedTest
    @CsvSource({"3, 0.5", "4, 1.5", "6, 0.5", "8, 1", "9, 0.5", "5, 0", "7, 0"})
    void the_example_of_the_standard_has_its_seven_cycles(double range, double count) {
        assertThat(damageOfExample((each, mean) -> each == range ? 1 : 0)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"3, -0.5, 0.5", "4, -1, 0.5", "4, 1, 1", "6, 1, 0.5", "8, 1, 0.5", "8, 0, 0.5", "9, 0.5, 0.5"})
    void each_cycle_of_the_example_is_around_its_mean(double range, double mean, double count) {
        assertThat(damageOfExample((each, around) -> each == range && around == mean ? 1 : 0))
                .isEqualTo(count);
    }

    @Test
    void a_history_counts_at_each_value_as_if_it_were_counted_anew() {
        for (int seed = 0; seed < SERIES; seed++) {
            var draw = RandomStreams.of(seed, "rainflow", "test");
            var history = new ArrayList<>(List.of(draw.nextUniform()));
            var counter = new RainflowCounter(history.get(0), RainflowCounterTest::damage);
            for (int i = 0; i < VALUES; i++) {
                double value = nextValue(history.get(i), seed, draw);
                history.add(value);
                counter.add(value);
                check(counter, PlainRainflow.count(history), "seed %d, value %d".formatted(seed, i));
            }
        }
    }

    @Test
    void a_fall_ends_in_the_cycle_that_a_plain_count_of_it_ends_in() {
        for (int seed = 0; seed < SERIES; seed++) {
            var draw = RandomStreams.of(seed, "rainflow-fall", "test");
            var history = new ArrayList<>(List.of(draw.nextUniform()));
            var counter = new RainflowCounter(history.get(0), RainflowCounterTest::damage);
            for (int i = 0; i < VALUES; i++) {
                double low = history.get(i) * draw.nextUniform();
                String where = "seed %d, value %d, fall to %s".formatted(seed, i, low);
                assertThat(counter.depthAt(low)).as(where).isCloseTo(plainDepthAt(low, history), within(1e-12));
                history.add(draw.nextUniform());
                counter.add(history.get(i + 1));
            }
        }
    }

    /** Range of the one cycle whose lowest value is the fall's end. */
    private static double plainDepthAt(double low, List<Double> history) {
        var fallen = new ArrayList<>(history);
        fallen.add(low);
        return PlainRainflow.count(fallen).stream()
                .filter(cycle -> Math.abs(cycle.mean() - cycle.range() / 2 - low) < 1e-12)
                .mapToDouble(Cycle::range)
                .max()
                .orElseThrow();
    }

    @Test
    void asking_for_the_total_commits_nothing() {
        var asked = new RainflowCounter(0.5, RainflowCounterTest::damage);
        var left = new RainflowCounter(0.5, RainflowCounterTest::damage);
        var draw = RandomStreams.of(1, "rainflow", "test");
        for (int i = 0; i < VALUES; i++) {
            double value = draw.nextUniform();
            asked.add(value);
            left.add(value);
            assertThat(asked.damage()).isEqualTo(asked.damage());
        }
        assertThat(asked.damage()).isEqualTo(left.damage());
        assertThat(asked.cycles()).isEqualTo(left.cycles());
    }

    @Test
    void nothing_is_counted_before_anything_moves() {
        var counter = new RainflowCounter(0.5, RainflowCounterTest::damage);
        counter.add(0.5);
        assertThat(counter.cycles()).isZero();
        assertThat(counter.damage()).isZero();
    }

    @Test
    void a_hundred_thousand_equal_swings_are_as_many_half_cycles() {
        var counter = new RainflowCounter(0, (range, mean) -> range);
        for (int i = 1; i <= 100_000; i++) {
            counter.add(i % 2);
        }
        assertThat(counter.cycles()).isEqualTo(50_000);
        assertThat(counter.damage()).isEqualTo(50_000);
    }

    @Test
    void swings_that_die_away_wait_for_one_that_closes_them() {
        var counter = new RainflowCounter(0, (range, mean) -> 1);
        for (int i = 1; i <= 1000; i++) {
            counter.add((i % 2 == 0 ? -1.0 : 1.0) * (1001 - i));
        }
        assertThat(counter.cycles()).isEqualTo(500);
        counter.add(1000);
        assertThat(counter.cycles()).isEqualTo(499 + 3 * 0.5);
        assertThat(counter.damage()).isEqualTo(counter.cycles());
    }

    private static double damageOfExample(DoubleBinaryOperator damage) {
        var counter = new RainflowCounter(-2, damage);
        for (double value : new double[] {1, -3, 5, -1, 3, -4, 4, -2}) {
            counter.add(value);
        }
        assertThat(counter.cycles()).isEqualTo(4);
        return counter.damage();
    }

    /** Jumps, slow walks, and both on coarse steps. */
    private static double nextValue(double before, int seed, RandomStream draw) {
        double walk = Math.max(0, Math.min(1, before + 0.2 * draw.nextGaussian()));
        double value = seed % 2 == 0 ? walk : draw.nextUniform();
        return seed % 4 < 2 ? value : Math.rint(COARSE_STEPS * value) / COARSE_STEPS;
    }

    private static void check(RainflowCounter counter, List<Cycle> cycles, String where) {
        double count = cycles.stream().mapToDouble(Cycle::count).sum();
        double damage = cycles.stream()
                .mapToDouble(cycle -> cycle.count() * damage(cycle.range(), cycle.mean()))
                .sum();
        assertThat(counter.cycles()).as(where).isEqualTo(count);
        assertThat(counter.damage()).as(where).isCloseTo(damage, within(1e-13 * damage));
    }

    private static double damage(double range, double mean) {
        return LithiumStress.ofDepth(range) * LithiumStress.ofSoc(mean);
    }
}
