package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.TraderObservation;
import org.junit.jupiter.api.Test;

class SiteShareTest {
    private static final long SHORTAGE_W = 100_000;

    @Test
    void four_batteries_that_answer_to_one_shortage_end_up_serving_it_once() {
        List<SiteShare> batteries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            batteries.add(new SiteShare());
        }
        double given = 0;
        for (int tick = 0; tick < 200; tick++) {
            TraderObservation seen = observation(tick, Math.round(SHORTAGE_W - given));
            batteries.forEach(battery -> battery.learn(seen));
            given = batteries.stream()
                    .mapToDouble(battery -> battery.share() * SHORTAGE_W)
                    .sum();
        }
        assertThat(given).isCloseTo(SHORTAGE_W, within(0.1 * SHORTAGE_W));
    }

    @Test
    void a_battery_alone_takes_the_whole_shortage_in_the_end() {
        SiteShare alone = new SiteShare();
        for (int tick = 0; tick < 200; tick++) {
            alone.learn(observation(tick, Math.round(SHORTAGE_W * (1 - alone.share()))));
        }
        assertThat(alone.share()).isEqualTo(1);
    }

    private static TraderObservation observation(long tick, long netLoadW) {
        ForecastSeries shortage =
                new ForecastSeries(Quantity.NET_LOAD, tick, 1, List.of(Quantiles.certain(SHORTAGE_W)));
        return new TraderObservation(
                new Now(tick, 300 * tick, 300, 12, 10_000, 0, true),
                "battery",
                new MeterSeen(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0),
                new MarketSeen("uniform-price", true, 0, 100_000, OptionalLong.empty(), List.of(), List.of(), 0, 0),
                new GridSeen(
                        60,
                        60,
                        60,
                        60,
                        0.2,
                        netLoadW,
                        0,
                        0,
                        1_000_000,
                        1_000_000,
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                new ForecastsSeen(List.of(shortage)),
                List.of(),
                List.of());
    }
}
