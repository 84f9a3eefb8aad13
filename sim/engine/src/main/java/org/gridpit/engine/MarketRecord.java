package org.gridpit.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.agent.OrderDraft;
import org.gridpit.engine.Arrivals.Cancellation;
import org.gridpit.market.Lifetime;
import org.gridpit.market.Trade;
import org.gridpit.record.SimEvent;

/** Tells what became of the orders of a tick, who traded with whom and what periods came to. */
final class MarketRecord {
    private static final List<String> LIFETIMES = List.of(Lifetime.values()).stream()
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();

    private final TradingFloor floor;
    private final EventSink sink;

    MarketRecord(TradingFloor floor, EventSink sink) {
        this.floor = floor;
        this.sink = sink;
    }

    void tell(Tick tick) {
        EndedOrders orders = tick.clearing.orders();
        for (int i = 0; i < orders.size(); i++) {
            sink.record(order(orders, i, tick));
        }
        for (Cancellation wish : tick.clearing.refused()) {
            sink.record(refused(wish, tick));
        }
        for (PeriodOutcome period : tick.clearing.periods()) {
            for (OwnTrade own : period.trades()) {
                sink.record(trade(own, period.number(), tick));
            }
            period.cleared().ifPresent(sink::record);
        }
    }

    private SimEvent.OrderClosed order(EndedOrders orders, int i, Tick tick) {
        OrderDraft draft = orders.draft(i);
        return new SimEvent.OrderClosed(
                tick.number,
                tick.startS(),
                draft.period(),
                orders.id(i),
                floor.owner(orders.meter(i)),
                draft.side(),
                LIFETIMES.get(draft.stands().ordinal()),
                draft.priceTicks(),
                draft.quantityWh(),
                orders.filledWh(i),
                orders.state(i),
                orders.reason(i));
    }

    private SimEvent.EventNoted refused(Cancellation wish, Tick tick) {
        return new SimEvent.EventNoted(
                tick.number,
                tick.startS(),
                tick.startS(),
                "cancel-refused",
                false,
                Optional.of(floor.owner(wish.meter())),
                OptionalDouble.empty(),
                "order " + wish.orderId());
    }

    private SimEvent.TradeMade trade(OwnTrade own, long period, Tick tick) {
        Trade trade = own.trade();
        return new SimEvent.TradeMade(
                tick.number,
                tick.startS(),
                period,
                own.seq(),
                own.buyId(),
                own.sellId(),
                floor.owner(own.buyer()),
                floor.owner(own.seller()),
                trade.quantityWh(),
                trade.buyerPays(),
                trade.sellerReceives());
    }
}
