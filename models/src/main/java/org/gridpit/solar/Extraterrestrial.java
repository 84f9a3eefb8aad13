package org.gridpit.solar;

/** Radiation on a plane that faces the sun, outside the atmosphere. */
public final class Extraterrestrial {
    /** Mean over the year that goes with Spencer's series [W/m2]. */
    private static final double SPENCER_CONSTANT_W_PER_M2 = 1366.1;
    /** Total solar irradiance at one astronomical unit as measured since 2003 [W/m2]. */
    private static final double SOLAR_CONSTANT_W_PER_M2 = 1361;

    private static final double DAYS_PER_YEAR = 365;

    private Extraterrestrial() {}

    /**
     * By the day of the year [W/m2]; the value the radiation models here were fitted with.
     *
     * @param dayOfYear of the UTC date, 1 to 366
     * @see "J. W. Spencer, Fourier series representation of the position of the sun, Search 2, 1971"
     */
    public static double spencerWPerM2(int dayOfYear) {
        if (dayOfYear < 1 || dayOfYear > 366) {
            throw new IllegalArgumentException(
                    "dayOfYear (%d) must be within 1 and 366. Maybe it counts from 0.".formatted(dayOfYear));
        }
        double b = 2 * Math.PI * (dayOfYear - 1) / DAYS_PER_YEAR;
        double yearly = 0.034221 * StrictMath.cos(b) + 0.00128 * StrictMath.sin(b);
        double halfYearly = 0.000719 * StrictMath.cos(2 * b) + 0.000077 * StrictMath.sin(2 * b);
        return SPENCER_CONSTANT_W_PER_M2 * (1.00011 + yearly + halfYearly);
    }

    /** By the distance of the sun [W/m2]: 1361 / R^2. */
    public static double atDistanceWPerM2(double earthSunAu) {
        return SOLAR_CONSTANT_W_PER_M2 / (earthSunAu * earthSunAu);
    }
}
