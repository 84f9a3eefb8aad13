package org.gridpit.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.market.Side;
import org.gridpit.metrics.PricedTrade;
import org.gridpit.metrics.ValuedOrder;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.TradeMade;

/** What was wanted, offered and traded for one delivery period, kept until it is cleared. */
final class OpenTrading {
    private static final String CANCELLED = "cancelled";

    private final Map<String, Long> offeredByOwner = new LinkedHashMap<>();
    private final Map<String, Long> soldByOwner = new LinkedHashMap<>();
    private final List<PricedTrade> trades = new ArrayList<>();
    private long wantedWh;
    private long boughtWh;
    private long offeredWh;
    private long soldWh;
    private long paidTickWh;
    private long receivedTickWh;

    /** An order that the market took. Of one that was cancelled only what it got was ever meant. */
    void add(OrderClosed order) {
        long quantityWh = order.state().equals(CANCELLED) ? order.filledWh() : order.quantityWh();
        if (order.side() == Side.BUY) {
            wantedWh = Math.addExact(wantedWh, quantityWh);
            boughtWh = Math.addExact(boughtWh, order.filledWh());
        } else if (quantityWh > 0) {
            offeredWh = Math.addExact(offeredWh, quantityWh);
            soldWh = Math.addExact(soldWh, order.filledWh());
            offeredByOwner.merge(order.agentId(), quantityWh, Math::addExact);
            soldByOwner.merge(order.agentId(), order.filledWh(), Math::addExact);
        }
    }

    void add(TradeMade trade) {
        paidTickWh = Math.addExact(paidTickWh, trade.buyerPaysTickWh());
        receivedTickWh = Math.addExact(receivedTickWh, trade.sellerReceivesTickWh());
        if (trade.buyerPaysTickWh() == trade.sellerReceivesTickWh()) {
            double priceTicks = (double) trade.buyerPaysTickWh() / trade.quantityWh();
            trades.add(new PricedTrade(priceTicks, trade.quantityWh()));
        }
    }

    /** All bids as one and all asks as one: the outside option is the same for every owner of a side. */
    List<ValuedOrder> valued(PeriodCleared cleared) {
        List<ValuedOrder> sides = new ArrayList<>();
        if (wantedWh > 0) {
            sides.add(ValuedOrder.buy("buyers", cleared.outsideSellsTicks(), wantedWh)
                    .filled(boughtWh, -paidTickWh));
        }
        if (offeredWh > 0) {
            sides.add(ValuedOrder.sell("sellers", cleared.outsideBuysTicks(), offeredWh)
                    .filled(soldWh, receivedTickWh));
        }
        return sides;
    }

    /** Trades on whose price both sides agree. */
    List<PricedTrade> trades() {
        return trades;
    }

    /** Energy of these. */
    long pricedWh() {
        return trades.stream().mapToLong(PricedTrade::quantityWh).sum();
    }

    Map<String, Long> offeredByOwner() {
        return offeredByOwner;
    }

    Map<String, Long> soldByOwner() {
        return soldByOwner;
    }

    long wantedWh() {
        return wantedWh;
    }

    long offeredWh() {
        return offeredWh;
    }

    long soldWh() {
        return soldWh;
    }

    /** What sellers received for a unit on average: the price, where there is one. */
    double meanPriceTicks() {
        return (double) receivedTickWh / soldWh;
    }
}
