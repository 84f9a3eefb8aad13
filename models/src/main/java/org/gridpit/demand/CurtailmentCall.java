package org.gridpit.demand;

/**
 * A call to draw less.
 *
 * @param sizeKw reduction asked for [kW]
 * @param priceUsdPerMwh what a MWh drawn during the call costs, the pay forgone included; any sign
 * @param usualPriceUsdPerMwh price at which the load is what it is without a call, above 0
 * @param noticeSteps ticks between the call and the tick it is for
 */
public record CurtailmentCall(double sizeKw, double priceUsdPerMwh, double usualPriceUsdPerMwh, int noticeSteps) {
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
        if (noticeSteps < 0) {
            throw new IllegalArgumentException(
                    "noticeSteps (%d) must be 0 or more. Maybe the tick is over.".formatted(noticeSteps));
        }
    }
}
