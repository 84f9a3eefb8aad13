package org.gridpit.weather;

/**
 * A forecast quantity: as likely above p50 as below it, outside p10 to p90 one time in five.
 *
 * @param p10 exceeded nine times in ten
 * @param p50 the middle
 * @param p90 exceeded one time in ten
 */
public record Quantiles(double p10, double p50, double p90) {
    /** Distance of the tenth and ninetieth percentile from the middle, in standard deviations. */
    private static final double DECILE_SCORE = 1.2816;

    public Quantiles {
        if (!(p10 <= p50 && p50 <= p90)) {
            throw new IllegalArgumentException(
                    "p10, p50, p90 (%s, %s, %s) must rise. Maybe two are swapped.".formatted(p10, p50, p90));
        }
    }

    /** Of a normal quantity, held within bounds. */
    static Quantiles ofNormal(double mean, double sd, double least, double most) {
        return new Quantiles(
                Math.max(least, Math.min(mean - DECILE_SCORE * sd, most)),
                Math.max(least, Math.min(mean, most)),
                Math.max(least, Math.min(mean + DECILE_SCORE * sd, most)));
    }

    Quantiles times(double factor) {
        return new Quantiles(factor * p10, factor * p50, factor * p90);
    }
}
