package org.gridpit.weather;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Works out {@link WeatherStatistics}, and the series the calibration needs as well. */
final class StatisticsOfYears {
    private static final int MONTHS = 12;
    private static final double CLEAR_ABOVE = 0.9;
    private static final double CLOUDY_BELOW = 0.4;
    private static final double STEP_ABOVE = 0.2;
    private static final double DAYS_PER_YEAR = 365;
    private static final double WH_PER_KWH = 1000;

    private final HourlyYears years;
    private final SkyOfYear sky;
    private final int[] monthOfHour;

    StatisticsOfYears(HourlyYears years) {
        this(years, years.sky());
    }

    /** @param sky of these years */
    StatisticsOfYears(HourlyYears years, SkyOfYear sky) {
        this.years = years;
        this.sky = sky;
        int[] monthOfDay = IntStream.range(0, years.days()).map(years::month).toArray();
        this.monthOfHour = IntStream.range(0, hours())
                .map(i -> monthOfDay[i / Epw.HOURS_PER_DAY])
                .toArray();
    }

    WeatherStatistics statistics() {
        double[] clearness = dailyClearness();
        double[] index = IntStream.range(0, hours())
                .filter(sky::isIndexed)
                .mapToDouble(this::clearSkyIndex)
                .toArray();
        double[] temperature = temperatureResidual();
        double[] range = dailyRangeK();
        double[] dewPoint = dewPointResidual();
        double[] humidity = column(Weather::relativeHumidityPct);
        double[] wind = column(Weather::windSpeedMPerS);
        Weibull law = windLaw();
        return new WeatherStatistics(
                Sample.mean(column(Weather::ghiWPerM2)) * DAYS_PER_YEAR * Epw.HOURS_PER_DAY / WH_PER_KWH,
                Sample.mean(clearness),
                Sample.sd(clearness),
                Sample.lagged(clearness, 1),
                Sample.mean(index),
                Sample.sd(index),
                Sample.correlation(pairsInsideOneDay(0), pairsInsideOneDay(1)),
                share(index.length, i -> index[i] > CLEAR_ABOVE),
                share(index.length, i -> index[i] < CLOUDY_BELOW),
                stepShare(),
                Sample.sd(temperature),
                Sample.lagged(temperature, 1),
                Sample.lagged(temperature, 6),
                Sample.lagged(temperature, 24),
                Sample.mean(column(Weather::airTemperatureC)),
                Sample.mean(range) / 2,
                Sample.correlation(clearness, range),
                Sample.sd(dewPoint),
                Sample.lagged(dewPoint, 24),
                Sample.mean(humidity),
                Sample.sd(humidity),
                Sample.correlation(humidity, temperature),
                Sample.mean(wind),
                law.shape(),
                law.scaleMPerS(),
                Sample.lagged(wind, 1),
                calmShare());
    }

    double[] column(ToDoubleFunction<Weather> quantity) {
        return years.hours().stream().mapToDouble(quantity).toArray();
    }

    /** Clear-sky indices of one month, 0 to 11. */
    double[] clearSkyIndices(int month) {
        return IntStream.range(0, hours())
                .filter(i -> monthOfHour[i] == month && sky.isIndexed(i))
                .mapToDouble(this::clearSkyIndex)
                .toArray();
    }

    double[] temperatureResidual() {
        int[] monthAndHour = IntStream.range(0, hours())
                .map(i -> monthOfHour[i] * Epw.HOURS_PER_DAY + i % Epw.HOURS_PER_DAY)
                .toArray();
        return Sample.withoutGroupMeans(column(Weather::airTemperatureC), monthAndHour, MONTHS * Epw.HOURS_PER_DAY);
    }

    double[] dewPointResidual() {
        return Sample.withoutGroupMeans(column(Weather::dewPointC), monthOfHour, MONTHS);
    }

    /** Law of the wind speeds above 0. */
    Weibull windLaw() {
        double[] blowing = years.hours().stream()
                .mapToDouble(Weather::windSpeedMPerS)
                .filter(v -> v > 0)
                .toArray();
        return Weibull.ofMoments(Sample.mean(blowing), Sample.sd(blowing));
    }

    double calmShare() {
        return share(hours(), i -> years.hours().get(i).windSpeedMPerS() == 0);
    }

    private double[] dailyClearness() {
        return perDay(day -> {
            double light = 0;
            double outside = 0;
            for (int i = day * Epw.HOURS_PER_DAY; i < (day + 1) * Epw.HOURS_PER_DAY; i++) {
                light += years.hours().get(i).ghiWPerM2();
                outside += sky.extraterrestrialWPerM2(i);
            }
            return outside > 0 ? light / outside : 0;
        });
    }

    private double[] dailyRangeK() {
        double[] values = column(Weather::airTemperatureC);
        return perDay(day -> {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = day * Epw.HOURS_PER_DAY; i < (day + 1) * Epw.HOURS_PER_DAY; i++) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
            return most - least;
        });
    }

    /** The first, or with shift 1 the second, of all pairs of successive indexed hours of one day. */
    private double[] pairsInsideOneDay(int shift) {
        return IntStream.range(0, hours() - 1)
                .filter(i -> i % Epw.HOURS_PER_DAY != Epw.HOURS_PER_DAY - 1)
                .filter(i -> sky.isIndexed(i) && sky.isIndexed(i + 1))
                .mapToDouble(i -> clearSkyIndex(i + shift))
                .toArray();
    }

    private double stepShare() {
        double[] now = pairsInsideOneDay(0);
        double[] next = pairsInsideOneDay(1);
        return share(now.length, i -> Math.abs(next[i] - now[i]) > STEP_ABOVE);
    }

    private double[] perDay(IntToDoubleFunction value) {
        return IntStream.range(0, years.days()).mapToDouble(value).toArray();
    }

    private double clearSkyIndex(int hour) {
        return years.hours().get(hour).ghiWPerM2() / sky.clearGhiWPerM2(hour);
    }

    private int hours() {
        return years.hours().size();
    }

    private static double share(int of, IntPredicate counted) {
        return (double) IntStream.range(0, of).filter(counted).count() / of;
    }
}
