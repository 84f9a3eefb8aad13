package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class FrequencyStatisticsTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void two_stretches_of_one_area_add_up_to_what_it_tells_of_both() {
        FrequencyModel whole = hit(model());
        whole.advanceTo(400, TraceSink.NONE);
        FrequencyModel parted = hit(model());
        parted.advanceTo(140, TraceSink.NONE);
        FrequencyStatistics first = parted.statistics();
        parted.resetStatistics();
        parted.advanceTo(400, TraceSink.NONE);

        FrequencyStatistics sum = first.followedBy(parted.statistics(), 1);
        FrequencyStatistics expected = whole.statistics();
        assertThat(sum.durationS()).isEqualTo(expected.durationS());
        assertThat(sum.nadirHz()).isEqualTo(expected.nadirHz());
        assertThat(sum.nadirTimeS()).isEqualTo(expected.nadirTimeS());
        assertThat(sum.maxHz()).isEqualTo(expected.maxHz());
        assertThat(sum.meanHz()).isCloseTo(expected.meanHz(), within(ROUNDING * 60));
        assertThat(sum.sdHz()).isCloseTo(expected.sdHz(), within(1e-9));
        assertThat(sum.belowBandS()).isCloseTo(expected.belowBandS(), within(1e-9));
        assertThat(sum.worstRocofHzPerS()).isEqualTo(expected.worstRocofHzPerS());
        assertThat(sum.secondaryEnergyPuS()).isCloseTo(expected.secondaryEnergyPuS(), within(1e-9));
        assertThat(sum.meanDisturbancePu()).isCloseTo(expected.meanDisturbancePu(), within(ROUNDING));
        assertThat(sum.balance().governedPuS()).isCloseTo(expected.balance().governedPuS(), within(1e-9));
    }

    @Test
    void a_dark_stretch_adds_time_and_no_frequency() {
        FrequencyModel model = hit(model());
        model.advanceTo(200, TraceSink.NONE);
        FrequencyStatistics live = model.statistics();
        FrequencyStatistics both = FrequencyStatistics.dark(0, 100, 60).followedBy(live, 1);
        assertThat(both.durationS()).isEqualTo(300);
        assertThat(both.blackoutS()).isEqualTo(100);
        assertThat(both.maxHz()).isEqualTo(live.maxHz());
        assertThat(both.meanHz()).isEqualTo(live.meanHz());
        assertThat(both.sdHz()).isEqualTo(live.sdHz());
        assertThat(both.belowBandS()).isEqualTo(100 + live.belowBandS());
        assertThat(live.followedBy(FrequencyStatistics.dark(200, 100, 60), 1).nadirHz())
                .isEqualTo(live.nadirHz());
    }

    @Test
    void power_is_told_on_the_base_of_the_later_stretch() {
        FrequencyModel model = hit(model());
        model.advanceTo(200, TraceSink.NONE);
        FrequencyStatistics large = model.statistics();
        FrequencyStatistics sum = large.followedBy(FrequencyStatistics.dark(200, 100, 60), 250);
        assertThat(sum.primaryEnergyPuS()).isEqualTo(250 * large.primaryEnergyPuS());
        assertThat(sum.balance().turbinePuS()).isEqualTo(250 * large.balance().turbinePuS());
    }

    private static FrequencyModel model() {
        return new FrequencyModel(FrequencyParameters.defaults(), 60, 0.05, RandomStreams.of(3, "world/grid", "noise"));
    }

    private static FrequencyModel hit(FrequencyModel model) {
        model.advanceTo(100, TraceSink.NONE);
        model.disturb(0.03);
        return model;
    }
}
