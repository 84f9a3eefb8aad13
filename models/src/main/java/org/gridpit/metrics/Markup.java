package org.gridpit.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.market.Side;

/**
 * How far agents keep their limits from the truth [ticks]: the markup of sellers, ask - cost, and the shading of buyers,
 * value - bid, mean over the quantity of their orders. Negative where a limit would trade at a loss.
 *
 * @see "W. Zhan, D. Friedman, Markups in double auction markets, J. of Economic Dynamics and Control 31, 2007"
 */
public final class Markup {
    private Markup() {}

    /** By seller, in the order of their ids. */
    public static Map<String, Double> byOwner(List<ValuedOrder> orders) {
        return means(orders, Side.SELL);
    }

    /** By buyer, in the order of their ids. */
    public static Map<String, Double> shadingByOwner(List<ValuedOrder> orders) {
        return means(orders, Side.BUY);
    }

    private static Map<String, Double> means(List<ValuedOrder> orders, Side side) {
        Map<String, Double> money = new TreeMap<>();
        Map<String, Double> quantity = new TreeMap<>();
        for (ValuedOrder order : orders) {
            if (order.side() == side) {
                double kept = order.surplusAt(order.limitTicks()) * order.quantityWh();
                money.merge(order.owner(), kept, Double::sum);
                quantity.merge(order.owner(), (double) order.quantityWh(), Double::sum);
            }
        }
        money.replaceAll((owner, kept) -> kept / quantity.get(owner));
        return money;
    }
}
