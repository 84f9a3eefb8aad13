package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.DecisionMade;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.ForecastIssued;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event of a scenario shows in what a run tells, while it lasts and no longer. */
class PlannedEventsTest {
    private static final String HOUR = "time.duration=PT1H";
    private static final String NOON = "time.start=2030-07-01T19:00:00Z";

    private static String events(String... events) {
        return "events=[" + String.join(", ", events) + "]";
    }

    /** An order to buy 1 kWh in this tick at a price. */
    private static OrderDraft buy(long period, long priceTicks) {
        return new OrderDraft(Side.BUY, period, priceTicks, 1_000);
    }

    @Test
    void a_cloud_front_takes_its_share_of_light_and_of_the_plants_power() {
        String front = "{type: cloud-front, at: 2030-07-01T19:10:00Z, duration: PT20M, depth: 0.6, edge: PT0S}";
        Hamlet.Run clear = Hamlet.with(NOON, HOUR).run();
        Hamlet.Run cloudy = Hamlet.with(NOON, HOUR, events(front)).run();
        for (int tick = 0; tick < 12; tick++) {
            double left = tick >= 2 && tick < 6 ? 0.4 : 1;
            double ghi = clear.tick(tick).weather().ghiWPerM2();
            assertThat(cloudy.tick(tick).weather().ghiWPerM2()).isCloseTo(left * ghi, within(1e-9));
            double clearKw = clear.meter(tick, "farm").generationKw();
            double cloudyKw = cloudy.meter(tick, "farm").generationKw();
            assertThat(cloudyKw / clearKw).as("tick %d", tick).isCloseTo(left, within(left < 1 ? 0.15 : 1e-12));
        }
        assertThat(cloudy.noted()).containsExactly("cloud-front", "cloud-front-over");
        assertThat(cloudy.of(EventNoted.class)).extracting(EventNoted::detail).containsExactly("depth 0.6", "");
    }

    @Test
    void a_heat_wave_warms_the_air_and_loads_that_cool() {
        String wave = "{type: heat-wave, at: 2030-07-01T19:00:00Z, duration: PT2H, rise_k: 8, onset: PT0S}";
        String load = "agents.home.load={model: household, annual_kwh: 8760, cooling_kw_per_k: 0.5}";
        String noFlexibility = "agents.home.flexible=null";
        Hamlet.Run usual = Hamlet.with(NOON, HOUR, load, noFlexibility).run();
        Hamlet.Run hot =
                Hamlet.with(NOON, HOUR, load, noFlexibility, events(wave)).run();
        for (int tick = 0; tick < 12; tick++) {
            double usualC = usual.tick(tick).weather().airTemperatureC();
            double hotC = hot.tick(tick).weather().airTemperatureC();
            assertThat(hotC - usualC).isCloseTo(8, within(1e-9));
            double more =
                    hot.meter(tick, "home").loadKw() - usual.meter(tick, "home").loadKw();
            double kelvin = Math.max(0, hotC - 18) - Math.max(0, usualC - 18);
            assertThat(more).as("tick %d", tick).isGreaterThan(0.2 * kelvin);
        }
        assertThat(hot.noted()).containsExactly("heat-wave");
    }

    @Test
    void another_price_cap_holds_from_the_first_tick_that_begins_after_it_and_until_it_is_over() {
        String change =
                "{type: price-cap-change, at: 2030-07-01T07:07:00Z, duration: PT10M, price_cap_usd_per_mwh: 100}";
        List<Long> capsSeen = new ArrayList<>();
        Hamlet.Run run = Hamlet.with("time.duration=PT30M", events(change))
                .trader("home", seen -> {
                    capsSeen.add(seen.market().capTicks());
                    return Hamlet.orders(buy(seen.now().tick(), 13_000));
                })
                .run();
        assertThat(run.of(PeriodCleared.class))
                .extracting(PeriodCleared::bandCapTicks)
                .containsExactly(100_000L, 100_000L, 10_000L, 10_000L, 100_000L, 100_000L);
        assertThat(capsSeen).isEqualTo(List.of(100_000L, 100_000L, 10_000L, 10_000L, 100_000L, 100_000L));
        assertThat(run.of(OrderClosed.class))
                .extracting(OrderClosed::reason)
                .containsExactly("", "", "price-out-of-band", "price-out-of-band", "", "");
        assertThat(run.of(EventNoted.class))
                .extracting(EventNoted::atS)
                .containsExactly(startS(7 * 60), startS(17 * 60));
    }

    private static double startS(int afterS) {
        return Instant.parse("2030-07-01T07:00:00Z").getEpochSecond() + afterS;
    }

