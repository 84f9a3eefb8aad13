package org.gridpit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ForecastsSeenTest {
    private static final ForecastSeries DAY = demand(0, 12, 10, 20, 30);

    @Test
    void the_finest_forecast_that_reaches_a_tick_counts() {
        ForecastsSeen seen = ForecastsSeen.NONE.updatedBy(List.of(DAY)).updatedBy(List.of(demand(13, 1, 25)));
        assertThat(seen.find(Quantity.DEMAND, 13)).contains(Quantiles.certain(25));
        assertThat(seen.find(Quantity.DEMAND, 14)).contains(Quantiles.certain(20));
        assertThat(seen.find(Quantity.PRICE, 14)).isEmpty();
    }

    @Test
    void a_newer_forecast_of_equal_steps_goes_first_and_leaves_what_it_does_not_reach() {
        ForecastsSeen seen =
                ForecastsSeen.NONE.updatedBy(List.of(demand(0, 1, 10, 20, 30))).updatedBy(List.of(demand(1, 1, 21)));
        assertThat(seen.find(Quantity.DEMAND, 1)).contains(Quantiles.certain(21));
        assertThat(seen.find(Quantity.DEMAND, 2)).contains(Quantiles.certain(30));
    }

    @Test
    void a_newer_forecast_that_reaches_as_far_replaces_the_old_one() {
        ForecastsSeen seen =
                ForecastsSeen.NONE.updatedBy(List.of(demand(0, 1, 10, 20))).updatedBy(List.of(demand(1, 1, 21)));
        assertThat(seen.series()).containsExactly(demand(1, 1, 21));
    }

    @Test
    void beyond_all_forecasts_the_furthest_one_is_taken_to_come_again() {
        ForecastsSeen seen = new ForecastsSeen(List.of(demand(13, 1, 25), DAY));
        assertThat(seen.find(Quantity.DEMAND, 36)).isEmpty();
        assertThat(seen.findOrExtend(Quantity.DEMAND, 35)).contains(Quantiles.certain(30));
        assertThat(seen.findOrExtend(Quantity.DEMAND, 36)).contains(Quantiles.certain(10));
        assertThat(seen.findOrExtend(Quantity.DEMAND, 36 + 36 + 12)).contains(Quantiles.certain(20));
        assertThat(seen.findOrExtend(Quantity.NET_LOAD, 36)).isEmpty();
    }

    private static ForecastSeries demand(long fromTick, int strideSteps, long... valuesW) {
        return new ForecastSeries(
                Quantity.DEMAND,
                fromTick,
                strideSteps,
                LongStream.of(valuesW).mapToObj(Quantiles::certain).toList());
    }
}
