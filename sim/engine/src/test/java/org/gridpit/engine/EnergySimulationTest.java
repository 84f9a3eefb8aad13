package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TradeMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnergySimulationTest {
    private static final String SHORT = "time.duration=P1D";

    private static String[] atMostADay(String scenario) {
        return scenario.equals("tie-outage") ? new String[0] : new String[] {SHORT};
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sunny-week",
                "hundred-agents",
                "generator-trip",
                "real-weather",
                "voltage-evening",
                "island-day",
                "tie-outage"
            })
    void energy_of_every_tick_adds_up_between_meters_and_tie(String scenario) {
        for (TickClosed tick : Runs.shipped(scenario, atMostADay(scenario)).of(TickClosed.class)) {
            assertThat(tick.energyResidualKwh()).as("tick %d", tick.tick()).isCloseTo(0, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sunny-week",
                "hundred-agents",
                "generator-trip",
                "real-weather",
                "voltage-evening",
                "island-day",
                "tie-outage"
            })
    void money_of_every_tick_sums_to_exactly_zero(String scenario) {
        assertThat(Runs.shipped(scenario, atMostADay(scenario)).of(TickClosed.class))
                .allSatisfy(tick -> assertThat(tick.moneyResidualTickWh()).isZero());
    }

    @Test
    void statements_of_an_agent_add_up_to_its_balance() {
        Runs.Told told = Runs.shipped("hundred-agents", SHORT);
        Map<String, Long> balances = new HashMap<>();
        told.of(StatementMade.class)
                .forEach(statement -> balances.merge(statement.agentId(), statement.amountTickWh(), Long::sum));
        Map<String, Long> last = told.of(AgentMetered.class).stream()
                .collect(Collectors.toMap(AgentMetered::agentId, AgentMetered::balanceTickWh, (a, b) -> b));
        assertThat(last)
                .allSatisfy((agent, balance) ->
                        assertThat(balances.getOrDefault(agent, 0L)).as(agent).isEqualTo(balance));
    }

    @Test
    void nothing_is_traded_outside_the_limit_of_an_order() {
        Runs.Told told = Runs.shipped("hundred-agents", SHORT);
        Map<Long, OrderClosed> orders = told.of(OrderClosed.class).stream()
                .collect(Collectors.toMap(OrderClosed::orderId, Function.identity()));
        List<TradeMade> trades = told.of(TradeMade.class);
        assertThat(trades).isNotEmpty();
        for (TradeMade trade : trades) {
            OrderClosed buy = orders.get(trade.buyId());
            OrderClosed sell = orders.get(trade.sellId());
            assertThat(trade.buyerPaysTickWh()).isLessThanOrEqualTo(buy.priceTicks() * trade.quantityWh());
            assertThat(trade.sellerReceivesTickWh()).isGreaterThanOrEqualTo(sell.priceTicks() * trade.quantityWh());
        }
    }

    @Test
    void what_orders_were_filled_is_what_was_traded() {
        Runs.Told told = Runs.shipped("hundred-agents", SHORT);
        long sold = told.of(OrderClosed.class).stream()
                .filter(order -> order.side() == Side.SELL)
                .mapToLong(OrderClosed::filledWh)
                .sum();
        long bought = told.of(OrderClosed.class).stream()
                .filter(order -> order.side() == Side.BUY)
                .mapToLong(OrderClosed::filledWh)
                .sum();
        long traded = told.of(TradeMade.class).stream()
                .mapToLong(TradeMade::quantityWh)
                .sum();
        assertThat(sold).isEqualTo(traded);
        assertThat(bought).isEqualTo(traded);
    }

    @Test
    void a_battery_never_leaves_its_bounds() {
        List<AgentMetered> metered = Runs.shipped("hundred-agents", SHORT).of(AgentMetered.class);
        List<AgentMetered> stored =
                metered.stream().filter(one -> one.soc().isPresent()).toList();
        assertThat(stored).isNotEmpty();
        // Self-discharge alone may take it a little below its lower limit of 0.15.
        assertThat(stored).allSatisfy(one -> assertThat(one.soc().getAsDouble()).isBetween(0.149, 0.95 + 1e-12));
    }

    @Test
    void adding_an_agent_changes_nobody_elses_random_draws() {
        Map<String, Double> before = loadsOfFirstTicks(Runs.shipped("hundred-agents", "time.duration=PT1H"));
        Map<String, Double> after =
                loadsOfFirstTicks(Runs.shipped("hundred-agents", "time.duration=PT1H", "agents.home.count=61"));
        assertThat(after).containsKey("0 home-61");
        before.forEach((meter, loadKw) -> assertThat(after.get(meter)).as(meter).isEqualTo(loadKw));
    }

    private static Map<String, Double> loadsOfFirstTicks(Runs.Told told) {
        return told.of(AgentMetered.class).stream()
                .collect(Collectors.toMap(one -> one.tick() + " " + one.agentId(), AgentMetered::loadKw));
    }

    @Test
    void without_a_market_every_energy_settles_at_the_tariff_and_weather_and_loads_are_the_same() {
        Runs.Told market = Runs.shipped("sunny-week", SHORT);
        Runs.Told none = Runs.shipped("sunny-week", SHORT, "market.mechanism=none");
        assertThat(none.of(OrderClosed.class)).isEmpty();
        assertThat(none.of(TradeMade.class)).isEmpty();
        assertThat(none.of(TickClosed.class).stream().map(TickClosed::weather).toList())
                .isEqualTo(market.of(TickClosed.class).stream()
                        .map(TickClosed::weather)
                        .toList());
        assertThat(none.of(AgentMetered.class).stream()
                        .map(AgentMetered::availableKw)
                        .toList())
                .isEqualTo(market.of(AgentMetered.class).stream()
                        .map(AgentMetered::availableKw)
                        .toList());
    }

    @Test
    void a_trip_lowers_frequency_from_its_own_second_on_and_not_before() {
        Runs.Told told = Runs.shipped("generator-trip", "grid.frequency.noise_sd=0");
        List<GridClosed> grid = told.of(GridClosed.class);
        // The trip comes 12 s into tick 24, 120 minutes after the start.
        assertThat(grid.get(23).statistics().nadirHz()).isGreaterThan(59.9);
        assertThat(grid.get(24).statistics().nadirHz()).isLessThan(59.7);
        assertThat(grid.get(24).statistics().nadirTimeS()).isBetween(7212.0, 7220.0);
        assertThat(told.of(EventNoted.class)).extracting(EventNoted::type).contains("generator-trip");
    }

    @Test
    void a_tripped_plant_gives_nothing_from_its_second_to_its_return() {
        Runs.Told told = Runs.shipped("generator-trip");
        // The farm trips 30 s into the third five minutes after 19:10 and is back after half an hour.
        Map<Long, AgentMetered> farm = told.of(AgentMetered.class).stream()
                .filter(one -> one.agentId().equals("solar-farm"))
                .collect(Collectors.toMap(AgentMetered::tick, Function.identity()));
        long tick = (19 * 60 + 10) / 5;
        assertThat(farm.get(tick).generationKw())
                .isCloseTo((farm.get(tick).availableKw() - farm.get(tick).curtailedKw()) * 150 / 300, within(1e-9));
        assertThat(farm.get(tick + 1).generationKw()).isZero();
        assertThat(farm.get(tick + 1).availableKw()).isPositive();
        assertThat(farm.get(tick + 7).generationKw()).isPositive();
    }

    @Test
    void every_message_has_a_fate_and_forecasts_reach_bidders_in_the_same_tick() {
        List<MessageMoved> messages =
                Runs.shipped("sunny-week", "time.duration=PT2H").of(MessageMoved.class);
        assertThat(messages).isNotEmpty();
        assertThat(messages).extracting(MessageMoved::fate).doesNotContain("dead_letter", "rejected");
        assertThat(messages.stream()
                        .filter(one ->
                                one.kind().equals("forecast") && one.to().equals(java.util.Optional.of("factory"))))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.dueTick().getAsLong()).isEqualTo(one.tick());
                    assertThat(one.duePhase()).contains("bid");
                });
    }

    @Test
    void delayed_forecasts_reach_bidders_that_many_ticks_later_and_other_messages_at_once() {
        List<MessageMoved> messages = Runs.shipped(
                        "sunny-week", "time.duration=PT2H", "messages.delay_steps={forecast: 2}")
                .of(MessageMoved.class);
        assertThat(messages).filteredOn(one -> one.kind().equals("forecast")).allSatisfy(one -> {
            assertThat(one.dueTick().getAsLong()).isEqualTo(one.tick() + 2);
            assertThat(one.duePhase()).contains("observe");
        });
        assertThat(messages)
                .filteredOn(one -> one.kind().equals("bid"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.dueTick().getAsLong()).isEqualTo(one.tick()));
    }

    @Test
    void a_halted_run_ends_after_the_tick_at_hand() {
        var loaded = Runs.load(Runs.scenarios().resolve("sunny-week.yaml"), SHORT);
        var events = new java.util.ArrayList<org.gridpit.record.SimEvent>();
        World world = org.gridpit.setup.WorldBuilder.build(loaded.scenario().orElseThrow(), "test");
        EnergySimulation simulation = new EnergySimulation(world, events::add, Progress.NONE);
        boolean whole = simulation.run(() -> events.stream().anyMatch(event -> event.tick() == 5));
        assertThat(whole).isFalse();
        assertThat(simulation.doneTicks()).isBetween(5L, 6L);
        assertThat(new Runs.Told(events).of(TickClosed.class)).hasSize((int) simulation.doneTicks());
    }
}
