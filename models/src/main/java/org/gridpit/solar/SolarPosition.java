package org.gridpit.solar;

/**
 * Where the sun stands for an observer at an instant, by the full solar position algorithm of NREL: 0.0003 degrees.
 *
 * @param zenithDeg from straight up, without refraction
 * @param apparentZenithDeg from straight up, as seen through the air
 * @param azimuthDeg from north through east, in [0, 360)
 * @param earthSunAu distance of the sun [AU]
 * @see "I. Reda, A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, 2008"
 * @see SunTrack the same for many instants of one observer, at a tenth of the time and less
 */
public record SolarPosition(double zenithDeg, double apparentZenithDeg, double azimuthDeg, double earthSunAu) {
    /** At an instant in UTC epoch seconds, fractions allowed. */
    public static SolarPosition of(double utcS, Observer observer) {
        GeocentricSun sun = new GeocentricSun(observer.deltaTS());
        LocalSky sky = new LocalSky(observer);
        sun.moveTo(utcS);
        double siderealTimeDeg = GeocentricSun.meanSiderealTimeDeg(utcS) + sun.equinoxShiftDeg();
        sky.place(sun.earthSunAu(), sun.rightAscensionDeg(), sun.declinationDeg(), siderealTimeDeg);
        return new SolarPosition(sky.zenithDeg(), sky.apparentZenithDeg(), sky.azimuthDeg(), sun.earthSunAu());
    }
}
