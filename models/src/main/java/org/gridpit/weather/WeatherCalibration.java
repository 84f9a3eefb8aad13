package org.gridpit.weather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Takes a {@link Climate} from a measured or typical year. */
public final class WeatherCalibration {
    private static final int MONTHS = 12;
    /** Steps of the quantile table, from 0 to 1. */
    private static final int QUANTILE_STEPS = 40;

    private static final double DAY_SHARE = 0.6;
    private static final double DAY_PERSISTENCE = 0.5;
    private static final double HOUR_PERSISTENCE = 0.7;
    /** A cosine has less swing than the day's extremes, which also come from weather. */
    private static final double COSINE_SHARE_OF_RANGE = 0.77;
    /** Part of the temperature residual that does not follow the day's clearness. */
    private static final double UNEXPLAINED_SHARE = 0.92;

    private static final double DEW_POINT_TAU_H = 30;
    private static final double WIND_TAU_H = 2.9;
    private static final int[] LAGS_H = {6, 12, 24};
    private static final double LONGEST_TAU_H = 200;
    private static final double TAU_STEP_H = 0.1;
    private static final int FIT_YEARS = 10;
    private static final long FIT_SEED = 1;
    /** Decimals kept of a number, so that a climate reads well. */
    private static final double DECIMALS = 1e4;

    private final HourlyYears years;
    private final StatisticsOfYears series;

    private WeatherCalibration(HourlyYears years) {
        this.years = years;
        this.series = new StatisticsOfYears(years);
    }

    /** The climate of this year, named after its site; clear sky at Linke turbidity 3, clouds of usual persistence. */
    public static Climate from(Epw year) {
        return from(year, LinkeTurbidity.DEFAULT);
    }

    /** The same under another clear sky; the generator must be given the same one. */
    public static Climate from(Epw year, LinkeTurbidity turbidity) {
        return new WeatherCalibration(HourlyYears.of(year, turbidity)).climate(year.comments1());
    }

    /** The climate of this year with the persistence of its clouds searched for, which takes some hundred runs. */
    public static Climate fit(Epw year, LinkeTurbidity turbidity) {
        return WeatherFit.of(from(year, turbidity), turbidity, FIT_YEARS, FIT_SEED);
    }

    private Climate climate(String origin) {
        WeatherStatistics statistics = series.statistics();
        double[] temperatureResidual = series.temperatureResidual();
        Weibull wind = series.windLaw();
        return new Climate(
                years.site().id(),
                origin,
                years.site(),
                new Climate.Sky(
                        indexQuantiles(),
                        DAY_SHARE,
                        DAY_PERSISTENCE,
                        HOUR_PERSISTENCE,
                        rounded(statistics.clearnessMean())),
                course(
                        Weather::airTemperatureC,
                        UNEXPLAINED_SHARE * statistics.temperatureSdK(),
                        tauH(temperatureResidual)),
                rounded(COSINE_SHARE_OF_RANGE * statistics.dailyHalfRangeK()),
                course(Weather::dewPointC, statistics.dewPointSdK(), DEW_POINT_TAU_H),
                new Climate.Wind(
                        rounded(wind.shape()), rounded(wind.scaleMPerS()), rounded(series.calmShare()), WIND_TAU_H),
                statistics);
    }

    private List<List<Double>> indexQuantiles() {
        List<List<Double>> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            double[] sorted = Arrays.stream(series.clearSkyIndices(month))
                    .map(index -> Math.min(index, CloudCover.MOST_INDEX))
                    .sorted()
                    .toArray();
            List<Double> quantiles = new ArrayList<>();
            for (int i = 0; i <= QUANTILE_STEPS; i++) {
                quantiles.add(sorted.length == 0 ? 1 : rounded(Sample.quantile(sorted, (double) i / QUANTILE_STEPS)));
            }
            months.add(quantiles);
        }
        return months;
    }

    /** Mean, amplitude and crest of the daily means, by projection on the year's cosine and sine. */
    private Climate.Course course(ToDoubleFunction<Weather> quantity, double sdK, double tauH) {
        double[] values = series.column(quantity);
        Harmonic fit = Harmonic.fit(years.days(), years::dayOfYear, day -> dailyMean(values, day));
        return new Climate.Course(
                rounded(fit.mean()), rounded(fit.amplitude()), rounded(fit.crestDay()), rounded(sdK), rounded(tauH));
    }

    private static double dailyMean(double[] values, int day) {
        return Sample.mean(Arrays.copyOfRange(values, day * Epw.HOURS_PER_DAY, (day + 1) * Epw.HOURS_PER_DAY));
    }

    /** Decay time whose exponential comes nearest to the correlations over 6, 12 and 24 hours. */
    private static double tauH(double[] residual) {
        double best = TAU_STEP_H;
        double least = Double.POSITIVE_INFINITY;
        double[] measured = Arrays.stream(LAGS_H)
                .mapToDouble(lag -> Sample.lagged(residual, lag))
                .toArray();
        for (int step = 1; step * TAU_STEP_H <= LONGEST_TAU_H; step++) {
            double sum = 0;
            for (int i = 0; i < LAGS_H.length; i++) {
                double miss = StrictMath.exp(-LAGS_H[i] / (step * TAU_STEP_H)) - measured[i];
                sum += miss * miss;
            }
            if (sum < least) {
                least = sum;
                best = step * TAU_STEP_H;
            }
        }
        return best;
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS;
    }
}
