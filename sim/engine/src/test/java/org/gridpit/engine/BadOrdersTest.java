package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TradeMade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The farm, which owns 100 kW of panels by night, sends what no market takes; store and home trade half hours meanwhile. */
class BadOrdersTest {
    private static final long HALTED_TICK = 4;

    private static OrderDraft sell(long period, long priceTicks, long quantityWh) {
        return new OrderDraft(Side.SELL, period, priceTicks, quantityWh);
    }

    private static BidDecision wrong(TraderObservation seen) {
        return switch ((int) seen.now().tick()) {
            case 1 -> Hamlet.orders(sell(1, 5_000, 0), sell(1, 5_000, -7), sell(1, 5_000, Long.MIN_VALUE));
            case 2 -> Hamlet.orders(sell(1, 100_001, 1), sell(1, -1, 1), sell(1, Long.MAX_VALUE, 1));
            case 3 ->
                Hamlet.orders(
                        sell(1, 5_000, 50_001),
                        sell(1, 5_000, 1).replacing(1),
                        sell(1, 5_000, 1).replacing(77));
            case (int) HALTED_TICK -> Hamlet.orders(sell(1, 5_000, 1));
            case 7 -> Hamlet.orders(sell(0, 5_000, 1), sell(1, 5_000, 1), sell(4, 5_000, 1), sell(-1, 5_000, 1));
            default -> Hamlet.orders();
        };
    }

    private static Hamlet.Run run(String mechanism, Policy<TraderObservation, BidDecision> farm) {
        return Hamlet.with(
                        "market={mechanism: %s, delivery_period: PT30M, periods_ahead: 2, price_floor_usd_per_mwh: 0, price_cap_usd_per_mwh: 1000}"
                                .formatted(mechanism),
                        "time.duration=PT1H")
                .supervisor(seen -> new SuperviseDecision(
                        seen.now().tick() == HALTED_TICK ? MarketStatus.HALT : MarketStatus.OPEN,
                        new PriceBand(0, 100_000),
                        List.of(),
                        List.of(),
                        ""))
                .trader("farm", farm)
                .trader("store", seen -> switch ((int) seen.now().tick()) {
                    case 0 -> Hamlet.orders(sell(1, 6_000, 300), sell(1, 7_000, 300));
                    case 5 -> Hamlet.orders(sell(1, 6_000, 200));
                    default -> Hamlet.orders();
                })
                .trader("home", seen -> switch ((int) seen.now().tick()) {
                    case 3 -> Hamlet.orders(new OrderDraft(Side.BUY, 1, 9_000, 400));
                    case 6 -> Hamlet.orders(new OrderDraft(Side.BUY, 1, 6_500, 250));
                    default -> Hamlet.orders();
                })
                .run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"uniform-price", "average", "pay-as-bid", "discriminatory", "continuous", "huang", "vcg", "block"
            })
    void a_bad_order_is_refused_with_its_reason_and_changes_nothing_for_the_others(String mechanism) {
        Hamlet.Run bad = run(mechanism, BadOrdersTest::wrong);
        Hamlet.Run without = run(mechanism, seen -> Hamlet.orders());

        assertThat(bad.of(OrderClosed.class))
                .filteredOn(order -> order.agentId().equals("farm"))
                .extracting(order -> "%d %s %s".formatted(order.tick(), order.state(), order.reason()))
                .containsExactlyInAnyOrder(
                        "1 refused quantity-out-of-range",
                        "1 refused quantity-out-of-range",
                        "1 refused quantity-out-of-range",
                        "2 refused price-out-of-band",
                        "2 refused price-out-of-band",
                        "2 refused price-out-of-band",
                        "3 refused beyond-capacity",
                        "3 refused unknown-order",
                        "3 refused unknown-order",
                        "4 refused market-halted",
                        "7 refused period-closed",
                        "7 refused period-closed",
                        "7 refused period-closed",
                        "7 refused period-closed");
        assertThat(trades(without)).isNotEmpty();
        assertThat(trades(bad)).isEqualTo(trades(without));
        assertThat(told(bad, StatementMade.class)).isEqualTo(told(without, StatementMade.class));
        assertThat(bad.of(PeriodCleared.class))
                .extracting(PeriodCleared::volumeWh)
                .isEqualTo(without.of(PeriodCleared.class).stream()
                        .map(PeriodCleared::volumeWh)
                        .toList());
    }

    /** The numbers of orders count those that are refused. */
    private static List<String> trades(Hamlet.Run run) {
        return run.of(TradeMade.class).stream()
                .map(trade -> "%d %d %s %s %d %d %d"
                        .formatted(
                                trade.tick(),
                                trade.period(),
                                trade.buyer(),
                                trade.seller(),
                                trade.quantityWh(),
                                trade.buyerPaysTickWh(),
                                trade.sellerReceivesTickWh()))
                .toList();
    }

    private static <E extends SimEvent> List<String> told(Hamlet.Run run, Class<E> type) {
        return run.of(type).stream().map(Object::toString).toList();
    }
}
