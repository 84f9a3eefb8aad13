package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Position;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TradeMade;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods of several ticks, traded before they are delivered, in the hamlet: a load of 12 kW, a battery of 50 kW. */
class DeliveryPeriodsTest {
    private static final String HALF_HOURS = "market.delivery_period=PT30M";
    private static final String AN_HOUR = "time.duration=PT1H";
    private static final long HALF_HOUR_WH = 6_000;
    private static final long UP = 30_000;

    private static OrderDraft sell(long period, long quantityWh) {
        return new OrderDraft(Side.SELL, period, 8_000, quantityWh);
    }

    private static OrderDraft buy(long period, long quantityWh) {
        return new OrderDraft(Side.BUY, period, 10_000, quantityWh);
    }

    /** Store and home trade the home's need in every period when it is about to close. */
    private static Hamlet trading(long quantityWh, String... overrides) {
        return Hamlet.with(overrides)
                .trader(
                        "store",
                        seen -> Hamlet.orders(
                                closing(seen.market().periods(), seen.now().startS(), true, quantityWh)))
                .trader(
                        "home",
                        seen -> Hamlet.orders(
                                closing(seen.market().periods(), seen.now().startS(), false, quantityWh)));
    }

    private static OrderDraft[] closing(List<OpenPeriod> open, long nowS, boolean sells, long quantityWh) {
        return open.stream()
                .filter(period -> period.closesS() == nowS)
                .map(period -> sells ? sell(period.period(), quantityWh) : buy(period.period(), quantityWh))
                .toArray(OrderDraft[]::new);
    }

