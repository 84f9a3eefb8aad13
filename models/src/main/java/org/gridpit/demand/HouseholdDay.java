package org.gridpit.demand;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Shape of a household's day: a base, peaks in the morning, at noon and in the evening, less a dip at night. The evening
 * peak is higher and earlier in winter.
 *
 * <p>p = b + bump(a1, c1, w1) + bump(a2, c2, w2) + bump(a3 + k3 s, c3 - q3 s, w3) - bump(a4, 3.5, 2.5), s the season, +1
 * in the middle of January, -1 in that of July. Fitted to the German standard load profile H0.
 */
enum HouseholdDay {
    WORKDAY(
            0.98,
            1.00,
            new Bump(0.80, 8.17, 1.38),
            new Bump(0.80, 12.81, 1.86),
            new Bump(1.20, 20.24, 2.03),
            0.21,
            0.40,
            0.54),
    SATURDAY(
            1.09,
            1.00,
            new Bump(0.82, 9.20, 1.22),
            new Bump(1.43, 12.69, 1.93),
            new Bump(1.69, 19.56, 2.67),
            0.28,
            0.42,
            0.43),
    SUNDAY(
            1.01,
            0.29,
            new Bump(0.21, 9.28, 0.75),
            new Bump(1.43, 11.96, 2.23),
            new Bump(1.04, 20.24, 2.76),
            0.07,
            0.36,
            -0.06);

    private static final double NIGHT_CENTRE_H = 3.5;
    private static final double NIGHT_WIDTH_H = 2.5;

    /** Share by which a winter day's energy exceeds, and a summer day's falls short of, the year's mean. */
    private static final double SEASON_SHARE = 0.15;

    private static final int MINUTES_PER_DAY = 1440;
    private static final double MINUTES_PER_HOUR = 60;
    /** Covers what the true peak may lie above the highest of the scanned minutes. */
    private static final double PEAK_MARGIN = 1.001;

    private static final double PEAK = PEAK_MARGIN
            * Arrays.stream(values())
                    .mapToDouble(day -> Math.max(day.highestMinute(-1), day.highestMinute(1)))
                    .max()
                    .orElseThrow();

    private final double energy;
    private final double base;
    private final Bump morning;
    private final Bump noon;
    private final Bump evening;
    private final double growthPerSeason;
    private final double earlierPerSeasonH;
    private final Bump night;
    private final double mean;
    private final double meanPerSeason;

    /**
     * @param energy of this day over the mean day's
     * @param winterEvening k3 above
     * @param earlierPerSeasonH q3 above [h]
     */
    HouseholdDay(
            double energy,
            double base,
            Bump morning,
            Bump noon,
            Bump evening,
            double winterEvening,
            double earlierPerSeasonH,
            double night) {
        this.energy = energy;
        this.base = base;
        this.morning = morning;
        this.noon = noon;
        this.evening = evening;
        this.growthPerSeason = winterEvening / evening.height();
        this.earlierPerSeasonH = earlierPerSeasonH;
        this.night = new Bump(night, NIGHT_CENTRE_H, NIGHT_WIDTH_H);
        this.mean =
                base + morning.meanOverDay() + noon.meanOverDay() + evening.meanOverDay() - this.night.meanOverDay();
        this.meanPerSeason = growthPerSeason * evening.meanOverDay();
    }

    /** 1 is Monday. */
    static HouseholdDay of(int dayOfWeek) {
        return switch (dayOfWeek) {
            case 6 -> SATURDAY;
            case 7 -> SUNDAY;
            default -> WORKDAY;
        };
    }

    /** Load over the year's mean that no household exceeds, noise apart. */
    static double peak() {
        return PEAK;
    }

    /** Load over the year's mean is this times {@link #shape}; the same all day long. */
    double loadPerShape(double season) {
        return energy * (1 + SEASON_SHARE * season) / (mean + meanPerSeason * season);
    }

    /** p above, not normalised. */
    double shape(double hour, double season) {
        return base
                + morning.at(hour)
                + noon.at(hour)
                + (1 + growthPerSeason * season) * evening.at(hour + earlierPerSeasonH * season)
                - night.at(hour);
    }

    private double highestMinute(double season) {
        return IntStream.range(0, MINUTES_PER_DAY)
                .mapToDouble(minute -> loadPerShape(season) * shape(minute / MINUTES_PER_HOUR, season))
                .max()
                .orElseThrow();
    }
}
