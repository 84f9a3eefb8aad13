package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** What holds for every stable area and every disturbance. */
class FrequencyInvariantsTest {
    private static final FrequencyParameters AREA =
            FrequencyParameters.defaults().withoutNoise();

    @Test
    void droop_alone_settles_at_the_loss_over_beta_and_secondary_control_at_nominal() {
        for (long seed = 1; seed <= 50; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters area = FrequencyCases.area(random);
            double sizePu = FrequencyCases.between(random, -0.1, 0.1);
            FrequencyModel model = model(area);
            model.disturb(sizePu);
            model.advanceTo(20_000, TraceSink.NONE);
            double expected = area.hasSecondaryControl() ? 0 : -sizePu / area.responseCharacteristic();
            assertThat(model.speedDeviationPu()).as("seed %d", seed).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void twice_the_loss_is_twice_the_deviation_and_a_gain_mirrors_a_loss() {
        for (long seed = 51; seed <= 80; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters area = FrequencyCases.area(random);
            List<FrequencyCase.Event> events = FrequencyCases.events(random);
            double[] once = states(area, events, 1);
            double[] twice = states(area, events, 2);
            double[] mirrored = states(area, events, -1);
            for (int i = 0; i < once.length; i++) {
                assertThat(twice[i]).as("seed %d", seed).isCloseTo(2 * once[i], within(1e-14));
                assertThat(mirrored[i]).as("seed %d", seed).isEqualTo(-once[i]);
            }
        }
    }

    @Test
    void how_often_the_model_is_asked_does_not_matter() {
        for (long seed = 81; seed <= 110; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters area = FrequencyCases.area(random);
            double sizePu = FrequencyCases.between(random, -0.1, 0.1);
            double startS = FrequencyCases.between(random, 0, 5);
            FrequencyModel asked = model(area);
            asked.advanceTo(startS, TraceSink.NONE);
            asked.disturb(sizePu);
            for (double timeS = startS; timeS < 60; timeS += FrequencyCases.between(random, 0, 2)) {
                asked.advanceTo(timeS, TraceSink.NONE);
            }
            asked.advanceTo(60, TraceSink.NONE);
            FrequencyModel once = model(area);
            once.advanceTo(startS, TraceSink.NONE);
            once.disturb(sizePu);
            once.advanceTo(60, TraceSink.NONE);
            assertThat(states(asked)).as("seed %d", seed).containsExactly(states(once), within(1e-12));
            assertThat(asked.statistics().meanHz())
                    .as("seed %d", seed)
                    .isCloseTo(once.statistics().meanHz(), within(1e-11));
        }
    }

    @Test
    void secondary_control_is_the_integral_of_the_deviation() {
        for (long seed = 111; seed <= 140; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters area = FrequencyCases.area(random);
            FrequencyModel model = model(area);
            model.disturb(0.05);
            model.advanceTo(FrequencyCases.between(random, 1, 200), TraceSink.NONE);
            FrequencyStatistics statistics = model.statistics();
            double speedPuS = -statistics.primaryEnergyPuS() * area.droop();
            double expected = -area.secondaryGainPerS() * area.responseCharacteristic() * speedPuS;
            assertThat(model.secondaryPu()).as("seed %d", seed).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void the_order_of_events_at_one_instant_is_irrelevant() {
        for (long seed = 141; seed <= 160; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            double startS = FrequencyCases.between(random, 0, 5);
            List<FrequencyCase.Event> events = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                double endS = random.nextInt(2) == 0 ? startS : startS + random.nextInt(4);
                events.add(new FrequencyCase.Event(startS, endS, FrequencyCases.between(random, -0.1, 0.1)));
            }
            List<FrequencyCase.Event> shuffled = new ArrayList<>();
            int[] order = {0, 1, 2, 3, 4};
            random.shuffle(order);
            for (int i : order) {
                shuffled.add(events.get(i));
            }
            assertThat(new FrequencyCase(AREA, 60, shuffled, 20).response())
                    .as("seed %d", seed)
                    .isEqualTo(new FrequencyCase(AREA, 60, events, 20).response());
        }
    }

    @Test
    void an_area_is_stable_exactly_when_its_oscillations_die_out() {
        int unstable = 0;
        for (long seed = 161; seed <= 260; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            var area = new FrequencyParameters(
                    FrequencyCases.between(random, 0.5, 4),
                    FrequencyCases.between(random, 0, 2),
                    FrequencyCases.between(random, 0.02, 0.1),
                    FrequencyCases.between(random, 0.1, 0.5),
                    FrequencyCases.between(random, 0.2, 0.8),
                    random.nextInt(2) * FrequencyCases.between(random, 0.01, 1),
                    0,
                    30);
            var study = new FrequencyCase(area, 60, List.of(new FrequencyCase.Event(0, 0, 0.01)), 600);
            FrequencyResponse response = study.response();
            boolean diesOut = Math.abs(response.endHz() - response.steadyStateHz()) < 0.1;
            assertThat(area.isStable()).as("seed %d, %s", seed, area).isEqualTo(diesOut);
            unstable += diesOut ? 0 : 1;
        }
        assertThat(unstable).isBetween(10, 90);
    }

    private static FrequencyModel model(FrequencyParameters area) {
        return new FrequencyModel(area, 60, 0.2, RandomStreams.of(11, "world/grid", "noise"));
    }

    private static double[] states(FrequencyModel model) {
        return new double[] {model.speedDeviationPu(), model.governorPu(), model.turbinePu(), model.secondaryPu()};
    }

    private static double[] states(FrequencyParameters area, List<FrequencyCase.Event> events, double factor) {
        List<FrequencyCase.Event> scaled = events.stream()
                .map(event -> new FrequencyCase.Event(event.startS(), event.endS(), factor * event.disturbancePu()))
                .toList();
        List<FrequencyResponse.Row> rows =
                new FrequencyCase(area, 60, scaled, 40).response().rows();
        FrequencyResponse.Row last = rows.get(rows.size() - 1);
        return new double[] {last.speedDeviationPu(), last.governorPu(), last.turbinePu(), last.secondaryPu()};
    }
}
