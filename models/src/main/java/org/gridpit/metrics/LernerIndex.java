package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Price above marginal cost as a share of the price, (p - mc) / p: 0 under perfect competition, towards 1 with market
 * power, below 0 where the last accepted lot sells at a loss.
 *
 * @see "A. Lerner, The concept of monopoly and the measurement of monopoly power, Review of Economic Studies 1, 1934"
 */
public final class LernerIndex {
    private LernerIndex() {}

    /** Empty where the price is not above 0. */
    public static OptionalDouble of(double priceTicks, double marginalCostTicks) {
        return priceTicks > 0
                ? OptionalDouble.of((priceTicks - marginalCostTicks) / priceTicks)
                : OptionalDouble.empty();
    }

    /** mc: the highest true cost among accepted lots; empty where nothing was sold. */
    public static OptionalLong marginalCostTicks(List<ValuedOrder> orders) {
        return orders.stream()
                .filter(order -> !order.isBuy() && order.filledWh() > 0)
                .mapToLong(ValuedOrder::trueTicks)
                .max();
    }
}
