package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** Dead bands, ceilings, valves, ramps and inverters, against a solver that knows nothing of regions. */
class FrequencyLimitsTest {
    private static final FrequencyParameters AREA =
            FrequencyParameters.defaults().withoutNoise();

    @Test
    void random_limited_areas_follow_an_independent_solver() {
        double worstStudyHz = 0;
        double worstRunHz = 0;
        for (long seed = 1; seed <= 60; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters area = limited(random);
            List<FrequencyCase.Event> events = FrequencyCases.events(random);
            var schedule = new EventSchedule(events);
            var oracle = new LimitedAreaOracle(area, 60, Derating.NONE);
            var model = model(area);
            FrequencyResponse response = new FrequencyCase(area, 60, events, 40).response();
            for (FrequencyResponse.Row row : response.rows()) {
                advance(oracle, model, schedule, row.timeS());
                double expected = oracle.states()[0];
                worstStudyHz = Math.max(worstStudyHz, 60 * Math.abs(row.speedDeviationPu() - expected));
                worstRunHz = Math.max(worstRunHz, 60 * Math.abs(model.speedDeviationPu() - expected));
                assertThat(row.speedDeviationPu()).as("seed %d, %s", seed, area).isCloseTo(expected, within(1e-5 / 60));
                assertThat(model.speedDeviationPu())
                        .as("seed %d, %s", seed, area)
                        .isCloseTo(expected, within(1e-3 / 60));
                assertThat(new double[] {row.governorPu(), row.turbinePu(), row.secondaryPu()})
                        .as("seed %d, %s", seed, area)
                        .containsExactly(
                                new double[] {oracle.states()[1], oracle.states()[2], oracle.states()[3]},
                                within(1e-6));
            }
            assertThat(model.statistics().balance().residualPuS())
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-12));
        }
        System.out.printf(
                Locale.ROOT,
                "limited areas against Dormand-Prince, worst error: %.1e Hz studied, %.1e Hz in a run%n",
                worstStudyHz,
                worstRunHz);
    }

    @Test
    void inside_the_dead_band_governors_do_nothing() {
        FrequencyParameters area = new FrequencyParameters(5, 1, 0.05, 0.2, 0.5, 0, 0, 30).withDeadBandHz(0.036);
        FrequencyModel model = model(area);
        model.disturb(0.0005);
        model.advanceTo(100, TraceSink.NONE);
        assertThat(model.governorPu()).isZero();
        assertThat(model.statistics().primaryActivatedPuS()).isZero();
        assertThat(model.speedDeviationPu()).isCloseTo(-0.0005, within(1e-7));
    }

    @Test
    void beyond_the_dead_band_the_droop_is_short_of_the_band() {
        FrequencyParameters area = new FrequencyParameters(5, 1, 0.05, 0.2, 0.5, 0, 0, 30).withDeadBandHz(0.036);
        FrequencyResponse response = step(area, 0.05, 300).response();
        double settled = -(0.05 + 0.036 / 60 / 0.05) / 21;
        assertThat(response.steadyStateHz()).isCloseTo(60 * (1 + settled), within(1e-12));
        assertThat(response.endHz()).isCloseTo(response.steadyStateHz(), within(1e-9));
    }

    @Test
    void limited_areas_settle_where_they_say() {
        for (long seed = 101; seed <= 120; seed++) {
            FrequencyParameters area = limited(FrequencyCases.stream(seed));
            FrequencyResponse response = step(area, 0.03, 3000).response();
            assertThat(response.endHz())
                    .as("seed %d, %s", seed, area)
                    .isCloseTo(response.steadyStateHz(), within(1e-4));
        }
    }

    @Test
    void limits_out_of_reach_change_nothing_but_rounding() {
        var far = new FrequencyParameters(
                5,
                1,
                0.05,
                0.2,
                0.5,
                0.05,
                0.0103,
                30,
                Optional.of(0.0),
                Optional.empty(),
                Optional.of(50.0),
                Optional.of(50.0),
                Optional.of(new GovernorLimits(0.5, 100)),
                Optional.empty());
        FrequencyModel limited = model(far);
        FrequencyModel plain = model(FrequencyParameters.defaults());
        for (FrequencyModel model : List.of(limited, plain)) {
            model.advanceTo(100.25, TraceSink.NONE);
            model.disturb(0.02);
            model.advanceTo(1000, TraceSink.NONE);
        }
        assertThat(limited.speedDeviationPu()).isCloseTo(plain.speedDeviationPu(), within(1e-13));
        assertThat(limited.statistics().nadirHz()).isCloseTo(plain.statistics().nadirHz(), within(1e-9));
        assertThat(limited.statistics().primaryActivatedPuS())
                .isCloseTo(plain.statistics().primaryActivatedPuS(), within(1e-9));
        assertThat(limited.statistics().saturation()).isEqualTo(new FrequencyStatistics.Saturation(0, 0, 0));
    }

    @Test
    void reserves_give_no_more_than_their_ceilings_and_the_time_there_is_recorded() {
        var area = new FrequencyParameters(
                5,
                1,
                0.05,
                0.2,
                0.5,
                0.05,
                0,
                30,
                Optional.empty(),
                Optional.empty(),
                Optional.of(0.02),
                Optional.of(0.03),
                Optional.empty(),
                Optional.empty());
        FrequencyModel model = model(area);
        model.disturb(0.06);
        model.advanceTo(400, (t, f, d, pg, pm, pr) -> {
            assertThat(pr).isLessThanOrEqualTo(0.03);
            assertThat(pg).isLessThanOrEqualTo(0.05 + 1e-12);
        });
        assertThat(model.speedDeviationPu()).isCloseTo(-0.01, within(1e-9));
        FrequencyStatistics statistics = model.statistics();
        assertThat(statistics.saturation().primaryS()).isBetween(398.0, 400.0);
        assertThat(statistics.saturation().secondaryS()).isBetween(390.0, 400.0);
        assertThat(statistics.saturation().governorS()).isZero();
        assertThat(statistics.primaryEnergyPuS()).isBetween(0.02 * 398, 0.02 * 400);
    }

    @Test
    void a_range_that_is_moved_holds_from_that_instant_on() {
        FrequencyModel model = model(AREA);
        model.limit(0.03, 0.01);
        model.disturb(0.05);
        model.advanceTo(60, TraceSink.NONE);
        assertThat(model.governorPu()).isCloseTo(0.03, within(1e-12));
        model.limit(0.01, 0.03);
        model.disturb(-0.05);
        model.advanceTo(120, TraceSink.NONE);
        assertThat(model.governorPu()).isCloseTo(-0.03, within(1e-9));
        assertThat(model.statistics().saturation().governorS()).isGreaterThan(100);
        assertThatThrownBy(() -> model.limit(-0.1, Double.NaN)).hasMessageContaining("upPu (-0.1)");
    }

    @Test
    void secondary_control_in_a_cycle_moves_every_4_s_and_brings_frequency_back() {
        var area = new FrequencyParameters(
                5,
                1,
                0.05,
                0.2,
                0.5,
                0.05,
                0,
                30,
                Optional.empty(),
                Optional.of(4),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        FrequencyModel model = model(area);
        model.disturb(0.05);
        double[] last = new double[2];
        model.advanceTo(600, (t, f, d, pg, pm, pr) -> {
            double expected = t % 4 == 0 ? last[1] - 0.05 * 21 * (f / 60 - 1) * 4 : last[1];
            assertThat(pr).as("%s s", t).isCloseTo(expected, within(1e-12));
            last[1] = pr;
        });
        assertThat(model.frequencyHz()).isCloseTo(60, within(1e-6));
    }

    @Test
    void a_loss_and_a_gain_mirror_each_other_between_symmetric_limits() {
        for (long seed = 201; seed <= 220; seed++) {
            FrequencyParameters area =
                    FrequencyParameters.defaults().withoutNoise().withDeadBandHz(0.036);
            double sizePu = FrequencyCases.between(FrequencyCases.stream(seed), 0, 0.1);
            List<FrequencyResponse.Row> loss = step(area, sizePu, 30).response().rows();
            List<FrequencyResponse.Row> gain =
                    step(area, -sizePu, 30).response().rows();
            for (int i = 0; i < loss.size(); i++) {
                assertThat(gain.get(i).speedDeviationPu())
                        .isEqualTo(-loss.get(i).speedDeviationPu());
            }
        }
    }

    private static void advance(LimitedAreaOracle oracle, FrequencyModel model, EventSchedule schedule, double endS) {
        double timeS = Math.max(0, endS - 1);
        while (timeS < endS) {
            double fromS = timeS;
            double nextS = Math.min(endS, schedule.nextChangeAfter(timeS));
            oracle.advanceTo(nextS, t -> schedule.at(fromS) + schedule.slopeAt(fromS) * (t - fromS));
            model.ramp(schedule.at(fromS), schedule.slopeAt(fromS));
            model.advanceTo(nextS, TraceSink.NONE);
            timeS = nextS;
        }
    }

    /** An area with each kind of limit every other time. */
    private static FrequencyParameters limited(RandomStream random) {
        FrequencyParameters area = FrequencyCases.area(random);
        return new FrequencyParameters(
                area.inertiaConstantS(),
                area.damping() + 0.5,
                area.droop(),
                area.governorTimeS(),
                area.turbineTimeS(),
                area.secondaryGainPerS(),
                0,
                30,
                maybe(random, FrequencyCases.between(random, 0.01, 0.05)),
                maybe(random, 2 + random.nextInt(4)),
                maybe(random, FrequencyCases.between(random, 0.01, 0.06)),
                maybe(random, FrequencyCases.between(random, 0.01, 0.06)),
                maybe(random, new GovernorLimits(0.5, FrequencyCases.between(random, 0.005, 0.05))),
                maybe(random, new InverterDroop(FrequencyCases.between(random, 0.05, 0.3), 0.05, 0.036, 0.02)));
    }

    private static <T> Optional<T> maybe(RandomStream random, T value) {
        return random.nextInt(2) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static FrequencyCase step(FrequencyParameters area, double sizePu, double endS) {
        return new FrequencyCase(area, 60, List.of(new FrequencyCase.Event(1.234, 1.234, sizePu)), endS);
    }

    private static FrequencyModel model(FrequencyParameters area) {
        return new FrequencyModel(area, 60, 0.2, RandomStreams.of(11, "world/grid", "noise"));
    }
}
