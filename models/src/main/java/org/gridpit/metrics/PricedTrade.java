package org.gridpit.metrics;

/**
 * A trade as measures of price see it.
 *
 * @param priceTicks what both sides agreed on
 * @param quantityWh above 0
 */
public record PricedTrade(double priceTicks, long quantityWh) {
    public PricedTrade {
        if (!(Math.abs(priceTicks) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "priceTicks (%s) must be finite. Maybe a trade of nothing was divided by.".formatted(priceTicks));
        }
        if (quantityWh <= 0) {
            throw new IllegalArgumentException(
                    "quantityWh (%d) must be positive. Maybe leave out trades of nothing.".formatted(quantityWh));
        }
    }
}
