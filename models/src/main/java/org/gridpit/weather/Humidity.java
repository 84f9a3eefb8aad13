package org.gridpit.weather;

/** Water vapour in the air. */
final class Humidity {
    /** Relative humidity never falls below it outdoors. */
    static final double DRIEST_PCT = 5;

    static final double SATURATED_PCT = 100;

    private Humidity() {}

    /** Vapour pressure of the dew point over that of saturation at the air temperature, kept within its bounds [%]. */
    static double relativePct(double airTemperatureC, double dewPointC) {
        double pct = SATURATED_PCT * saturationHpa(dewPointC) / saturationHpa(airTemperatureC);
        return Math.max(DRIEST_PCT, Math.min(pct, SATURATED_PCT));
    }

    /**
     * Saturation vapour pressure over water by Magnus: 6.112 exp(17.62 t/(243.12 + t)) [hPa].
     *
     * @see "World Meteorological Organization, Guide to Instruments and Methods of Observation, WMO-No. 8"
     */
    static double saturationHpa(double temperatureC) {
        return 6.112 * StrictMath.exp(17.62 * temperatureC / (243.12 + temperatureC));
    }
}
