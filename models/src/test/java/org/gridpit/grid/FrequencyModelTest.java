package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class FrequencyModelTest {
    private static final FrequencyParameters AREA =
            FrequencyParameters.defaults().withoutNoise();

    @Test
    void an_undisturbed_area_stays_at_nominal_to_the_last_bit() {
        for (FrequencyParameters area : List.of(AREA, withoutSecondaryControl())) {
            FrequencyModel model = model(area);
            model.advanceTo(12.3, TraceSink.NONE);
            model.advanceTo(3600, TraceSink.NONE);
            assertThat(states(model)).containsExactly(0, 0, 0, 0);
            assertThat(model.frequencyHz()).isEqualTo(60);
            FrequencyStatistics statistics = model.statistics();
            assertThat(List.of(statistics.nadirHz(), statistics.maxHz(), statistics.meanHz()))
                    .containsOnly(60.0);
            assertThat(statistics.sdHz()).isZero();
            assertThat(statistics.primaryEnergyPuS()).isEqualTo(0.0);
            assertThat(statistics.outsideBandS()).isZero();
        }
    }

    @Test
    void of_several_disturbances_at_one_instant_the_last_one_counts() {
        FrequencyModel once = model(AREA);
        once.advanceTo(3.25, TraceSink.NONE);
        once.disturb(0.04);
        once.advanceTo(30, TraceSink.NONE);
        FrequencyModel twice = model(AREA);
        twice.advanceTo(3.25, TraceSink.NONE);
        twice.disturb(-0.5);
        twice.advanceTo(3.25, TraceSink.NONE);
        twice.disturb(0.04);
        twice.advanceTo(30, TraceSink.NONE);
        assertThat(states(twice)).containsExactly(states(once));
        assertThat(twice.statistics()).isEqualTo(once.statistics());
    }

    @Test
    void a_ramp_in_ticks_follows_the_same_ramp_in_one_go() {
        FrequencyModel model = model(AREA);
        model.advanceTo(10, TraceSink.NONE);
        model.ramp(0, 0.002);
        for (int timeS = 13; timeS <= 40; timeS += 3) {
            model.advanceTo(timeS, TraceSink.NONE);
        }
        model.disturb(0.06);
        model.advanceTo(100, TraceSink.NONE);
        var study = new FrequencyCase(AREA, 60, List.of(new FrequencyCase.Event(10, 40, 0.06)), 100);
        FrequencyResponse response = study.response();
        assertThat(model.frequencyHz()).isCloseTo(response.endHz(), within(1e-11));
        assertThat(model.statistics().nadirHz()).isCloseTo(response.nadirHz(), within(1e-9));
        assertThat(model.statistics().meanDisturbancePu()).isCloseTo((0.9 + 60 * 0.06) / 100, within(1e-14));
    }

    @Test
    void the_trace_has_every_whole_second_once() {
        List<Double> times = new ArrayList<>();
        TraceSink sink = (timeS, f, d, pg, pm, pr) -> times.add(timeS);
        FrequencyModel model = model(AREA);
        for (double timeS : new double[] {0, 0.5, 1, 1, 3.999, 4.001, 6}) {
            model.advanceTo(timeS, sink);
            assertThat(model.timeS()).isEqualTo(timeS);
        }
        assertThat(times).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    }

    @Test
    void a_year_later_the_grid_of_seconds_is_where_it_was() {
        double yearS = 365 * 86_400;
        double[] late = new double[4];
        FrequencyModel model = model(AREA);
        model.advanceTo(yearS, TraceSink.NONE);
        model.advanceTo(yearS + 0.25, TraceSink.NONE);
        model.disturb(0.05);
        model.advanceTo(yearS + 20, (timeS, f, d, pg, pm, pr) -> {
            late[0] = timeS;
            late[1] = f;
        });
        FrequencyModel early = model(AREA);
        early.advanceTo(0.25, TraceSink.NONE);
        early.disturb(0.05);
        early.advanceTo(20, TraceSink.NONE);
        assertThat(late[0]).isEqualTo(yearS + 20);
        assertThat(late[1]).isEqualTo(early.frequencyHz());
    }

    @Test
    void the_first_rate_of_change_is_the_loss_over_twice_the_inertia() {
        FrequencyModel model = model(AREA);
        model.advanceTo(7.77, TraceSink.NONE);
        model.disturb(0.05);
        model.advanceTo(20, TraceSink.NONE);
        assertThat(model.statistics().worstRocofHzPerS()).isCloseTo(-60 * 0.05 / (2 * 5), within(1e-12));
    }

    @Test
    void seconds_below_the_band_are_those_of_a_dense_count() {
        FrequencyModel model = model(AREA);
        model.advanceTo(10, TraceSink.NONE);
        model.disturb(0.1);
        model.advanceTo(600, TraceSink.NONE);
        assertThat(model.statistics().belowBandS()).isCloseTo(5.5, within(0.02));
        assertThat(model.statistics().aboveBandS()).isZero();
        FrequencyModel mirrored = model(AREA);
        mirrored.advanceTo(10, TraceSink.NONE);
        mirrored.disturb(-0.1);
        mirrored.advanceTo(600, TraceSink.NONE);
        assertThat(mirrored.statistics().aboveBandS())
                .isCloseTo(model.statistics().belowBandS(), within(1e-9));
        assertThat(mirrored.statistics().outsideBandS())
                .isEqualTo(mirrored.statistics().aboveBandS());
    }

    @Test
    void ticks_add_up_to_the_whole() {
        FrequencyModel ticks = model(FrequencyParameters.defaults());
        FrequencyModel whole = model(FrequencyParameters.defaults());
        ticks.disturb(0.02);
        whole.disturb(0.02);
        double secondaryPuS = 0;
        double turbinePuS = 0;
        double lowestHz = 60;
        for (int timeS = 300; timeS <= 3600; timeS += 300) {
            ticks.advanceTo(timeS, TraceSink.NONE);
            FrequencyStatistics tick = ticks.statistics();
            assertThat(tick.durationS()).isEqualTo(300);
            assertThat(tick.balance().residualPuS()).isCloseTo(0, within(1e-13));
            secondaryPuS += tick.secondaryEnergyPuS();
            turbinePuS += tick.balance().turbinePuS();
            lowestHz = Math.min(lowestHz, tick.nadirHz());
            ticks.resetStatistics();
        }
        whole.advanceTo(3600, TraceSink.NONE);
        assertThat(states(ticks)).containsExactly(states(whole));
        assertThat(whole.statistics().secondaryEnergyPuS()).isCloseTo(secondaryPuS, within(1e-10));
        assertThat(whole.statistics().balance().turbinePuS()).isCloseTo(turbinePuS, within(1e-10));
        assertThat(whole.statistics().nadirHz()).isEqualTo(lowestHz);
        assertThat(ticks.statistics().durationS()).isZero();
        assertThat(ticks.statistics().meanHz()).isEqualTo(ticks.frequencyHz());
        assertThat(ticks.statistics().meanDisturbancePu()).isEqualTo(ticks.disturbancePu());
    }

    @Test
    void activated_energy_counts_both_directions() {
        FrequencyModel model = model(AREA);
        model.disturb(0.05);
        model.advanceTo(600, TraceSink.NONE);
        double up = model.statistics().secondaryEnergyPuS();
        assertThat(model.statistics().secondaryActivatedPuS()).isCloseTo(up, within(1e-12));
        model.disturb(-0.05);
        model.advanceTo(1200, TraceSink.NONE);
        FrequencyStatistics both = model.statistics();
        assertThat(both.secondaryActivatedPuS()).isGreaterThan(1.5 * up);
        assertThat(Math.abs(both.secondaryEnergyPuS())).isLessThan(up);
        assertThat(both.primaryActivatedPuS()).isGreaterThan(Math.abs(both.primaryEnergyPuS()));
    }

    @Test
    void what_cannot_be_is_refused_with_name_value_and_hint() {
        FrequencyModel model = model(AREA);
        model.advanceTo(5, TraceSink.NONE);
        assertThatThrownBy(() -> model.advanceTo(4.5, TraceSink.NONE)).hasMessageContaining("timeS (4.5)");
        assertThatThrownBy(() -> model.advanceTo(Double.NaN, TraceSink.NONE)).hasMessageContaining("timeS (NaN)");
        assertThatThrownBy(() -> model.disturb(Double.NaN)).hasMessageContaining("levelPu (NaN)");
        assertThatThrownBy(() -> new FrequencyParameters(0, 1, 0.05, 0.2, 0.5, 0.05, 0, 30))
                .hasMessageContaining("inertiaConstantS (0.0)")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new FrequencyParameters(5, 1, Double.NaN, 0.2, 0.5, 0.05, 0, 30))
                .hasMessageContaining("droop (NaN)");
        assertThatThrownBy(() -> new FrequencyCase.Event(3, 2, 0.1)).hasMessageContaining("endS (2.0)");
        var light = new FrequencyParameters(1, 1, 0.05, 0.2, 0.5, 0, 0, 30);
        assertThatThrownBy(() -> model(light)).hasMessageContaining("swing ever wider");
    }

    private static FrequencyParameters withoutSecondaryControl() {
        return new FrequencyParameters(5, 1, 0.05, 0.2, 0.5, 0, 0, 30);
    }

    private static FrequencyModel model(FrequencyParameters area) {
        return new FrequencyModel(area, 60, 0.2, RandomStreams.of(11, "world/grid", "noise"));
    }

    private static double[] states(FrequencyModel model) {
        return new double[] {model.speedDeviationPu(), model.governorPu(), model.turbinePu(), model.secondaryPu()};
    }
}
