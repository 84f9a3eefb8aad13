package org.gridpit.solar;

/**
 * The sky over an observer: turns the geocentric sun into zenith and azimuth, with parallax and refraction.
 *
 * <p>Direction vectors instead of the report's chain of angles: the same geometry with four trigonometric calls less.
 *
 * @see "I. Reda, A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, 2008"
 */
final class LocalSky {
    private static final double RIGHT_ANGLE_DEG = 90;
    private static final double EARTH_RADIUS_M = 6_378_140;
    /** Polar over equatorial radius of the earth. */
    private static final double FLATTENING = 0.99664719;
    /** Angle the earth's radius is seen under from one astronomical unit, so small that it is its own sine [rad]. */
    private static final double PARALLAX = 8.794 / 3600 * Degrees.RADIANS;
    /** The sun is refracted while its upper rim, half a degree wide, is above the refracted horizon. */
    private static final double LOWEST_REFRACTED_DEG = -(0.26667 + 0.5667);

    private final double longitudeDeg;
    private final double sinLatitude;
    private final double cosLatitude;
    private final double equatorialRadii;
    private final double polarRadii;
    private final double refractionDeg;
    private double zenithDeg;
    private double apparentZenithDeg;
    private double azimuthDeg;

    LocalSky(Observer observer) {
        longitudeDeg = observer.longitudeDeg();
        sinLatitude = Degrees.sin(observer.latitudeDeg());
        cosLatitude = Degrees.cos(observer.latitudeDeg());
        double u = StrictMath.atan2(FLATTENING * sinLatitude, cosLatitude);
        double altitudeRadii = observer.altitudeM() / EARTH_RADIUS_M;
        equatorialRadii = StrictMath.cos(u) + altitudeRadii * cosLatitude;
        polarRadii = FLATTENING * StrictMath.sin(u) + altitudeRadii * sinLatitude;
        double density = observer.pressurePa() / 101_000 * 283 / (273 + observer.airTemperatureC());
        refractionDeg = density * 1.02 / 60;
    }

    /** Puts the sun where these coordinates say, angles in degrees but for no particular turn. */
    void place(double earthSunAu, double rightAscensionDeg, double declinationDeg, double siderealTimeDeg) {
        double hourAngleDeg = Degrees.reduced(siderealTimeDeg + longitudeDeg - rightAscensionDeg);
        double sinHour = Degrees.sin(hourAngleDeg);
        double cosHour = Degrees.cos(hourAngleDeg);
        double cosDeclination = Degrees.cos(declinationDeg);
        double parallax = PARALLAX / earthSunAu;
        double meridian = cosDeclination * cosHour - equatorialRadii * parallax;
        double west = cosDeclination * sinHour;
        double pole = Degrees.sin(declinationDeg) - polarRadii * parallax;
        double up = sinLatitude * pole + cosLatitude * meridian;
        double south = sinLatitude * meridian - cosLatitude * pole;
        double level = Math.sqrt(south * south + west * west);
        double elevationDeg = StrictMath.atan2(up, level) / Degrees.RADIANS;
        zenithDeg = RIGHT_ANGLE_DEG - elevationDeg;
        apparentZenithDeg = zenithDeg - refraction(elevationDeg);
        azimuthDeg = Degrees.reduced(2 * RIGHT_ANGLE_DEG + StrictMath.atan2(west, south) / Degrees.RADIANS);
    }

    /** Without refraction. */
    double zenithDeg() {
        return zenithDeg;
    }

    /** With refraction. */
    double apparentZenithDeg() {
        return apparentZenithDeg;
    }

    /** From north through east, in [0, 360). */
    double azimuthDeg() {
        return azimuthDeg;
    }

    /** How much higher the sun stands for the eye: (p/1010 hPa) (283/(273+T)) 1.02/(60 tan(e + 10.3/(e+5.11))) [deg]. */
    private double refraction(double elevationDeg) {
        if (elevationDeg < LOWEST_REFRACTED_DEG) {
            return 0;
        }
        double lifted = elevationDeg + 10.3 / (elevationDeg + 5.11);
        return refractionDeg / StrictMath.tan(lifted * Degrees.RADIANS);
    }
}
