package org.gridpit.solar;

/**
 * The sun as seen from the centre of the earth: what moves slowly, and takes long to compute.
 *
 * @see "I. Reda, A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, 2008"
 */
final class GeocentricSun {
    private static final double SECONDS_PER_DAY = 86_400;
    /** Days from the Unix epoch to noon of 2000-01-01, where all series start. */
    private static final double EPOCH_DAYS = 10_957.5;

    private static final double DAYS_PER_CENTURY = 36_525;
    private static final double ARC_SECONDS_PER_DEGREE = 3600;
    /** Shift of the sun by the speed of the earth, at one astronomical unit [arc seconds]. */
    private static final double ABERRATION_ARC_SECONDS = 20.4898;

    private final double deltaTS;
    private final Nutation nutation = new Nutation();
    private double earthSunAu;
    private double rightAscensionDeg;
    private double declinationDeg;
    private double equinoxShiftDeg;

    /** @param deltaTS terrestrial time minus universal time [s] */
    GeocentricSun(double deltaTS) {
        this.deltaTS = deltaTS;
    }

    void moveTo(double utcS) {
        double t = daysSince2000(utcS + deltaTS) / DAYS_PER_CENTURY;
        double tau = t / 10;
        nutation.moveTo(t);
        earthSunAu = EarthOrbit.distanceAu(tau);
        double aberrationDeg = -ABERRATION_ARC_SECONDS / (ARC_SECONDS_PER_DEGREE * earthSunAu);
        double longitude = EarthOrbit.longitude(tau) + Math.PI + nutation.longitude() + aberrationDeg * Degrees.RADIANS;
        double obliquity = meanObliquity(tau / 10) + nutation.obliquity();
        equinoxShiftDeg = nutation.longitude() * StrictMath.cos(obliquity) / Degrees.RADIANS;
        toEquator(longitude, -EarthOrbit.latitude(tau), obliquity);
    }

    /** Distance from the earth [AU]. */
    double earthSunAu() {
        return earthSunAu;
    }

    /** Apparent right ascension, in [0, 360). */
    double rightAscensionDeg() {
        return rightAscensionDeg;
    }

    /** Apparent declination. */
    double declinationDeg() {
        return declinationDeg;
    }

    /** Apparent minus mean sidereal time: the part of the nutation along the equator. */
    double equinoxShiftDeg() {
        return equinoxShiftDeg;
    }

    /** Mean sidereal time at Greenwich, not reduced to a turn; by universal time, so without Delta-T. */
    static double meanSiderealTimeDeg(double utcS) {
        double d = daysSince2000(utcS);
        double t = d / DAYS_PER_CENTURY;
        return 280.46061837 + 360.98564736629 * d + (0.000387933 - t / 38_710_000) * t * t;
    }

    private static double daysSince2000(double epochS) {
        return epochS / SECONDS_PER_DAY - EPOCH_DAYS;
    }

    private void toEquator(double longitude, double latitude, double obliquity) {
        double sinLongitude = StrictMath.sin(longitude);
        double sinObliquity = StrictMath.sin(obliquity);
        double cosObliquity = StrictMath.cos(obliquity);
        double along = sinLongitude * cosObliquity - StrictMath.tan(latitude) * sinObliquity;
        double up = StrictMath.sin(latitude) * cosObliquity + StrictMath.cos(latitude) * sinObliquity * sinLongitude;
        rightAscensionDeg = Degrees.reduced(StrictMath.atan2(along, StrictMath.cos(longitude)) / Degrees.RADIANS);
        declinationDeg = StrictMath.asin(up) / Degrees.RADIANS;
    }

    /** Tilt of the earth's axis without nutation [rad]; u in units of 10,000 Julian years since 2000. */
    private static double meanObliquity(double u) {
        double high = -249.67 + u * (-39.05 + u * (7.12 + u * (27.87 + u * (5.79 + u * 2.45))));
        double arcSeconds = 84381.448 + u * (-4680.93 + u * (-1.55 + u * (1999.25 + u * (-51.38 + u * high))));
        return arcSeconds / ARC_SECONDS_PER_DEGREE * Degrees.RADIANS;
    }
}
