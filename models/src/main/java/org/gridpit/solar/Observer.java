package org.gridpit.solar;

/**
 * A place to see the sun from, and the air it is seen through.
 *
 * @param latitudeDeg north positive
 * @param longitudeDeg east positive
 * @param altitudeM above sea level
 * @param pressurePa annual mean, for the refraction
 * @param airTemperatureC annual mean, for the refraction
 * @param deltaTS terrestrial time minus universal time [s]
 */
public record Observer(
        double latitudeDeg,
        double longitudeDeg,
        double altitudeM,
        double pressurePa,
        double airTemperatureC,
        double deltaTS) {
    private static final double MEAN_TEMPERATURE_C = 12;
    private static final double DELTA_T_S = 67;
    private static final double ABSOLUTE_ZERO_C = -273;
    private static final double MAX_LATITUDE_DEG = 90;
    private static final double MAX_LONGITUDE_DEG = 360;
    /** A bore hole and a stratospheric balloon. */
    private static final double MIN_ALTITUDE_M = -15_000;

    private static final double MAX_ALTITUDE_M = 44_000;

    public Observer {
        within("latitudeDeg", latitudeDeg, -MAX_LATITUDE_DEG, MAX_LATITUDE_DEG, "north is positive");
        within("longitudeDeg", longitudeDeg, -MAX_LONGITUDE_DEG, MAX_LONGITUDE_DEG, "east is positive");
        within("altitudeM", altitudeM, MIN_ALTITUDE_M, MAX_ALTITUDE_M, "it is in feet");
        within("pressurePa", pressurePa, 0, 1e6, "it is in hPa");
        within("airTemperatureC", airTemperatureC, ABSOLUTE_ZERO_C + 1, 100, "it is in kelvin");
        within("deltaTS", deltaTS, -10_000, 10_000, "it is in milliseconds");
    }

    /** An observer in the standard atmosphere, at 12 degrees, with the Delta-T of the early 21st century. */
    public static Observer at(double latitudeDeg, double longitudeDeg, double altitudeM) {
        double pressurePa = AirMass.standardPressurePa(altitudeM);
        return new Observer(latitudeDeg, longitudeDeg, altitudeM, pressurePa, MEAN_TEMPERATURE_C, DELTA_T_S);
    }

    private static void within(String name, double value, double min, double max, String maybe) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be within %s and %s. Maybe %s.".formatted(name, value, min, max, maybe));
        }
    }
}
