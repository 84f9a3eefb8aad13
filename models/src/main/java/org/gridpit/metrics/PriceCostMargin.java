package org.gridpit.metrics;

import java.util.OptionalDouble;

/**
 * Price above marginal cost as a share of that cost, (p - mc) / mc, mc as in {@link LernerIndex#marginalCostTicks}.
 *
 * @see "J. Nicolaisen, V. Petrov, L. Tesfatsion, Market power and efficiency in a computational electricity market, IEEE
 *     Transactions on Evolutionary Computation 5, 2001"
 */
public final class PriceCostMargin {
    private PriceCostMargin() {}

    /** Empty where the cost is not above 0. */
    public static OptionalDouble of(double priceTicks, double marginalCostTicks) {
        return marginalCostTicks > 0
                ? OptionalDouble.of((priceTicks - marginalCostTicks) / marginalCostTicks)
                : OptionalDouble.empty();
    }
}
