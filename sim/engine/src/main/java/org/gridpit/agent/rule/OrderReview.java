package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridpit.agent.OrderRefusal;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SubmittedOrder;
import org.gridpit.market.Side;

/**
 * Which of this tick's orders stay out, and why.
 *
 * <ul>
 *   <li>{@code price-outlier}: its price lies outside the given range;
 *   <li>{@code beyond-capacity}: with the owner's better orders of the same side and period it comes to more than the owner
 *       could deliver or take. Cheap asks and high bids are served first, earlier ones first among equals, so the dearest
 *       to serve stay out; an order that does not fit stays out whole;
 *   <li>{@code wash-trade}: a bid at or above an ask of the same owner for the same period.
 * </ul>
 *
 * An order is refused for the first of these reasons, and a refused order no longer counts.
 */
final class OrderReview {
    static final String OUTLIER = "price-outlier";
    static final String BEYOND_CAPACITY = "beyond-capacity";
    static final String WASH_TRADE = "wash-trade";

    private static final Comparator<SubmittedOrder> MERIT =
            Comparator.comparingLong(OrderReview::merit).thenComparingLong(SubmittedOrder::orderId);

    private final PriceBand usual;
    private final List<OrderRefusal> refusals = new ArrayList<>(0);
    private final Set<Long> refused = new HashSet<>(0);

    private OrderReview(PriceBand usual) {
        this.usual = usual;
    }

    /** Reviews orders that stand in agent-id order; prices outside the usual range are outliers. */
    static List<OrderRefusal> of(List<SubmittedOrder> orders, PriceBand usual) {
        OrderReview review = new OrderReview(usual);
        for (int from = 0; from < orders.size(); ) {
            int to = from + 1;
            while (to < orders.size()
                    && orders.get(to).agentId().equals(orders.get(from).agentId())) {
                to++;
            }
            review.owner(orders.subList(from, to));
            from = to;
        }
        return review.refusals;
    }

    private void owner(List<SubmittedOrder> own) {
        for (SubmittedOrder order : own) {
            if (order.priceTicks() < usual.floorTicks() || order.priceTicks() > usual.capTicks()) {
                refuse(order, OUTLIER);
            }
        }
        for (int i = 0; i < own.size(); i++) {
            if (isFirstOfPeriod(own, i)) {
                long period = own.get(i).period();
                capacity(own, period, Side.SELL);
                capacity(own, period, Side.BUY);
                washTrades(own, period);
            }
        }
    }

    private static boolean isFirstOfPeriod(List<SubmittedOrder> own, int i) {
        for (int before = 0; before < i; before++) {
            if (own.get(before).period() == own.get(i).period()) {
                return false;
            }
        }
        return true;
    }

    private void capacity(List<SubmittedOrder> own, long period, Side side) {
        List<SubmittedOrder> served = new ArrayList<>(own.size());
        for (SubmittedOrder order : own) {
            if (counts(order, period, side)) {
                served.add(order);
            }
        }
        served.sort(MERIT);
        long sumWh = 0;
        for (SubmittedOrder order : served) {
            if (order.quantityWh() > order.deliverableWh() - sumWh) {
                refuse(order, BEYOND_CAPACITY);
            } else {
                sumWh += Math.max(0, order.quantityWh());
            }
        }
    }

    private void washTrades(List<SubmittedOrder> own, long period) {
        long cheapestAsk = Long.MAX_VALUE;
        for (SubmittedOrder order : own) {
            if (counts(order, period, Side.SELL)) {
                cheapestAsk = Math.min(cheapestAsk, order.priceTicks());
            }
        }
        for (SubmittedOrder order : own) {
            if (counts(order, period, Side.BUY) && order.priceTicks() >= cheapestAsk) {
                refuse(order, WASH_TRADE);
            }
        }
    }

    /** Low is served first. The complement turns the order of bids round, without overflow. */
    private static long merit(SubmittedOrder order) {
        return order.side() == Side.SELL ? order.priceTicks() : ~order.priceTicks();
    }

    private boolean counts(SubmittedOrder order, long period, Side side) {
        return order.side() == side && order.period() == period && !isRefused(order);
    }

    private boolean isRefused(SubmittedOrder order) {
        return !refused.isEmpty() && refused.contains(order.orderId());
    }

    private void refuse(SubmittedOrder order, String code) {
        refused.add(order.orderId());
        refusals.add(new OrderRefusal(order.orderId(), code));
    }
}
