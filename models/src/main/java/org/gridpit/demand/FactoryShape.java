package org.gridpit.demand;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shape of a factory's workday: an idle load, a rise in the morning, a fall at the end of work, a dip at the break.
 *
 * <p>f = i + (1 - i) s((t - on) / won) s((off - t) / woff) (1 - dip), s the logistic function, t the hour.
 * Saturdays and Sundays are flat. Fitted to the German standard load profiles G1 (one shift) and G3 (continuous).
 */
public enum FactoryShape {
    ONE_SHIFT(0.06, 7.67, 0.37, 16.57, 0.99, new Bump(0.34, 13.74, 0.87), 0.20, 0.16),
    CONTINUOUS(0.62, 8.22, 0.73, 20.85, 1.17, new Bump(0.27, 15.11, 1.26), 0.94, 0.82);

    private static final int MINUTES_PER_DAY = 1440;
    private static final double MINUTES_PER_HOUR = 60;
    /** Covers what the true peak may lie above the highest of the scanned minutes. */
    private static final double PEAK_MARGIN = 1.001;

    private static final double WORKDAYS_PER_WEEK = 5;
    private static final double DAYS_PER_WEEK = 7;

    private final double idle;
    private final double onH;
    private final double onWidthH;
    private final double offH;
    private final double offWidthH;
    private final Bump dip;
    private final double saturday;
    private final double sunday;
    private final double workdayMean;
    private final double peak;

    FactoryShape(
            double idle,
            double onH,
            double onWidthH,
            double offH,
            double offWidthH,
            Bump dip,
            double saturday,
            double sunday) {
        this.idle = idle;
        this.onH = onH;
        this.onWidthH = onWidthH;
        this.offH = offH;
        this.offWidthH = offWidthH;
        this.dip = dip;
        this.saturday = saturday;
        this.sunday = sunday;
        this.workdayMean = eachMinute().sum() / MINUTES_PER_DAY;
        this.peak = PEAK_MARGIN * overYearMean(eachMinute().max().orElseThrow() / workdayMean);
    }

    /**
     * Load over the year's mean load.
     *
     * @param dayOfWeek 1 is Monday
     * @param hour of the day, [0, 24)
     */
    double relativeLoad(int dayOfWeek, double hour) {
        return switch (dayOfWeek) {
            case 6 -> overYearMean(saturday);
            case 7 -> overYearMean(sunday);
            default -> overYearMean(shape(hour) / workdayMean);
        };
    }

    /** No relative load is higher. */
    double peak() {
        return peak;
    }

    /** From a multiple of a workday's mean to a multiple of the year's. */
    private double overYearMean(double overWorkdayMean) {
        return overWorkdayMean * DAYS_PER_WEEK / (WORKDAYS_PER_WEEK + saturday + sunday);
    }

    /** f above, not normalised. */
    private double shape(double hour) {
        return idle
                + (1 - idle)
                        * logistic((hour - onH) / onWidthH)
                        * logistic((offH - hour) / offWidthH)
                        * (1 - dip.at(hour));
    }

    private DoubleStream eachMinute() {
        return IntStream.range(0, MINUTES_PER_DAY).mapToDouble(minute -> shape((minute + 0.5) / MINUTES_PER_HOUR));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
