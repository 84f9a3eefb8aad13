package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OwnOrder;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.market.Lifetime;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TradeMade;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;

/** Orders that wait for a partner, in the hamlet's market for half hours, two of which are open. */
class RestingOrdersTest {
    private static final String[] HALF_HOURS = {
        "market.delivery_period=PT30M", "market.periods_ahead=2", "time.duration=PT1H"
    };
    private static final String[] CONTINUOUS = {
        "market={mechanism: continuous, delivery_period: PT30M, periods_ahead: 2,"
                + " price_floor_usd_per_mwh: 0, price_cap_usd_per_mwh: 1000}",
        "time.duration=PT1H"
    };

    private static OrderDraft sell(long period, long priceTicks, long quantityWh) {
        return new OrderDraft(Side.SELL, period, priceTicks, quantityWh);
    }

    private static OrderDraft buy(long period, long priceTicks, long quantityWh) {
        return new OrderDraft(Side.BUY, period, priceTicks, quantityWh);
    }

    private static BidDecision cancel(Long... orders) {
        return new BidDecision(List.of(), 0, List.of(), 0, List.of(orders), "");
    }

    private static OrderDraft standing(OrderDraft order, Lifetime lifetime) {
        return new OrderDraft(
                order.side(), order.period(), order.priceTicks(), order.quantityWh(), 0, Optional.of(lifetime), false);
    }

    private static List<String> fates(Hamlet.Run run) {
        return run.of(OrderClosed.class).stream()
                .map(one -> "%d@%d %s %s %d"
                        .formatted(one.orderId(), one.tick(), one.state(), one.reason(), one.filledWh()))
                .toList();
    }

    @Test
    void an_owner_sees_its_orders_amends_one_and_takes_another_back() {
        List<List<OwnOrder>> own = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(HALF_HOURS)
                .trader("store", seen -> {
                    own.add(seen.orders());
                    return switch ((int) seen.now().tick()) {
                        case 0 -> Hamlet.orders(sell(1, 8_000, 100), sell(1, 9_000, 200));
                        case 1 -> Hamlet.orders(sell(1, 7_000, 150).replacing(1));
                        case 2 -> cancel(2L);
                        default -> Hamlet.orders();
                    };
                })
                .run();
        assertThat(own.get(0)).isEmpty();
        assertThat(own.get(1))
                .containsExactly(new OwnOrder(1, Side.SELL, 1, 8_000, 100), new OwnOrder(2, Side.SELL, 1, 9_000, 200));
        assertThat(own.get(2))
                .containsExactly(new OwnOrder(2, Side.SELL, 1, 9_000, 200), new OwnOrder(3, Side.SELL, 1, 7_000, 150));
        assertThat(own.get(3)).containsExactly(new OwnOrder(3, Side.SELL, 1, 7_000, 150));
        assertThat(own.get(7)).isEmpty();
        assertThat(fates(run))
                .containsExactly("1@1 cancelled replaced 0", "2@2 cancelled withdrawn 0", "3@6 unfilled  0");
        assertThat(run.of(PeriodCleared.class).get(1).askWh()).isEqualTo(150);
    }

