package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.TickClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped scenario of hot days tells the story that its file promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotDaysTest {
    private static final Instant START = Instant.parse("2030-08-05T07:00:00Z");
    private static final double LIMIT_KW = 190;

    private final Runs.Told run = Runs.shipped("heatwave-demand-response");
    private final List<TickClosed> ticks = run.of(TickClosed.class);

    private static int tick(String time) {
        return (int) Duration.between(START, Instant.parse(time)).toMinutes() / 5;
    }

    private double mean(String from, String to, ToDoubleFunction<TickClosed> of) {
        return ticks.subList(tick(from), tick(to)).stream()
                .mapToDouble(of)
                .average()
                .orElseThrow();
    }

    @Test
    void energy_and_money_of_every_tick_add_up() {
        assertThat(ticks).hasSize(5 * 288);
        assertThat(ticks).allSatisfy(tick -> {
            assertThat(tick.energyResidualKwh()).isCloseTo(0, within(1e-9));
            assertThat(tick.moneyResidualTickWh()).isZero();
        });
    }

    @Test
    void each_event_begins_and_is_over_as_planned() {
        assertThat(run.of(EventNoted.class).stream()
                        .map(EventNoted::type)
                        .filter(type ->
                                type.matches("(heat-wave|cloud-front|message-loss|agent-outage|price-cap-change).*")))
                .containsExactly(
                        "heat-wave",
                        "cloud-front",
                        "cloud-front-over",
                        "message-loss",
                        "message-loss-over",
                        "agent-outage",
                        "agent-outage-over",
                        "heat-wave-over",
                        "price-cap-change",
                        "price-cap-change-over");
    }

    @Test
    void heat_lifts_the_evening_load_and_calls_keep_the_first_hot_evening_within_the_tie() {
        double usualKw = mean("2030-08-06T00:00:00Z", "2030-08-06T04:00:00Z", TickClosed::loadKw);
        double hotKw = mean("2030-08-07T00:00:00Z", "2030-08-07T04:00:00Z", TickClosed::loadKw);
        assertThat(hotKw).isGreaterThan(2 * usualKw);
        assertThat(evening(run)).extracting(TickClosed::netLoadKw).allMatch(kw -> kw < 1.02 * LIMIT_KW);
        Runs.Told uncalled = Runs.shipped(
                "heatwave-demand-response",
                "time.duration=P2D",
                "events=[{type: heat-wave, at: 2030-08-06T07:00:00Z, duration: P3D, rise_k: 7}]",
                "agents.operator.policy=none");
        assertThat(evening(uncalled)).extracting(TickClosed::netLoadKw).anyMatch(kw -> kw > 1.1 * LIMIT_KW);
    }

    /** Tuesday, 17:00 to 21:00. */
    private static List<TickClosed> evening(Runs.Told run) {
        return run.of(TickClosed.class).subList(tick("2030-08-07T00:00:00Z"), tick("2030-08-07T04:00:00Z"));
    }

    @Test
    void calls_that_get_lost_are_never_answered_and_relief_falls_short() {
        List<MessageMoved> calls = run.of(MessageMoved.class).stream()
                .filter(one -> one.kind().equals("dr-call") && one.tick() >= tick("2030-08-07T23:00:00Z"))
                .filter(one -> one.tick() < tick("2030-08-08T04:00:00Z"))
                .toList();
        long lost = calls.stream().filter(one -> one.fate().equals("lost")).count();
        double error = Math.sqrt(0.25 / calls.size());
        assertThat((double) lost / calls.size()).isCloseTo(0.5, within(3 * error));
        assertThat(run.of(MessageMoved.class))
                .filteredOn(one -> one.fate().equals("lost"))
                .hasSize((int) lost);
    }

    @Test
    void while_its_agent_is_out_the_battery_rests_and_the_panels_go_on() {
        List<AgentMetered> farm = run.of(AgentMetered.class).stream()
                .filter(one -> one.agentId().equals("solar-farm"))
                .toList();
        List<AgentMetered> out = farm.subList(tick("2030-08-08T22:30:00Z"), tick("2030-08-09T02:30:00Z"));
        assertThat(out).extracting(one -> one.batteryKw().orElseThrow()).containsOnly(0.0);
        assertThat(out.get(0).generationKw()).isGreaterThan(50);
        assertThat(run.of(OrderClosed.class))
                .filteredOn(one -> one.agentId().equals("solar-farm"))
                .extracting(OrderClosed::tick)
                .noneMatch(tick -> tick >= tick("2030-08-08T22:30:00Z") && tick < tick("2030-08-09T02:30:00Z"));
        assertThat(farm.get(tick("2030-08-09T02:30:00Z")).batteryKw().orElseThrow())
                .isPositive();
    }

    @Test
    void under_the_price_cap_no_trade_is_dearer() {
        List<TickClosed> capped = ticks.subList(tick("2030-08-09T22:00:00Z"), tick("2030-08-10T04:00:00Z"));
        assertThat(capped)
                .extracting(tick -> tick.priceTicks().orElse(0))
                .allMatch(price -> price <= 15_000)
                .contains(15_000L);
    }
}
