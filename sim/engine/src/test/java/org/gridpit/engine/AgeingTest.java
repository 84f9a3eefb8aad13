package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.WearSeen;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.storage.RainflowAgeing;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final String AGES = "agents.store.battery.ageing={}";

    @Test
    void a_battery_whose_ageing_is_followed_tells_its_health_and_wear_and_no_other_meter_does() {
        Hamlet.Run run = Hamlet.with("time.duration=PT2H", AGES)
                .trader("store", seen -> Hamlet.battery(seen.now().tick() % 6 < 3 ? 40_000 : -40_000))
                .run();
        RainflowAgeing expected = new RainflowAgeing(0.5, 25);
        double wearUsd = 0;
        for (AgentMetered meter : run.of(AgentMetered.class)) {
            if (meter.agentId().equals("store")) {
                expected.step(meter.soc().orElseThrow(), 300);
                assertThat(meter.stateOfHealth().orElseThrow())
                        .isEqualTo(expected.total().stateOfHealth())
                        .isLessThan(1);
                assertThat(meter.wearUsd().orElseThrow()).isGreaterThan(wearUsd);
                wearUsd = meter.wearUsd().orElseThrow();
            } else {
                assertThat(meter.stateOfHealth()).isEmpty();
                assertThat(meter.wearUsd()).isEmpty();
            }
        }
    }

    @Test
    void ageing_changes_nothing_that_a_battery_does() {
        Hamlet.Run with = Hamlet.with(AGES)
                .trader("store", seen -> Hamlet.battery(40_000))
                .run();
        Hamlet.Run without =
                Hamlet.with().trader("store", seen -> Hamlet.battery(40_000)).run();
        assertThat(with.tick(1)).isEqualTo(without.tick(1));
    }

    @Test
    void an_owner_sees_what_discharging_wears_dearer_the_deeper_the_cycle() {
        List<BatterySeen> seen = new ArrayList<>();
        Hamlet.with("time.duration=PT50M", "agents.store.battery.start_soc=1", AGES)
                .trader("store", one -> {
                    seen.add(one.meter().battery().orElseThrow());
                    return Hamlet.battery(50_000);
                })
                .run();
        // 30.56 USD/MWh up to a depth of 0.32, at 200 USD/kWh.
        assertThat(seen.get(0).wear().orElseThrow().steps().get(0)).isEqualTo(new WearSeen.Step(30_000, 3_056));
        for (BatterySeen battery : seen) {
            WearSeen wear = battery.wear().orElseThrow();
            assertThat(wear.leastTicks()).isEqualTo(3_056);
            assertThat(wear.steps().stream().mapToLong(WearSeen.Step::energyWh).sum())
                    .isCloseTo(battery.energyWh(), within(10L));
            assertThat(wear.steps()).extracting(WearSeen.Step::ticks).isSorted();
        }
        // After ten ticks at 50 kW a third is left to a depth of 0.6.
        assertThat(seen.get(9).wear().orElseThrow().steps().get(0).ticks()).isGreaterThan(3_056);
    }

    @Test
    void a_rule_that_counts_wear_cycles_its_battery_less_than_half_as_much() {
        Map<String, Double> soc = new HashMap<>();
        Map<String, Double> moved = new HashMap<>();
        for (AgentMetered meter :
                Runs.shipped("battery-ageing", "time.duration=P7D").of(AgentMetered.class)) {
            meter.soc().ifPresent(now -> {
                double before = soc.getOrDefault(meter.agentId(), now);
                moved.merge(meter.agentId(), Math.abs(now - before), Double::sum);
                soc.put(meter.agentId(), now);
            });
        }
        assertThat(moved.get("careless-farm")).isGreaterThan(4);
        assertThat(moved.get("careful-farm")).isBetween(0.5, moved.get("careless-farm") / 2);
    }
}
