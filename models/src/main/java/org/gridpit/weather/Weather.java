package org.gridpit.weather;

/**
 * Weather of a period at a site: radiation as the mean of the period, everything else at its middle.
 *
 * @param ghiWPerM2 global horizontal irradiance [W/m2]
 * @param dniWPerM2 direct normal irradiance [W/m2]
 * @param dhiWPerM2 diffuse horizontal irradiance [W/m2]
 * @param airTemperatureC dry bulb, 2 m above ground [C]
 * @param dewPointC dew point [C]
 * @param relativeHumidityPct relative humidity [%]
 * @param windSpeedMPerS 10 m above ground [m/s]
 * @param windDirectionDeg where it comes from, from north through east [deg]
 * @param pressurePa of the station, not reduced to sea level [Pa]
 * @param cloudCoverOkta eighths of the sky under cloud
 */
public record Weather(
        double ghiWPerM2,
        double dniWPerM2,
        double dhiWPerM2,
        double airTemperatureC,
        double dewPointC,
        double relativeHumidityPct,
        double windSpeedMPerS,
        double windDirectionDeg,
        double pressurePa,
        double cloudCoverOkta) {
    private static final double BRIGHTEST_W_PER_M2 = 2000;
    private static final double COLDEST_C = -100;
    private static final double HOTTEST_C = 70;
    private static final double FASTEST_M_PER_S = 120;
    private static final double LEAST_PA = 20_000;
    private static final double MOST_PA = 120_000;

    public Weather {
        check("ghiWPerM2", ghiWPerM2, 0, BRIGHTEST_W_PER_M2, "Maybe it is in kJ/m2.");
        check("dniWPerM2", dniWPerM2, 0, BRIGHTEST_W_PER_M2, "Maybe it is in kJ/m2.");
        check("dhiWPerM2", dhiWPerM2, 0, BRIGHTEST_W_PER_M2, "Maybe it is in kJ/m2.");
        check("airTemperatureC", airTemperatureC, COLDEST_C, HOTTEST_C, "Maybe it is in K or F.");
        check("dewPointC", dewPointC, COLDEST_C, HOTTEST_C, "Maybe it is in K or F.");
        check("relativeHumidityPct", relativeHumidityPct, 0, 100, "Maybe it is above saturation.");
        check("windSpeedMPerS", windSpeedMPerS, 0, FASTEST_M_PER_S, "Maybe it is in km/h.");
        check("windDirectionDeg", windDirectionDeg, 0, 360, "Maybe add or subtract 360.");
        check("pressurePa", pressurePa, LEAST_PA, MOST_PA, "Maybe it is in hPa.");
        check("cloudCoverOkta", cloudCoverOkta, 0, 8, "Maybe it is in tenths.");
    }

    private static void check(String name, double value, double min, double max, String hint) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException("%s (%s) must be %s to %s. %s".formatted(name, value, min, max, hint));
        }
    }
}
