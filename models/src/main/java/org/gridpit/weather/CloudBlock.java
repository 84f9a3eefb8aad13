package org.gridpit.weather;

import org.gridpit.time.LocalCalendar;
import org.gridpit.time.Normal;

/**
 * Clouds of a block, a two-level Gaussian copula of the hourly clear-sky index: a normal score for the day, one for
 * the hour of daylight, their weighted sum looked up in the month's quantiles.
 */
final class CloudBlock {
    final double[] clearSkyIndex = new double[Block.HOURS];
    final double[] ghiWPerM2 = new double[Block.HOURS];
    /** Of each day: its light over the light outside the atmosphere. */
    final double[] dayClearness = new double[Block.DAYS];

    CloudBlock(long seed, Climate.Sky climate, SunBlock before, SunBlock sun, long block) {
        double[] day = Block.series(seed, "clear-sky-index-day", block, climate.dayPersistence(), Block.DAYS);
        double[] hour = Block.series(
                seed, "clear-sky-index-hour", block, climate.hourPersistence(), before.daylight, sun.daylight);
        double dayWeight = climate.dayShare();
        double hourWeight = Math.sqrt(1 - dayWeight * dayWeight);
        double[][] quantiles = climate.indexQuantiles().stream()
                .map(month -> month.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        LocalCalendar localTime = new LocalCalendar(0);
        for (int i = 0; i < Block.HOURS; i++) {
            int month = localTime.month((Block.firstHour(block) + i) * HourShape.HOUR_S);
            double score = dayWeight * day[i / Epw.HOURS_PER_DAY] + hourWeight * hour[i];
            clearSkyIndex[i] = Sample.quantile(quantiles[month - 1], Normal.cdf(score));
            ghiWPerM2[i] = Math.min(clearSkyIndex[i] * sun.clearGhiWPerM2[i], sun.mostGhiWPerM2[i]);
        }
        for (int i = 0; i < Block.DAYS; i++) {
            dayClearness[i] = clearness(sun, i * Epw.HOURS_PER_DAY, climate.clearnessMean());
        }
    }

    private double clearness(SunBlock sun, int firstHour, double inPolarNight) {
        double light = 0;
        double outside = 0;
        for (int i = firstHour; i < firstHour + Epw.HOURS_PER_DAY; i++) {
            light += ghiWPerM2[i];
            outside += sun.outsideWPerM2[i];
        }
        return outside > 0 ? light / outside : inPolarNight;
    }
}
