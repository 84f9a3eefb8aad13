package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** Random areas and disturbances against Dormand and Prince's method of order 8. */
class FrequencyOracleTest {
    @Test
    void random_areas_follow_an_independent_solver_second_by_second() {
        double worst = 0;
        for (long seed = 1; seed <= 60; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            var study = new FrequencyCase(FrequencyCases.area(random), 60, FrequencyCases.events(random), 40);
            var schedule = new EventSchedule(study.events());
            var oracle = new FrequencyOracle(study.parameters());
            for (FrequencyResponse.Row row : study.response().rows()) {
                advance(oracle, schedule, row.timeS());
                double[] states = {row.speedDeviationPu(), row.governorPu(), row.turbinePu(), row.secondaryPu()};
                for (int i = 0; i < states.length; i++) {
                    worst = Math.max(worst, Math.abs(states[i] - oracle.states()[i]));
                }
                assertThat(states)
                        .as("seed %d, %s s", seed, row.timeS())
                        .containsExactly(oracle.states(), within(1e-11));
            }
        }
        System.out.printf("against Dormand-Prince, worst error of a state: %.1e pu%n", worst);
    }

    @Test
    void the_nadir_is_where_a_fine_search_finds_it() {
        for (long seed = 101; seed <= 130; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            double sizePu = FrequencyCases.between(random, 0.01, 0.1);
            double startS = FrequencyCases.between(random, 0, 3);
            FrequencyParameters area = FrequencyCases.area(random);
            var study = new FrequencyCase(area, 50, List.of(new FrequencyCase.Event(startS, startS, sizePu)), 30);
            FrequencyResponse response = study.response();
            var oracle = new FrequencyOracle(area);
            double lowest = 0;
            double lowestS = 0;
            oracle.advanceTo(startS, t -> 0);
            for (double t = startS; t < 30; t += 0.002) {
                oracle.advanceTo(t, u -> sizePu);
                if (oracle.states()[0] < lowest) {
                    lowest = oracle.states()[0];
                    lowestS = t;
                }
            }
            assertThat(response.nadirHz()).as("seed %d", seed).isCloseTo(50 * (1 + lowest), within(5e-6));
            assertThat(response.nadirHz()).as("seed %d", seed).isLessThanOrEqualTo(50 * (1 + lowest) + 1e-10);
            assertThat(response.nadirTimeS()).as("seed %d", seed).isCloseTo(lowestS, within(0.0025));
            FrequencyStatistics run = run(area, startS, sizePu, 30);
            assertThat(run.nadirHz()).as("seed %d", seed).isCloseTo(response.nadirHz(), within(1e-9));
            assertThat(run.nadirTimeS()).as("seed %d", seed).isCloseTo(response.nadirTimeS(), within(1e-5));
        }
    }

    @Test
    void energies_of_a_run_are_exact_integrals() {
        for (long seed = 201; seed <= 240; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters area = FrequencyCases.area(random);
            var model = new FrequencyModel(area, 60, 0.2, RandomStreams.of(seed, "world/grid", "noise"));
            var oracle = new FrequencyOracle(area);
            double disturbancePuS = 0;
            double timeS = 0;
            for (int n = 0; n < 6; n++) {
                double sizePu = FrequencyCases.between(random, -0.1, 0.1);
                double endS = timeS + FrequencyCases.between(random, 0, 20);
                model.disturb(sizePu);
                model.advanceTo(endS, TraceSink.NONE);
                oracle.advanceTo(endS, t -> sizePu);
                disturbancePuS += sizePu * (endS - timeS);
                timeS = endS;
            }
            FrequencyStatistics actual = model.statistics();
            assertThat(actual.durationS()).isCloseTo(timeS, within(1e-12));
            assertThat(new double[] {
                        60 * (1 + oracle.speedPuS() / timeS),
                        -oracle.speedPuS() / area.droop(),
                        oracle.secondaryPuS(),
                        oracle.turbinePuS(),
                        disturbancePuS / timeS
                    })
                    .as("seed %d", seed)
                    .containsExactly(
                            new double[] {
                                actual.meanHz(),
                                actual.primaryEnergyPuS(),
                                actual.secondaryEnergyPuS(),
                                actual.balance().turbinePuS(),
                                actual.meanDisturbancePu()
                            },
                            within(1e-9));
            assertThat(actual.balance().residualPuS()).as("seed %d", seed).isCloseTo(0, within(1e-12));
            double mean = oracle.speedPuS() / timeS;
            double sdHz = 60 * Math.sqrt(oracle.speedSquaredS() / timeS - mean * mean);
            assertThat(actual.sdHz()).as("seed %d", seed).isCloseTo(sdHz, within(0.005 * sdHz));
        }
    }

    @Test
    void steps_are_fine_for_30_s_after_a_large_change_and_coarse_otherwise() {
        assertThat(spreadError(0.011, 1)).isLessThan(1e-4);
        assertThat(spreadError(-0.011, 1)).isLessThan(1e-4);
        assertThat(spreadError(0.009, 1)).isGreaterThan(1e-3);
    }

    /** Relative error of the standard deviation over the 30 s after a step: that of its steps, coarse or fine. */
    private static double spreadError(double sizePu, double startS) {
        FrequencyParameters area = FrequencyParameters.defaults().withoutNoise();
        FrequencyStatistics statistics = run(area, startS, sizePu, startS + 30);
        var oracle = new FrequencyOracle(area);
        oracle.advanceTo(30, t -> sizePu);
        double duration = startS + 30;
        double mean = oracle.speedPuS() / duration;
        double sdHz = 50 * Math.sqrt(oracle.speedSquaredS() / duration - mean * mean);
        return Math.abs(statistics.sdHz() / sdHz - 1);
    }

    private static FrequencyStatistics run(FrequencyParameters area, double startS, double sizePu, double endS) {
        var model = new FrequencyModel(area, 50, 0.2, RandomStreams.of(1, "world/grid", "noise"));
        model.advanceTo(startS, TraceSink.NONE);
        model.disturb(sizePu);
        model.advanceTo(endS, TraceSink.NONE);
        return model.statistics();
    }

    private static void advance(FrequencyOracle oracle, EventSchedule schedule, double endS) {
        double timeS = Math.max(0, endS - 1);
        while (timeS < endS) {
            double fromS = timeS;
            double nextS = Math.min(endS, schedule.nextChangeAfter(timeS));
            oracle.advanceTo(nextS, t -> schedule.at(fromS) + schedule.slopeAt(fromS) * (t - fromS));
            timeS = nextS;
        }
    }
}
