package org.gridpit.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Who stands behind the asks of a book: quantities [Wh] by owner, in the order of their ids. */
public final class SupplyByOwner {
    private SupplyByOwner() {}

    /** What each seller offered, sold or not. */
    public static Map<String, Long> offered(List<ValuedOrder> orders) {
        return byOwner(orders, ValuedOrder::quantityWh);
    }

    /** What each seller sold; who sold nothing is there with 0. */
    public static Map<String, Long> sold(List<ValuedOrder> orders) {
        return byOwner(orders, ValuedOrder::filledWh);
    }

    private static Map<String, Long> byOwner(List<ValuedOrder> orders, ToLongFunction<ValuedOrder> quantity) {
        Map<String, Long> sums = new TreeMap<>();
        for (ValuedOrder order : orders) {
            if (!order.isBuy()) {
                sums.merge(order.owner(), quantity.applyAsLong(order), Math::addExact);
            }
        }
        return sums;
    }
}
