package org.gridpit.solar;

import java.util.Arrays;

/**
 * The sun over one observer, moved from instant to instant: the geocentric sun is computed at whole hours and
 * interpolated between, the turning earth is exact. It stays within 5e-6 degrees of {@link SolarPosition}.
 *
 * <p>Hours within about a day of each other are remembered; any other is computed anew, with the same result.
 */
public final class SunTrack {
    private static final long NODE_S = 3600;
    /** Hours remembered: a day ahead and back again. */
    private static final int NODES = 32;

    private static final double HALF_TURN = Degrees.FULL_TURN / 2;

    private final LocalSky sky;
    private final GeocentricSun[] nodes = new GeocentricSun[NODES];
    private final long[] hours = new long[NODES];
    private double earthSunAu;

    /** At the standard pressure of the altitude, 12 degrees, Delta-T 67 s. */
    public SunTrack(double latitudeDeg, double longitudeDeg, double altitudeM) {
        this(Observer.at(latitudeDeg, longitudeDeg, altitudeM));
    }

    public SunTrack(Observer observer) {
        sky = new LocalSky(observer);
        Arrays.fill(hours, Long.MIN_VALUE);
        for (int i = 0; i < NODES; i++) {
            nodes[i] = new GeocentricSun(observer.deltaTS());
        }
    }

    /** Moves the sun to an instant in UTC epoch seconds, fractions allowed. */
    public void moveTo(double utcS) {
        long hour = (long) Math.floor(utcS / NODE_S);
        GeocentricSun before = node(hour);
        GeocentricSun after = node(hour + 1);
        double share = (utcS - hour * NODE_S) / NODE_S;
        earthSunAu = between(before.earthSunAu(), after.earthSunAu(), share);
        double rightAscensionDeg =
                between(before.rightAscensionDeg(), unwrappedRightAscensionDeg(before, after), share);
        double declinationDeg = between(before.declinationDeg(), after.declinationDeg(), share);
        double equinoxShiftDeg = between(before.equinoxShiftDeg(), after.equinoxShiftDeg(), share);
        double siderealTimeDeg = GeocentricSun.meanSiderealTimeDeg(utcS) + equinoxShiftDeg;
        sky.place(earthSunAu, rightAscensionDeg, declinationDeg, siderealTimeDeg);
    }

    /** From straight up, without refraction. */
    public double zenithDeg() {
        return sky.zenithDeg();
    }

    /** From straight up, as seen through the air. */
    public double apparentZenithDeg() {
        return sky.apparentZenithDeg();
    }

    /** From north through east, in [0, 360). */
    public double azimuthDeg() {
        return sky.azimuthDeg();
    }

    /** Distance of the sun [AU]. */
    public double earthSunAu() {
        return earthSunAu;
    }

    private GeocentricSun node(long hour) {
        int slot = (int) Math.floorMod(hour, (long) NODES);
        if (hours[slot] != hour) {
            nodes[slot].moveTo(hour * NODE_S);
            hours[slot] = hour;
        }
        return nodes[slot];
    }

    private static double unwrappedRightAscensionDeg(GeocentricSun before, GeocentricSun after) {
        double deg = after.rightAscensionDeg();
        return deg < before.rightAscensionDeg() - HALF_TURN ? deg + Degrees.FULL_TURN : deg;
    }

    private static double between(double start, double end, double share) {
        return start + (end - start) * share;
    }
}
