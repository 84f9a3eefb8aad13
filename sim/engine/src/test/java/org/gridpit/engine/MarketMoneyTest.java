package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OrderRefusal;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.TradeMade;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;

class MarketMoneyTest {
    private static OrderDraft sell(long period, long priceTicks, long quantityWh) {
        return new OrderDraft(Side.SELL, period, priceTicks, quantityWh);
    }

    private static OrderDraft buy(long period, long priceTicks, long quantityWh) {
        return new OrderDraft(Side.BUY, period, priceTicks, quantityWh);
    }

    @Test
    void a_trade_its_grid_fee_and_the_deviations_from_it_are_billed_to_the_tick() {
        Hamlet.Run run = Hamlet.with("utility.grid_fee_usd_per_mwh=5", "time.duration=PT5M")
                .trader("store", seen -> Hamlet.orders(sell(0, 8_000, 100)))
                .trader("home", seen -> Hamlet.orders(buy(0, 10_000, 100)))
                .run();
        // Both sides meet at the middle, 90 USD/MWh. The store sold what it never gave; the home drew 900 Wh more.
        assertThat(run.of(TradeMade.class)).hasSize(1);
        assertThat(run.amount(0, "store", Kind.TRADE)).isEqualTo(100 * 9_000);
        assertThat(run.amount(0, "home", Kind.TRADE)).isEqualTo(-100 * 9_000);
        assertThat(run.amount(0, "home", Kind.GRID_FEE)).isEqualTo(-100 * 500);
        assertThat(run.amount(0, "store", Kind.GRID_FEE)).isZero();
        assertThat(run.amount(0, "store", Kind.UTILITY)).isEqualTo(-100 * Hamlet.SELLS_AT);
        assertThat(run.amount(0, "home", Kind.UTILITY)).isEqualTo(-900 * Hamlet.SELLS_AT);
        assertThat(run.tick(0).moneyResidualTickWh()).isZero();
    }

    @Test
    void without_a_market_nothing_is_traded_and_all_energy_settles_at_the_tariff() {
        Hamlet.Run run = Hamlet.with("market.mechanism=none", "time.duration=PT5M")
                .trader("store", seen -> Hamlet.orders(sell(0, 8_000, 100)))
                .trader("home", seen -> Hamlet.orders(buy(0, 10_000, 100)))
                .run();
        assertThat(run.of(TradeMade.class)).isEmpty();
        assertThat(run.of(OrderClosed.class)).extracting(OrderClosed::reason).containsOnly("period-closed");
        assertThat(run.meter(0, "home").balanceTickWh()).isEqualTo(-1_000 * Hamlet.SELLS_AT);
        assertThat(run.meter(0, "store").balanceTickWh()).isZero();
    }

    @Test
    void the_highest_import_is_charged_for_at_the_end_pro_rata() {
        Hamlet.Run run = Hamlet.with("utility.demand_charge={usd_per_kw: 10, window: PT5M, per: P7D}")
                .trader("store", seen -> Hamlet.battery(3_000))
                .run();
        // 12 kW at 10 USD/kW for 10 of the week's 10080 minutes: 0.11904762 USD.
        assertThat(run.amount(0, "home", Kind.DEMAND_CHARGE)).isZero();
        assertThat(run.amount(1, "home", Kind.DEMAND_CHARGE)).isEqualTo(-11_904_762);
        assertThat(run.amount(1, "store", Kind.DEMAND_CHARGE)).isZero();
    }

    @Test
    void a_battery_that_ends_emptier_buys_the_difference_at_the_dearest_price_of_the_run() {
        Hamlet.Run run = Hamlet.with(
                        "utility.time_of_use=[{days: all, from: \"00:05\", to: \"00:10\", sells_at_usd_per_mwh: 200}]")
                .trader("store", seen -> Hamlet.battery(seen.now().tick() == 0 ? 3_000 : 0))
                .run();
        assertThat(run.amount(1, "store", Kind.STORAGE)).isEqualTo(-250 * 20_000);
    }

