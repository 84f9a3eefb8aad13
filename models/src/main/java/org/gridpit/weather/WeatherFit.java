package org.gridpit.weather;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Searches how clouds persist: the day's share, the day's and the hour's persistence of a climate, so that years drawn
 * from it come nearest to its own statistics.
 *
 * <p>Every point of a grid is drawn with the same seed; the sum of the squared misses, each as a share of its
 * tolerance, decides, and of equals the first.
 */
final class WeatherFit {
    /** The grid in tenths, both ends included. */
    private static final int[] DAY_SHARE = {5, 8};

    private static final int[] HOUR_PERSISTENCE = {5, 9};
    private static final int[] DAY_PERSISTENCE = {2, 6};
    private static final double TENTHS = 10;
    private static final int DAYS_PER_YEAR = 365;

    private final Climate climate;
    private final LinkeTurbidity turbidity;
    private final long seed;
    private final int days;
    private final long startS;
    private final SkyOfYear sky;
    private final LongFunction<SunBlock> suns;
    private Climate best;
    private double least = Double.POSITIVE_INFINITY;

    private WeatherFit(Climate climate, LinkeTurbidity turbidity, int years, long seed) {
        Site site = climate.site();
        SiteSky siteSky = new SiteSky(site, turbidity);
        Map<Long, SunBlock> known = new HashMap<>();
        this.climate = climate;
        this.turbidity = turbidity;
        this.seed = seed;
        this.days = years * DAYS_PER_YEAR;
        this.startS = SkyOfYear.startS(site, false);
        this.sky = new SkyOfYear(site, turbidity, startS, days * Epw.HOURS_PER_DAY);
        this.suns = block -> known.computeIfAbsent(block, one -> new SunBlock(siteSky, site.utcOffsetS(), one));
        this.best = climate;
    }

    /**
     * The climate with its clouds fitted, everything else as it was.
     *
     * @param turbidity the climate was taken with
     * @param years drawn at every point of the grid
     * @param seed of the draws
     */
    static Climate of(Climate climate, LinkeTurbidity turbidity, int years, long seed) {
        WeatherFit fit = new WeatherFit(climate, turbidity, years, seed);
        for (int share = DAY_SHARE[0]; share <= DAY_SHARE[1]; share++) {
            for (int hour = HOUR_PERSISTENCE[0]; hour <= HOUR_PERSISTENCE[1]; hour++) {
                for (int day = DAY_PERSISTENCE[0]; day <= DAY_PERSISTENCE[1]; day++) {
                    fit.tryOut(share / TENTHS, day / TENTHS, hour / TENTHS);
                }
            }
        }
        return fit.best;
    }

    /** Sum of the squared misses of this climate's own years from its statistics, each as a share of its tolerance. */
    static double misfit(Climate climate, LinkeTurbidity turbidity, int years, long seed) {
        return new WeatherFit(climate, turbidity, years, seed).misfit(climate);
    }

    private void tryOut(double dayShare, double dayPersistence, double hourPersistence) {
        Climate tried = climate.withClouds(dayShare, dayPersistence, hourPersistence);
        double misfit = misfit(tried);
        if (misfit < least) {
            least = misfit;
            best = tried;
        }
    }

    private double misfit(Climate tried) {
        SyntheticWeather source = new SyntheticWeather(tried, climate.site(), turbidity, seed, suns);
        HourlyYears years = HourlyYears.of(source, turbidity, startS, days);
        double sum = 0;
        for (StatisticRow row : new StatisticsOfYears(years, sky).statistics().against(climate.statistics())) {
            sum += row.miss() * row.miss();
        }
        return sum;
    }
}