    @Test
    void four_periods_are_open_at_a_time_and_each_closes_two_ticks_before_it_starts() {
        List<List<Long>> open = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(AN_HOUR, "market.periods_ahead=4", "market.gate_closure=PT10M")
                .trader("home", seen -> {
                    open.add(seen.market().periods().stream()
                            .map(OpenPeriod::period)
                            .toList());
                    return Hamlet.orders(buy(seen.now().tick() + 2, 100));
                })
                .trader("store", seen -> Hamlet.orders(sell(seen.now().tick() + 5, 100)))
                .run();
        assertThat(open.get(0)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(open.get(8)).containsExactly(10L, 11L);
        assertThat(open.get(11)).isEmpty();
        assertThat(run.of(PeriodCleared.class))
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.period()).isEqualTo(one.tick() + 2));
        // The store offers three ticks before the home asks: its orders have rested until the period closed.
        assertThat(run.of(TradeMade.class)).extracting(TradeMade::period).containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(run.of(TradeMade.class)).extracting(TradeMade::tick).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(run.of(StatementMade.class))
                .filteredOn(one -> one.kind() == Kind.TRADE)
                .allSatisfy(one -> assertThat(one.period()).isEqualTo(one.tick() + 2));
        assertThat(run.of(OrderClosed.class))
                .filteredOn(one -> one.state().equals("refused"))
                .extracting(OrderClosed::reason)
                .containsOnly("period-closed");
    }

    @Test
    void energy_metered_as_contracted_over_a_period_of_six_ticks_costs_nothing_more() {
        Hamlet.Run run = trading(HALF_HOUR_WH, HALF_HOURS, AN_HOUR).run();
        for (StatementMade one : run.of(StatementMade.class)) {
            assertThat(one.agentId().equals("home") && one.kind() == Kind.UTILITY)
                    .isFalse();
        }
        assertThat(run.amount(0, "home", Kind.TRADE)).isEqualTo(-HALF_HOUR_WH * 9_000);
        assertThat(run.amount(6, "home", Kind.TRADE)).isEqualTo(-HALF_HOUR_WH * 9_000);
        // The store gave nothing of what it sold: the utility delivers, at the end of each period.
        for (int tick = 0; tick < 12; tick++) {
            long owed = tick % 6 == 5 ? -HALF_HOUR_WH * Hamlet.SELLS_AT : 0;
            assertThat(run.amount(tick, "store", Kind.UTILITY))
                    .as("tick %d", tick)
                    .isEqualTo(owed);
            assertThat(run.tick(tick).utilitySellsWh()).isEqualTo(tick % 6 == 5 ? HALF_HOUR_WH : 0);
        }
    }

    @Test
    void a_period_settles_over_its_energy_and_not_tick_by_tick() {
        Hamlet.Run run = Hamlet.with(HALF_HOURS, "time.duration=PT30M")
                // 12 kW for a quarter of an hour out, then as much in.
                .trader("store", seen -> Hamlet.battery(seen.now().tick() < 3 ? 12_000 : -12_000))
                .run();
        assertThat(run.of(StatementMade.class))
                .extracting(StatementMade::agentId)
                .doesNotContain("store");
        assertThat(run.meter(0, "store").meteredWh()).isEqualTo(1_000);
        assertThat(run.amount(5, "home", Kind.UTILITY)).isEqualTo(-HALF_HOUR_WH * Hamlet.SELLS_AT);
    }

    @Test
    void the_contract_of_a_period_is_shared_out_over_its_ticks_to_the_last_watt_hour() {
        Hamlet.Run run = trading(100, HALF_HOURS, AN_HOUR).run();
        long[] contracted = new long[12];
        for (int tick = 0; tick < 12; tick++) {
            contracted[tick] = run.meter(tick, "store").contractedWh();
        }
        assertThat(contracted).containsExactly(16, 17, 17, 16, 17, 17, 16, 17, 17, 16, 17, 17);
    }

    @Test
    void with_the_dual_scheme_who_helped_settles_at_the_price_of_the_period_and_who_did_not_at_regulation() {
        Hamlet.Run run = shortAndLong("dual");
        assertThat(run.amount(5, "home", Kind.IMBALANCE)).isEqualTo(-600 * UP);
        assertThat(run.amount(5, "store", Kind.IMBALANCE)).isEqualTo(300 * 9_000);
        assertThat(run.tick(5).priceTicks()).hasValue(9_000);
    }

    @Test
    void with_the_single_scheme_both_settle_at_regulation() {
        Hamlet.Run run = shortAndLong("single");
        assertThat(run.amount(5, "home", Kind.IMBALANCE)).isEqualTo(-600 * UP);
        assertThat(run.amount(5, "store", Kind.IMBALANCE)).isEqualTo(300 * UP);
        assertThat(run.amount(5, "balancing", Kind.IMBALANCE)).isZero();
    }

    /** The home lacks 600 Wh of what it draws, the store gives 300 Wh more than it sold. */
    private static Hamlet.Run shortAndLong(String scheme) {
        return Hamlet.with(HALF_HOURS, "time.duration=PT30M", "market.imbalance.scheme=" + scheme)
                .trader("home", seen -> seen.now().tick() == 0 ? Hamlet.orders(buy(0, 5_400)) : BidDecision.NOTHING)
                .trader(
                        "store",
                        seen -> new BidDecision(
                                seen.now().tick() == 0 ? List.of(sell(0, 5_400)) : List.of(), 11_400, List.of(), 0, ""))
                .run();
    }

    @Test
    void a_tie_outage_in_one_tick_of_a_period_takes_the_tariff_from_all_of_it_and_from_no_other() {
        Hamlet.Run run = Hamlet.with(
                        HALF_HOURS,
                        AN_HOUR,
                        "grid.island={reserve_up_kw: 20, reserve_down_kw: 0, rated_kw: 20}",
                        "events=[{type: tie-outage, at: 2030-07-01T07:12:00Z, duration: PT1M}]")
                .run();
        assertThat(run.amount(5, "home", Kind.UTILITY)).isZero();
        assertThat(run.amount(5, "home", Kind.IMBALANCE)).isEqualTo(-HALF_HOUR_WH * UP);
        assertThat(run.amount(5, "grid", Kind.IMBALANCE)).isEqualTo(HALF_HOUR_WH * UP);
        assertThat(run.amount(11, "home", Kind.UTILITY)).isEqualTo(-HALF_HOUR_WH * Hamlet.SELLS_AT);
    }

    @Test
    void all_periods_of_the_next_day_close_together_and_the_first_day_has_no_contracts() {
        Hamlet.Run run = trading(
                        12_000,
                        "time.start=2030-07-01T00:00:00Z",
                        "time.duration=P3D",
                        "time.tick=PT30M",
                        "market.delivery_period=PT1H",
                        "market.session=day-ahead",
                        "market.gate_at=11:00")
                .run();
        Map<Long, List<Long>> periodsOfTick = new TreeMap<>();
        run.of(PeriodCleared.class)
                .forEach(one -> periodsOfTick
                        .computeIfAbsent(one.tick(), tick -> new ArrayList<>())
                        .add(one.period()));
        assertThat(periodsOfTick.keySet()).containsExactly(22L, 22L + 48);
        assertThat(periodsOfTick.get(22L)).hasSize(24).startsWith(24L).endsWith(47L);
        assertThat(periodsOfTick.get(70L)).hasSize(24).startsWith(48L).endsWith(71L);
        for (StatementMade one : run.of(StatementMade.class)) {
            if (one.agentId().equals("home")) {
                assertThat(one.kind()).isEqualTo(one.period() < 24 ? Kind.UTILITY : Kind.TRADE);
            }
        }
        assertThat(run.tick(22).tradedWh()).isEqualTo(24 * 12_000);
        assertThat(run.tick(22).priceTicks()).as("of the energy delivered now").isEmpty();
        assertThat(run.tick(48).priceTicks()).hasValue(9_000);
    }

    @Test
    void an_agent_sees_its_contracts_until_they_are_delivered() {
        List<List<Position>> seenPositions = new ArrayList<>();
        Hamlet.with(HALF_HOURS, AN_HOUR, "market.periods_ahead=2")
                .trader("store", seen -> {
                    seenPositions.add(seen.positions());
                    return Hamlet.orders(
                            closing(seen.market().periods(), seen.now().startS(), true, 100));
                })
                .trader(
                        "home",
                        seen -> Hamlet.orders(
                                closing(seen.market().periods(), seen.now().startS(), false, 100)))
                .run();
        assertThat(seenPositions.get(0)).isEmpty();
        assertThat(seenPositions.get(5)).singleElement().satisfies(one -> {
            assertThat(one.period()).isZero();
            assertThat(one.durationS()).isEqualTo(1_800);
            assertThat(one.contractedWh()).isEqualTo(100);
        });
        assertThat(seenPositions.get(6)).isEmpty();
        assertThat(seenPositions.get(7)).extracting(Position::period).containsExactly(1L);
    }

    @Test
    void nobody_sells_more_over_all_its_orders_and_contracts_than_a_full_battery_could_give() {
        // 50 kW for half an hour is 25 kWh; half full, as now, it holds more than that.
        Hamlet.Run run = Hamlet.with(HALF_HOURS, AN_HOUR, "market.periods_ahead=2")
                .trader("store", seen -> switch ((int) seen.now().tick()) {
                    case 0 -> Hamlet.orders(sell(1, 20_000));
                    case 1 -> Hamlet.orders(sell(1, 5_001), sell(1, 5_000));
                    case 2 -> Hamlet.orders(sell(1, 1), buy(1, 25_001), buy(1, 25_000));
                    default -> Hamlet.orders();
                })
                .run();
        assertThat(run.of(OrderClosed.class))
                .filteredOn(one -> one.reason().equals("beyond-capacity"))
                .extracting(OrderClosed::quantityWh)
                .containsExactlyInAnyOrder(5_001L, 1L, 25_001L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT10M", "PT30M"})
    void the_statements_of_every_tick_sum_to_zero_over_all_accounts(String period) {
        Hamlet.Run run = trading(
                        700,
                        "market.delivery_period=" + period,
                        AN_HOUR,
                        "utility.grid_fee_usd_per_mwh=5",
                        "utility.demand_charge={usd_per_kw: 10, window: PT5M, per: P7D}",
                        "events=[{type: tie-outage, at: 2030-07-01T07:12:00Z, duration: PT1M}]")
                .run();
        Map<Long, long[]> sums = new TreeMap<>();
        for (StatementMade one : run.of(StatementMade.class)) {
            long[] sum = sums.computeIfAbsent(one.tick(), tick -> new long[2]);
            sum[0] += one.amountTickWh();
            sum[1] += one.energyWh();
        }
        assertThat(sums).isNotEmpty();
        sums.forEach((tick, sum) -> assertThat(sum).as("tick %d", tick).containsExactly(0, 0));
        assertThat(run.of(StatementMade.class))
                .extracting(StatementMade::kind)
                .contains(Kind.GRID_FEE, Kind.DEMAND_CHARGE);
    }

    @Test
    void the_tariff_alone_settles_each_period_at_its_end_and_takes_no_orders() {
        Hamlet.Run run =
                trading(700, HALF_HOURS, AN_HOUR, "market.mechanism=none").run();
        assertThat(run.of(TradeMade.class)).isEmpty();
        assertThat(run.of(PeriodCleared.class)).isEmpty();
        assertThat(run.amount(5, "home", Kind.UTILITY)).isEqualTo(-HALF_HOUR_WH * Hamlet.SELLS_AT);
        assertThat(run.of(AgentMetered.class))
                .extracting(AgentMetered::contractedWh)
                .containsOnly(0L);
        assertThat(run.of(TickClosed.class))
                .allSatisfy(tick -> assertThat(tick.moneyResidualTickWh()).isZero());
    }
}