    @Test
    void a_battery_that_ends_fuller_earns_nothing_for_it_and_a_scenario_may_ignore_both() {
        assertThat(Hamlet.with()
                        .trader("store", seen -> Hamlet.battery(-3_000))
                        .run()
                        .amount(1, "store", Kind.STORAGE))
                .isZero();
        assertThat(Hamlet.with("time.end_soc=ignore")
                        .trader("store", seen -> Hamlet.battery(3_000))
                        .run()
                        .amount(1, "store", Kind.STORAGE))
                .isZero();
    }

    @Test
    void every_order_that_is_refused_says_why_and_disturbs_no_other() {
        Hamlet.Run run = Hamlet.with("time.duration=PT5M")
                // 50 kW for five minutes are 4167 Wh, either way.
                .trader(
                        "store",
                        seen -> Hamlet.orders(
                                sell(0, 50_000, 4_000), buy(0, 1, 4_000), sell(0, 50_001, 5_000), buy(0, 2, 5_000)))
                .trader("home", seen -> Hamlet.orders(buy(0, 100_001, 1), buy(0, 3, 0), buy(1, 4, 1), buy(0, 5, 1_000)))
                .trader("empty-plot", seen -> Hamlet.orders(buy(0, 6, 1)))
                .run();
        Map<Long, String> fate = run.of(OrderClosed.class).stream()
                .collect(Collectors.toMap(OrderClosed::priceTicks, one -> one.state() + " " + one.reason()));
        assertThat(fate)
                .containsEntry(50_000L, "unfilled ")
                .containsEntry(1L, "unfilled ")
                .containsEntry(50_001L, "refused beyond-capacity")
                .containsEntry(2L, "refused beyond-capacity")
                .containsEntry(100_001L, "refused price-out-of-band")
                .containsEntry(3L, "refused quantity-out-of-range")
                .containsEntry(4L, "refused period-closed")
                .containsEntry(5L, "unfilled ")
                .containsEntry(6L, "refused beyond-capacity");
    }

    @Test
    void orders_of_one_side_share_what_the_meter_can_deliver_and_the_other_side_has_its_own() {
        Hamlet.Run run = Hamlet.with("time.duration=PT5M")
                .trader(
                        "store",
                        seen -> Hamlet.orders(
                                sell(0, 50_000, 3_000), sell(0, 50_001, 3_000), buy(0, 1, 3_000), buy(0, 2, 3_000)))
                .run();
        Map<Side, List<String>> states = run.of(OrderClosed.class).stream()
                .collect(Collectors.groupingBy(
                        OrderClosed::side, Collectors.mapping(OrderClosed::state, Collectors.toList())));
        assertThat(states.get(Side.SELL)).containsExactlyInAnyOrder("unfilled", "refused");
        assertThat(states.get(Side.BUY)).containsExactlyInAnyOrder("unfilled", "refused");
    }

    @Test
    void a_supervisor_keeps_orders_out_one_by_one_by_price_or_all() {
        PriceBand wide = new PriceBand(0, 100_000);
        Hamlet.Run one = supervised(new SuperviseDecision(
                MarketStatus.OPEN, wide, List.of(new OrderRefusal(1, "manipulation")), List.of(), ""));
        assertThat(reasons(one)).containsExactlyInAnyOrder("by-supervisor: manipulation", "");
        Hamlet.Run narrow =
                supervised(new SuperviseDecision(MarketStatus.OPEN, new PriceBand(0, 9_000), List.of(), List.of(), ""));
        assertThat(reasons(narrow)).containsExactlyInAnyOrder("price-out-of-band", "");
        Hamlet.Run halt = supervised(new SuperviseDecision(MarketStatus.HALT, wide, List.of(), List.of(), ""));
        assertThat(reasons(halt)).containsExactlyInAnyOrder("market-halted", "market-halted");
    }

    private static Hamlet.Run supervised(SuperviseDecision decision) {
        return Hamlet.with("time.duration=PT5M")
                .supervisor(seen -> decision)
                .trader("store", seen -> Hamlet.orders(sell(0, 8_000, 100)))
                .trader("home", seen -> Hamlet.orders(buy(0, 10_000, 100)))
                .run();
    }

    private static List<String> reasons(Hamlet.Run run) {
        return run.of(OrderClosed.class).stream().map(OrderClosed::reason).toList();
    }
}
