package org.gridpit.demand;

/**
 * How demand answers its price: q = q0 (p / p0)^e, p held within a tenth and ten times p0, so that a price of 0 or less
 * has an answer too.
 *
 * @param value e, 0 or less; short run: households -0.05 to -0.15, factories -0.1 to -0.3
 */
public record PriceElasticity(double value) {
    public static final PriceElasticity HOUSEHOLD = new PriceElasticity(-0.1);
    public static final PriceElasticity FACTORY = new PriceElasticity(-0.2);

    private static final double LEAST_PRICE_RATIO = 0.1;
    private static final double GREATEST_PRICE_RATIO = 10;

    public PriceElasticity {
        if (!(value <= 0 && value > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "elasticity (%s) must be 0 or less. Maybe it lacks its sign.".formatted(value));
        }
    }

    /**
     * q / q0.
     *
     * @param priceUsdPerMwh p, any sign
     * @param usualPriceUsdPerMwh p0, above 0
     */
    public double demandRatio(double priceUsdPerMwh, double usualPriceUsdPerMwh) {
        double ratio = priceUsdPerMwh / usualPriceUsdPerMwh;
        double heldRatio = Math.max(LEAST_PRICE_RATIO, Math.min(GREATEST_PRICE_RATIO, ratio));
        if (!(usualPriceUsdPerMwh > 0 && heldRatio > 0)) {
            throw new IllegalArgumentException(
                    "priceUsdPerMwh (%s) must be a number and usualPriceUsdPerMwh (%s) above 0. Maybe take the tariff's mean."
                            .formatted(priceUsdPerMwh, usualPriceUsdPerMwh));
        }
        return StrictMath.pow(heldRatio, value);
    }
}