    @Test
    void a_higher_price_cap_lets_dearer_orders_trade_whatever_the_cap_was_at_the_start() {
        String change = "{type: price-cap-change, at: 2030-07-01T07:05:00Z, price_cap_usd_per_mwh: 5000}";
        Hamlet.Run run = Hamlet.with(events(change))
                .trader("home", seen -> Hamlet.orders(buy(seen.now().tick(), 400_000)))
                .trader(
                        "store",
                        seen -> Hamlet.orders(
                                new OrderDraft(Side.SELL, seen.now().tick(), 400_000, 1_000)))
                .run();
        assertThat(run.of(PeriodCleared.class))
                .extracting(PeriodCleared::volumeWh)
                .containsExactly(0L, 1_000L);
    }

    @Test
    void of_two_price_caps_at_once_the_later_one_counts_and_a_supervisor_may_only_be_stricter() {
        PriceBand tight = new PriceBand(0, 50_000);
        Hamlet.Run run = Hamlet.with(
                        "time.duration=PT25M",
                        events(
                                "{type: price-cap-change, at: 2030-07-01T07:05:00Z, duration: PT15M, price_cap_usd_per_mwh: 200}",
                                "{type: price-cap-change, at: 2030-07-01T07:10:00Z, duration: PT5M, price_cap_usd_per_mwh: 3000}"))
                .supervisor(seen -> new SuperviseDecision(MarketStatus.OPEN, tight, List.of(), List.of(), ""))
                .run();
        assertThat(run.of(PeriodCleared.class))
                .extracting(PeriodCleared::bandCapTicks)
                .containsExactly(50_000L, 20_000L, 50_000L, 20_000L, 50_000L);
    }

    @Test
    void an_agent_that_is_out_sends_nothing_and_its_battery_rests_but_load_and_plant_go_on() {
        String outage = "{type: agent-outage, at: 2030-07-01T07:06:00Z, duration: PT5M, agent: store}";
        String home = "{type: agent-outage, at: 2030-07-01T07:05:00Z, duration: PT5M, agent: home}";
        Hamlet.Run run = Hamlet.with("time.duration=PT20M", events(outage, home))
                .trader("store", seen -> Hamlet.battery(20_000))
                .trader("home", seen -> Hamlet.orders(buy(seen.now().tick(), 13_000)))
                .run();
        assertThat(run.of(AgentMetered.class).stream()
                        .filter(one -> one.agentId().equals("store"))
                        .map(one -> one.batteryKw().orElseThrow()))
                .containsExactly(20.0, 20.0, 0.0, 20.0);
        assertThat(run.of(AgentMetered.class).stream()
                        .filter(one -> one.agentId().equals("home"))
                        .map(AgentMetered::loadKw))
                .containsOnly(12.0);
        assertThat(run.of(OrderClosed.class)).extracting(OrderClosed::tick).containsExactly(0L, 2L, 3L);
        assertThat(run.of(DecisionMade.class).stream()
                        .filter(one -> one.agentId().equals("store"))
                        .map(DecisionMade::tick))
                .containsExactly(0L, 1L, 3L);
        assertThat(run.noted())
                .containsExactly("agent-outage", "agent-outage", "agent-outage-over", "agent-outage-over");
    }

