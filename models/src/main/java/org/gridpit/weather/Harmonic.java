package org.gridpit.weather;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * A yearly cosine: mean + amplitude cos(2 pi (day - crestDay)/365.25).
 *
 * @param mean of the year
 * @param amplitude not negative
 * @param crestDay day of the year, [0, 365.25)
 */
record Harmonic(double mean, double amplitude, double crestDay) {
    static final double DAYS_PER_YEAR = 365.25;

    /** Least squares over whole years, in which cosine and sine do not touch each other. */
    static Harmonic fit(int days, IntUnaryOperator dayOfYear, IntToDoubleFunction value) {
        double mean = 0;
        double cosine = 0;
        double sine = 0;
        for (int day = 0; day < days; day++) {
            double angle = angle(dayOfYear.applyAsInt(day));
            mean += value.applyAsDouble(day) / days;
            cosine += 2 * value.applyAsDouble(day) * StrictMath.cos(angle) / days;
            sine += 2 * value.applyAsDouble(day) * StrictMath.sin(angle) / days;
        }
        double crest = StrictMath.atan2(sine, cosine) / (2 * Math.PI) * DAYS_PER_YEAR;
        return new Harmonic(mean, StrictMath.hypot(cosine, sine), crest < 0 ? crest + DAYS_PER_YEAR : crest);
    }

    /** The cosine's value on a day of the year, mean left out, for amplitude 1. */
    static double wave(double dayOfYear, double crestDay) {
        return StrictMath.cos(angle(dayOfYear - crestDay));
    }

    private static double angle(double day) {
        return 2 * Math.PI * day / DAYS_PER_YEAR;
    }
}