    @Test
    void nobody_touches_an_order_of_another_nor_one_that_is_gone() {
        Hamlet.Run run = Hamlet.with(HALF_HOURS)
                .trader("store", seen -> seen.now().tick() == 0 ? Hamlet.orders(sell(1, 8_000, 100)) : cancel())
                .trader("home", seen -> switch ((int) seen.now().tick()) {
                    case 1 -> cancel(1L, 77L);
                    case 2 ->
                        Hamlet.orders(
                                buy(1, 5_000, 100).replacing(1),
                                buy(1, 5_000, 50).replacing(-1));
                    case 7 -> cancel(1L, Long.MIN_VALUE, Long.MAX_VALUE);
                    default -> cancel();
                })
                .run();
        assertThat(run.of(EventNoted.class))
                .filteredOn(one -> one.type().equals("cancel-refused"))
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.agentId()).contains("home"));
        assertThat(fates(run))
                .containsExactlyInAnyOrder(
                        "2@2 refused unknown-order 0", "3@2 refused unknown-order 0", "1@6 unfilled  0");
    }

    @Test
    void an_amendment_that_is_refused_leaves_the_old_order_where_it_is() {
        Hamlet.Run run = Hamlet.with(HALF_HOURS)
                .trader("store", seen -> switch ((int) seen.now().tick()) {
                    case 0 -> Hamlet.orders(sell(1, 8_000, 20_000));
                    case 1 ->
                        Hamlet.orders(
                                sell(1, 8_000, 25_001).replacing(1),
                                sell(1, 100_001, 1).replacing(1));
                    case 2 -> Hamlet.orders(sell(1, 8_000, 25_000).replacing(1));
                    default -> Hamlet.orders();
                })
                .run();
        assertThat(fates(run))
                .containsExactlyInAnyOrder(
                        "2@1 refused beyond-capacity 0",
                        "3@1 refused price-out-of-band 0",
                        "1@2 cancelled replaced 0",
                        "4@6 unfilled  0");
    }

    @Test
    void a_smaller_order_at_the_same_price_keeps_its_place_and_a_larger_one_goes_to_the_end() {
        for (boolean smaller : new boolean[] {true, false}) {
            Hamlet.Run run = Hamlet.with(
                            "market.delivery_period=PT30M",
                            "market.periods_ahead=2",
                            "time.duration=PT1H",
                            "market.rationing=time-priority")
                    .trader("store", seen -> switch ((int) seen.now().tick()) {
                        case 0 -> Hamlet.orders(sell(1, 8_000, 200));
                        case 2 ->
                            Hamlet.orders(sell(1, 8_000, smaller ? 100 : 300).replacing(1));
                        default -> Hamlet.orders();
                    })
                    .trader("farm", seen -> seen.now().tick() == 1 ? Hamlet.orders(sell(1, 8_000, 200)) : cancel())
                    .trader("home", seen -> seen.now().tick() == 6 ? Hamlet.orders(buy(1, 9_000, 100)) : cancel())
                    .run();
            assertThat(run.of(TradeMade.class))
                    .singleElement()
                    .satisfies(one -> assertThat(one.seller()).isEqualTo(smaller ? "store" : "farm"));
        }
    }

    @Test
    void under_a_halt_nothing_is_matched_and_what_rests_in_a_closing_period_is_taken_out() {
        Hamlet.Run run = Hamlet.with(HALF_HOURS)
                .supervisor(seen -> new SuperviseDecision(
                        seen.now().tick() >= 5 ? MarketStatus.HALT : MarketStatus.OPEN,
                        new PriceBand(0, 100_000),
                        List.of(),
                        List.of(),
                        ""))
                .trader("store", seen -> seen.now().tick() == 0 ? Hamlet.orders(sell(1, 8_000, 100)) : cancel())
                .trader("home", seen -> seen.now().tick() == 0 ? Hamlet.orders(buy(1, 9_000, 100)) : cancel())
                .run();
        assertThat(run.of(TradeMade.class)).isEmpty();
        assertThat(fates(run))
                .containsExactlyInAnyOrder("1@6 cancelled market-halted 0", "2@6 cancelled market-halted 0");
    }

    @Test
    void a_continuous_market_trades_in_the_tick_in_which_orders_meet_at_the_resting_price() {
        List<List<OwnOrder>> own = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(CONTINUOUS)
                .trader("store", seen -> {
                    own.add(seen.orders());
                    return seen.now().tick() == 0 ? Hamlet.orders(sell(1, 8_000, 300)) : cancel();
                })
                .trader("home", seen -> switch ((int) seen.now().tick()) {
                    case 2 -> Hamlet.orders(buy(1, 10_000, 100));
                    case 4 -> Hamlet.orders(standing(buy(1, 10_000, 500), Lifetime.FOK));
                    case 5 -> Hamlet.orders(standing(buy(1, 10_000, 500), Lifetime.IOC));
                    default -> cancel();
                })
                .run();
        assertThat(run.of(TradeMade.class)).extracting(TradeMade::tick).containsExactly(2L, 5L);
        assertThat(run.of(TradeMade.class))
                .extracting(TradeMade::buyerPaysTickWh)
                .containsExactly(800_000L, 1_600_000L);
        assertThat(own.get(3)).containsExactly(new OwnOrder(1, Side.SELL, 1, 8_000, 200));
        assertThat(fates(run))
                .containsExactly("2@2 filled  100", "3@4 unfilled  0", "1@5 filled  300", "4@5 part-filled  200");
        assertThat(run.amount(2, "home", Kind.TRADE)).isEqualTo(-800_000);
        assertThat(run.of(PeriodCleared.class).get(1).volumeWh()).isEqualTo(300);
        // 6000 Wh of load less 300 Wh bought.
        assertThat(run.amount(11, "home", Kind.UTILITY)).isEqualTo(-5_700 * Hamlet.SELLS_AT);
        assertThat(run.of(StatementMade.class).stream()
                        .mapToLong(StatementMade::amountTickWh)
                        .sum())
                .isZero();
    }

    @Test
    void what_the_rules_of_a_continuous_market_take_out_is_gone_at_once_and_its_owner_may_offer_as_much_again() {
        assertThat(fatesOfTwoSalesWith("quotes: cancel-after-trade"))
                .containsExactly(
                        "3@2 filled  100", "1@2 filled  100", "2@2 cancelled quotes-dropped 0", "4@6 unfilled  0");
        assertThat(fatesOfTwoSalesWith("self_trade: cancel-oldest"))
                .containsExactly(
                        "3@2 filled  100", "1@2 filled  100", "4@3 refused beyond-capacity 0", "2@6 unfilled  0");
    }

    private static List<String> fatesOfTwoSalesWith(String rule) {
        return fates(continuous(rule)
                .trader("store", seen -> switch ((int) seen.now().tick()) {
                    case 0 -> Hamlet.orders(sell(1, 8_000, 100), sell(1, 9_000, 24_900));
                    case 3 -> Hamlet.orders(sell(1, 9_000, 24_900));
                    default -> cancel();
                })
                .trader("home", seen -> seen.now().tick() == 2 ? Hamlet.orders(buy(1, 8_000, 100)) : cancel())
                .run());
    }

    @Test
    void whoever_meets_its_own_order_learns_at_once_which_of_the_two_is_out() {
        assertThat(fatesOfOwnPartnerUnder("cancel-oldest"))
                .containsExactly("1@1 cancelled self-trade 0", "2@6 unfilled  0", "3@6 unfilled  0");
        assertThat(fatesOfOwnPartnerUnder("cancel-newest"))
                .containsExactly("2@1 refused self-trade 0", "1@6 unfilled  0", "3@6 unfilled  0");
    }

    private static List<String> fatesOfOwnPartnerUnder(String selfTrade) {
        List<Integer> resting = new ArrayList<>();
        List<String> fates = fates(continuous("self_trade: " + selfTrade)
                .trader("store", seen -> {
                    resting.add(seen.orders().size());
                    return switch ((int) seen.now().tick()) {
                        case 0 -> Hamlet.orders(sell(1, 8_000, 100));
                        case 1 -> Hamlet.orders(buy(1, 8_000, 50));
                        case 2 -> Hamlet.orders(buy(1, 7_000, 50));
                        default -> cancel();
                    };
                })
                .run());
        assertThat(resting.subList(0, 4)).containsExactly(0, 1, 1, 2);
        return fates;
    }

    private static Hamlet continuous(String rule) {
        return Hamlet.with(
                "market={mechanism: continuous, %s, delivery_period: PT30M, periods_ahead: 2, price_floor_usd_per_mwh: 0, price_cap_usd_per_mwh: 1000}"
                        .formatted(rule),
                "time.duration=PT1H");
    }

    @Test
    void an_order_made_smaller_in_a_continuous_market_trades_under_its_new_number_before_later_ones() {
        Hamlet.Run run = Hamlet.with(CONTINUOUS)
                .trader("store", seen -> switch ((int) seen.now().tick()) {
                    case 0 -> Hamlet.orders(sell(1, 8_000, 300));
                    case 2 -> Hamlet.orders(sell(1, 8_000, 100).replacing(1));
                    default -> cancel();
                })
                .trader("farm", seen -> seen.now().tick() == 1 ? Hamlet.orders(sell(1, 8_000, 300)) : cancel())
                .trader("home", seen -> seen.now().tick() == 3 ? Hamlet.orders(buy(1, 9_000, 150)) : cancel())
                .run();
        assertThat(run.of(TradeMade.class)).extracting(TradeMade::sellId).containsExactly(3L, 2L);
        assertThat(run.of(TradeMade.class)).extracting(TradeMade::seq).containsExactly(0L, 1L);
        assertThat(fates(run)).contains("1@2 cancelled replaced 0", "3@3 filled  100", "2@6 part-filled  50");
    }

    @Test
    void a_block_trades_whole_or_not_at_all_where_the_market_knows_blocks() {
        for (String mechanism : List.of("block", "uniform-price")) {
            Hamlet.Run run = Hamlet.with(
                            "market={mechanism: %s, price_floor_usd_per_mwh: 0, price_cap_usd_per_mwh: 1000}"
                                    .formatted(mechanism),
                            "time.duration=PT5M")
                    .trader(
                            "store",
                            seen -> Hamlet.orders(new OrderDraft(Side.SELL, 0, 8_000, 200, 0, Optional.empty(), true)))
                    .trader("home", seen -> Hamlet.orders(buy(0, 9_000, 100)))
                    .run();
            assertThat(run.of(TradeMade.class)).isEmpty();
            assertThat(fates(run))
                    .contains(mechanism.equals("block") ? "2@0 unfilled  0" : "2@0 refused block-not-supported 0");
        }
    }

    @Test
    void where_all_orders_are_for_one_contract_agents_see_its_size() {
        List<Long> sizes = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(
                        "market={mechanism: trade-reduction, contract_wh: 50, account: redistribute,"
                                + " price_floor_usd_per_mwh: 0, price_cap_usd_per_mwh: 1000}",
                        "time.duration=PT5M")
                .trader("store", seen -> {
                    sizes.add(seen.market().contractWh());
                    return Hamlet.orders(sell(0, 5_000, 50), sell(0, 6_000, 50), sell(0, 4_000, 60));
                })
                .trader("home", seen -> Hamlet.orders(buy(0, 9_000, 50), buy(0, 8_000, 50)))
                .run();
        assertThat(sizes).containsExactly(50L);
        assertThat(run.of(OrderClosed.class)).extracting(OrderClosed::reason).contains("not-single-unit");
        // The buyer pays 80, the seller gets 60 USD/MWh; the difference goes back to both alike.
        assertThat(run.amount(0, "home", Kind.TRADE)).isEqualTo(-50 * 8_000);
        assertThat(run.amount(0, "store", Kind.TRADE)).isEqualTo(50 * 6_000);
        assertThat(run.amount(0, "market", Kind.TRADE)).isEqualTo(50 * 2_000);
        assertThat(run.amount(0, "market", Kind.REDISTRIBUTION)).isEqualTo(-50 * 2_000);
        assertThat(run.amount(0, "home", Kind.REDISTRIBUTION)).isEqualTo(50 * 1_000);
        assertThat(run.amount(0, "store", Kind.REDISTRIBUTION)).isEqualTo(50 * 1_000);
    }

    @Test
    void a_call_market_knows_no_order_that_trades_at_once_or_never() {
        Hamlet.Run run = Hamlet.with(HALF_HOURS)
                .trader(
                        "home",
                        seen -> seen.now().tick() == 0
                                ? Hamlet.orders(standing(buy(1, 9_000, 100), Lifetime.IOC))
                                : cancel())
                .run();
        assertThat(run.of(OrderClosed.class)).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("lifetime-not-supported");
            assertThat(one.lifetime()).isEqualTo("ioc");
        });
    }
}