    @Test
    void who_is_out_keeps_no_promise_of_relief_and_pays_for_what_it_missed() {
        String outage = "{type: agent-outage, at: 2030-07-01T07:10:00Z, duration: PT5M, agent: home}";
        Hamlet.Run run = Hamlet.with("time.duration=PT20M", "agents.home.flexible.calls_per_day=2", events(outage))
                .operator("operator", DemandResponseTest.calling("home", 4_000, 3))
                .trader("home", Hamlet.promising(4_000, 0))
                .run();
        assertThat(run.of(AgentMetered.class).stream()
                        .filter(one -> one.agentId().equals("home"))
                        .map(AgentMetered::loadKw))
                .containsExactly(12.0, 8.0, 12.0, 8.0);
        assertThat(run.amount(1, "home", Kind.DEMAND_RESPONSE)).isPositive();
        assertThat(run.amount(2, "home", Kind.DEMAND_RESPONSE)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecaster", "operator", "supervisor", "solar-farm", "factory"})
    void whoever_is_out_the_others_go_on_and_it_comes_back(String agent) {
        String outage = "{type: agent-outage, at: 2030-07-01T10:02:00Z, duration: PT6H, agent: %s}".formatted(agent);
        Runs.Told run = Runs.shipped("sunny-week", "time.duration=P1D", events(outage));
        Map<Long, Long> decisions = run.of(DecisionMade.class).stream()
                .filter(one -> one.agentId().equals(agent))
                .collect(Collectors.groupingBy(DecisionMade::tick, Collectors.counting()));
        for (long tick = 0; tick < 288; tick++) {
            boolean out = tick >= 121 && tick < 193;
            assertThat(decisions.containsKey(tick)).as("tick %d", tick).isEqualTo(!out);
        }
        assertThat(run.of(MessageMoved.class))
                .filteredOn(one -> one.from().equals(agent))
                .extracting(MessageMoved::tick)
                .noneMatch(tick -> tick >= 121 && tick < 193);
        assertThat(run.of(TickClosed.class)).hasSize(288);
    }

    @Test
    void without_its_forecaster_the_supplier_plans_the_mean_of_the_last_tick() {
        String outage = "{type: agent-outage, at: 2030-07-01T08:00:00Z, agent: forecaster}";
        Runs.Told run = Runs.shipped("sunny-week", "time.duration=PT12H", events(outage));
        assertThat(run.of(ForecastIssued.class))
                .extracting(ForecastIssued::tick)
                .allMatch(tick -> tick < 96);
    }

    @Test
    void while_messages_get_lost_none_of_the_kind_arrives_and_orders_still_do() {
        String loss =
                "{type: message-loss, at: 2030-07-01T10:00:00Z, duration: PT1H, loss: 1, kinds: [forecast], links: [forecaster/factory]}";
        Runs.Told run = Runs.shipped("sunny-week", "time.duration=P1D", events(loss));
        assertThat(run.of(MessageMoved.class))
                .filteredOn(one -> one.fate().equals("lost"))
                .hasSize(12)
                .allSatisfy(one -> {
                    assertThat(one.tick()).isBetween(120L, 131L);
                    assertThat(one.kind()).isEqualTo("forecast");
                    assertThat(one.to()).contains("factory");
                });
        assertThat(run.of(OrderClosed.class))
                .filteredOn(one -> one.agentId().equals("factory"))
                .extracting(OrderClosed::tick)
                .contains(120L, 125L, 131L);
        assertThat(run.of(EventNoted.class))
                .filteredOn(one -> one.type().equals("message-loss"))
                .extracting(EventNoted::detail)
                .containsExactly("loss 1, forecast, forecaster/factory");
    }

    @Test
    void faults_of_share_zero_and_other_weather_of_no_depth_change_nothing_else() {
        Runs.Told plain = Runs.shipped("sunny-week", "time.duration=PT6H");
        Runs.Told faults = Runs.shipped(
                "sunny-week",
                "time.duration=PT6H",
                "messages={faults: {loss: 0, delay: 0, delay_steps: 7, duplicate: 0, kinds: [forecast]}}");
        assertThat(faults.events())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(plain.events());
        Runs.Told event = Runs.shipped(
                "sunny-week", "time.duration=PT6H", events("{type: message-loss, at: 2030-07-01T02:00:00Z, loss: 0}"));
        assertThat(event.of(MessageMoved.class)).isEqualTo(plain.of(MessageMoved.class));
    }

    @Test
    void lost_late_and_doubled_messages_are_in_the_tables_and_trade_goes_on() {
        Runs.Told run = Runs.shipped(
                "sunny-week",
                "time.duration=P1D",
                "messages={faults: {loss: 0.2, delay: 0.2, delay_steps: 2, duplicate: 0.2}}");
        Map<String, Long> fates = run.of(MessageMoved.class).stream()
                .collect(Collectors.groupingBy(MessageMoved::fate, Collectors.counting()));
        long copies = run.of(MessageMoved.class).stream()
                .filter(one -> !one.fate().equals("duplicate"))
                .count();
        double error = Math.sqrt(0.2 * 0.8 / copies);
        assertThat((double) fates.get("lost") / copies).isCloseTo(0.2, within(3 * error));
        assertThat((double) fates.get("duplicate") / copies).isCloseTo(0.2 * 0.8, within(4 * error));
        assertThat(fates.keySet()).isSubsetOf("delivered", "lost", "duplicate", "undelivered");
        assertThat(run.of(PeriodCleared.class)).anyMatch(one -> one.volumeWh() > 0);
    }

    @Test
    void while_the_tie_is_down_and_no_plant_stands_by_the_site_is_dark() {
        String outage = "{type: tie-outage, at: 2030-07-01T07:07:30Z, duration: PT5M}";
        Hamlet.Run run = Hamlet.with("time.duration=PT20M", events(outage)).run();
        assertThat(run.of(AgentMetered.class).stream()
                        .filter(one -> one.agentId().equals("home"))
                        .map(AgentMetered::loadKw))
                .satisfiesExactly(
                        kw -> assertThat(kw).isEqualTo(12.0),
                        kw -> assertThat(kw).isCloseTo(6, within(0.1)),
                        kw -> assertThat(kw).isCloseTo(6, within(0.1)),
                        kw -> assertThat(kw).isEqualTo(12.0));
        assertThat(run.of(EventNoted.class))
                .filteredOn(one -> one.type().startsWith("tie-outage"))
                .extracting(EventNoted::atS)
                .containsExactly(startS(450), startS(750));
    }
}
