package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;
import org.junit.jupiter.api.Test;

/** What every load keeps, whatever its shape. Runs are within 2030. */
abstract class LoadModelContract {
    private static final int RUNS = 50;
    private static final int TICKS = 500;

    /** A load with parameters of the test's choice, all random ones drawn from the stream. */
    abstract LoadModel load(RandomStream stream);

    @Test
    void a_load_is_never_negative_and_never_above_its_largest() {
        for (int seed = 0; seed < RUNS; seed++) {
            var model = load(RandomStreams.of(seed, "load", "contract"));
            var draw = RandomStreams.of(seed, "weather", "contract");
            for (DeliveryPeriod tick : Runs.ticks(anyRun(draw)).limit(TICKS).toList()) {
                double airTemperatureC = -50 + 100 * draw.nextUniform();
                assertThat(model.loadKw(tick, airTemperatureC))
                        .as("seed %d, %s", seed, tick)
                        .isBetween(0.0, model.largestKw());
            }
        }
    }

    @Test
    void asking_twice_or_asking_what_is_expected_moves_nothing() {
        var asked = load(RandomStreams.of(7, "load", "contract"));
        var curious = load(RandomStreams.of(7, "load", "contract"));
        for (DeliveryPeriod tick : Runs.ticks(Runs.days("2030-03-01", 3, 900)).toList()) {
            curious.expectedKw(Runs.period("2030-12-24T12:00:00Z", 900), -5);
            double loadKw = curious.loadKw(tick, 10);
            assertThat(curious.loadKw(tick, 10)).as("%s", tick).isEqualTo(loadKw);
            assertThat(asked.loadKw(tick, 10)).as("%s", tick).isEqualTo(loadKw);
        }
    }

    @Test
    void the_same_stream_gives_the_same_load() {
        var clock = Runs.days("2030-07-01", 10, 300);
        assertThat(Runs.loads(load(RandomStreams.of(1, "load", "contract")), clock))
                .isEqualTo(Runs.loads(load(RandomStreams.of(1, "load", "contract")), clock));
    }

    private static TickClock anyRun(RandomStream draw) {
        int[] ticksS = {60, 300, 900, 3600};
        long startS = Runs.seconds("2030-01-02T00:00:00Z") + draw.nextInt(300 * 86_400);
        return new TickClock(startS, ticksS[draw.nextInt(ticksS.length)], TICKS);
    }
}
