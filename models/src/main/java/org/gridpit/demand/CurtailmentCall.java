package org.gridpit.demand;

/**
 * A call to draw less, as it stands in a tick.
 *
 * @param sizeKw reduction asked for [kW]
 * @param priceUsdPerMwh what a MWh drawn during the call costs, the pay forgone included; any sign
 * @param usualPriceUsdPerMwh price at which the load is what it is without a call, above 0
 * @param stepsSinceMade ticks from the one in which the call was made to this one, 0 in that tick itself
 */
public record CurtailmentCall(double sizeKw, double priceUsdPerMwh, double usualPriceUsdPerMwh, int stepsSinceMade) {
    public CurtailmentCall {
        Check.notNegative("sizeKw", sizeKw);
        if (!Double.isFinite(priceUsdPerMwh)) {
            throw new IllegalArgumentException(
                    "priceUsdPerMwh (%s) must be a number. Maybe no price is known yet.".formatted(priceUsdPerMwh));
        }
        if (!(usualPriceUsdPerMwh > 0 && usualPriceUsdPerMwh < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("usualPriceUsdPerMwh (%s) must be above 0. Maybe take the tariff's mean."
                    .formatted(usualPriceUsdPerMwh));
        }
        if (stepsSinceMade < 0) {
            throw new IllegalArgumentException(
                    "stepsSinceMade (%d) must be 0 or more. Maybe the call is yet to come.".formatted(stepsSinceMade));
        }
    }
}
