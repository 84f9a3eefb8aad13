package org.gridpit.weather;

import java.util.List;
import org.gridpit.Param;

/**
 * What a place's weather is like, in the numbers {@link SyntheticWeather} draws from.
 *
 * @param name of the climate
 * @param origin of the numbers, with credit
 * @param site the numbers were taken at
 * @param sky clouds
 * @param airTemperature over the year
 * @param dailyHalfRangeK half the swing of the air temperature between night and day on a mean day [K]
 * @param dewPoint over the year
 * @param wind speed
 * @param statistics of the measured year, what the generator is held against
 */
public record Climate(
        @Param("Name of the climate") String name,

        @Param("Where the numbers come from, and whom to credit")
        String origin,

        @Param("Place the numbers were taken at") Site site,

        @Param("Clouds, as the share of a clear sky's light that comes through")
        Sky sky,

        @Param("Air temperature over the year") Course airTemperature,

        @Param(value = "Half the daily swing of the air temperature", unit = "K", min = 0, max = 30)
        double dailyHalfRangeK,

        @Param("Dew point over the year") Course dewPoint,
        @Param("Wind speed 10 m above ground") Wind wind,
        @Param("Statistics of the measured year") WeatherStatistics statistics) {
    public Climate {
        check("dailyHalfRangeK", dailyHalfRangeK, 0, 30);
    }

    /** The same climate with other persistence of its clouds; see {@link Sky}. */
    Climate withClouds(double dayShare, double dayPersistence, double hourPersistence) {
        Sky other = new Sky(sky.indexQuantiles(), dayShare, dayPersistence, hourPersistence, sky.clearnessMean());
        return new Climate(name, origin, site, other, airTemperature, dailyHalfRangeK, dewPoint, wind, statistics);
    }

    /**
     * The clear-sky index: GHI over the clear sky's GHI.
     *
     * @param indexQuantiles for each month, January first, its quantiles at equal steps from 0 to 1
     * @param dayShare how much of an hour's deviation belongs to its whole day
     * @param dayPersistence correlation of successive days
     * @param hourPersistence correlation of successive daylight hours beside the day's share
     * @param clearnessMean mean of the daily clearness index, GHI over extraterrestrial
     */
    public record Sky(
            @Param(
                    value = "Monthly quantiles of the hourly clear-sky index, at equal steps from 0 to 1",
                    min = 0,
                    max = 2)
            List<List<Double>> indexQuantiles,

            @Param(value = "Weight of the whole day in an hour's clouds", min = 0, max = 1)
            double dayShare,

            @Param(value = "Correlation of successive days", min = 0, max = 1)
            double dayPersistence,

            @Param(value = "Correlation of successive daylight hours", min = 0, max = 1)
            double hourPersistence,

            @Param(value = "Mean daily clearness index", above = 0, max = 1)
            double clearnessMean) {
        private static final int MONTHS = 12;

        public Sky {
            indexQuantiles = indexQuantiles.stream().map(List::copyOf).toList();
            if (indexQuantiles.size() != MONTHS) {
                throw new IllegalArgumentException(
                        "indexQuantiles (%d rows) must have one for each month, 12. Maybe a month is missing."
                                .formatted(indexQuantiles.size()));
            }
            indexQuantiles.forEach(Sky::checkQuantiles);
            check("dayShare", dayShare, 0, 1);
            check("dayPersistence", dayPersistence, 0, 1);
            check("hourPersistence", hourPersistence, 0, 1);
            check("clearnessMean", clearnessMean, Double.MIN_VALUE, 1);
        }

        private static void checkQuantiles(List<Double> quantiles) {
            double last = 0;
            for (double quantile : quantiles) {
                if (!(quantile >= last)) {
                    throw new IllegalArgumentException(
                            "indexQuantiles (%s after %s) must rise from 0 on. Maybe they are not sorted."
                                    .formatted(quantile, last));
                }
                last = quantile;
            }
            if (quantiles.size() < 2) {
                throw new IllegalArgumentException(
                        "indexQuantiles (%d in a month) must be at least 2. Maybe a row is empty."
                                .formatted(quantiles.size()));
            }
        }
    }

    /**
     * A quantity's course over the year, a cosine, and how it departs from it.
     *
     * @param meanC of the year [C]
     * @param amplitudeK of the cosine [K]
     * @param warmestDay day of the year of its crest
     * @param sdK standard deviation of the departure [K]
     * @param tauH time in which a departure decays to 1/e [h]
     */
    public record Course(
            @Param(value = "Mean of the year", unit = "C", min = -60, max = 50)
            double meanC,

            @Param(value = "Amplitude over the year", unit = "K", min = 0, max = 50)
            double amplitudeK,

            @Param(value = "Day of the year of the crest", min = 0, max = 366)
            double warmestDay,

            @Param(value = "Standard deviation of the departure", unit = "K", min = 0, max = 30)
            double sdK,

            @Param(value = "Decay time of the departure", unit = "h", above = 0)
            double tauH) {
        public Course {
            check("meanC", meanC, -60, 50);
            check("amplitudeK", amplitudeK, 0, 50);
            check("warmestDay", warmestDay, 0, 366);
            check("sdK", sdK, 0, 30);
            check("tauH", tauH, Double.MIN_VALUE, Double.MAX_VALUE);
        }
    }

    /**
     * Wind speed: calm, or Weibull.
     *
     * @param shape of the Weibull law
     * @param scaleMPerS of the Weibull law [m/s]
     * @param calmShare share of hours without wind
     * @param tauH decay time of the normal score behind it [h]
     */
    public record Wind(
            @Param(value = "Weibull shape", above = 0, max = 20)
            double shape,

            @Param(value = "Weibull scale", unit = "m/s", above = 0, max = 50)
            double scaleMPerS,

            @Param(value = "Share of calm hours", min = 0, max = 0.99)
            double calmShare,

            @Param(value = "Decay time", unit = "h", above = 0)
            double tauH) {
        public Wind {
            check("shape", shape, Double.MIN_VALUE, 20);
            check("scaleMPerS", scaleMPerS, Double.MIN_VALUE, 50);
            check("calmShare", calmShare, 0, 0.99);
            check("tauH", tauH, Double.MIN_VALUE, Double.MAX_VALUE);
        }
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException("%s (%s) must be %s to %s. Maybe another climate's number slipped in."
                    .formatted(name, value, min, max));
        }
    }
}
