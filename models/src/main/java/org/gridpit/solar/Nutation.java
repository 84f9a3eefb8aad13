package org.gridpit.solar;

/**
 * The nodding of the earth's axis: shift of the sun's longitude and of the obliquity of the ecliptic.
 *
 * <p>Each term turns with a whole-number mix of five angles of moon and sun; its size drifts with the centuries.
 *
 * @see "I. Reda, A. Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, 2008, table A4.3"
 */
final class Nutation {
    /** Tables are in 1e-4 arc seconds. */
    private static final double RADIANS = Degrees.RADIANS / 36e6;

    private static final int ANGLES = 5;
    /**
     * A term a row: multiples of moon's elongation, sun's anomaly, moon's anomaly, moon's argument of latitude and
     * moon's node; then sine coefficient of the longitude and its drift per century, cosine coefficient of the
     * obliquity and its drift.
     */
    private static final double[][] TERMS = {
        {0, 0, 0, 0, 1, -171996, -174.2, 92025, 8.9},
        {-2, 0, 0, 2, 2, -13187, -1.6, 5736, -3.1},
        {0, 0, 0, 2, 2, -2274, -0.2, 977, -0.5},
        {0, 0, 0, 0, 2, 2062, 0.2, -895, 0.5},
        {0, 1, 0, 0, 0, 1426, -3.4, 54, -0.1},
        {0, 0, 1, 0, 0, 712, 0.1, -7, 0},
        {-2, 1, 0, 2, 2, -517, 1.2, 224, -0.6},
        {0, 0, 0, 2, 1, -386, -0.4, 200, 0},
        {0, 0, 1, 2, 2, -301, 0, 129, -0.1},
        {-2, -1, 0, 2, 2, 217, -0.5, -95, 0.3},
        {-2, 0, 1, 0, 0, -158, 0, 0, 0},
        {-2, 0, 0, 2, 1, 129, 0.1, -70, 0},
        {0, 0, -1, 2, 2, 123, 0, -53, 0},
        {2, 0, 0, 0, 0, 63, 0, 0, 0},
        {0, 0, 1, 0, 1, 63, 0.1, -33, 0},
        {2, 0, -1, 2, 2, -59, 0, 26, 0},
        {0, 0, -1, 0, 1, -58, -0.1, 32, 0},
        {0, 0, 1, 2, 1, -51, 0, 27, 0},
        {-2, 0, 2, 0, 0, 48, 0, 0, 0},
        {0, 0, -2, 2, 1, 46, 0, -24, 0},
        {2, 0, 0, 2, 2, -38, 0, 16, 0},
        {0, 0, 2, 2, 2, -31, 0, 13, 0},
        {0, 0, 2, 0, 0, 29, 0, 0, 0},
        {-2, 0, 1, 2, 2, 29, 0, -12, 0},
        {0, 0, 0, 2, 0, 26, 0, 0, 0},
        {-2, 0, 0, 2, 0, -22, 0, 0, 0},
        {0, 0, -1, 2, 1, 21, 0, -10, 0},
        {0, 2, 0, 0, 0, 17, -0.1, 0, 0},
        {2, 0, -1, 0, 1, 16, 0, -8, 0},
        {-2, 2, 0, 2, 2, -16, 0.1, 7, 0},
        {0, 1, 0, 0, 1, -15, 0, 9, 0},
        {-2, 0, 1, 0, 1, -13, 0, 7, 0},
        {0, -1, 0, 0, 1, -12, 0, 6, 0},
        {0, 0, 2, -2, 0, 11, 0, 0, 0},
        {2, 0, -1, 2, 1, -10, 0, 5, 0},
        {2, 0, 1, 2, 2, -8, 0, 3, 0},
        {0, 1, 0, 2, 2, 7, 0, -3, 0},
        {-2, 1, 1, 0, 0, -7, 0, 0, 0},
        {0, -1, 0, 2, 2, -7, 0, 3, 0},
        {2, 0, 0, 2, 1, -7, 0, 3, 0},
        {2, 0, 1, 0, 0, 6, 0, 0, 0},
        {-2, 0, 2, 2, 2, 6, 0, -3, 0},
        {-2, 0, 1, 2, 1, 6, 0, -3, 0},
        {2, 0, -2, 0, 1, -6, 0, 3, 0},
        {2, 0, 0, 0, 1, -6, 0, 3, 0},
        {0, -1, 1, 0, 0, 5, 0, 0, 0},
        {-2, -1, 0, 2, 1, -5, 0, 3, 0},
        {-2, 0, 0, 0, 1, -5, 0, 3, 0},
        {0, 0, 2, 2, 1, -5, 0, 3, 0},
        {-2, 0, 2, 0, 1, 4, 0, 0, 0},
        {-2, 1, 0, 2, 1, 4, 0, 0, 0},
        {0, 0, 1, -2, 0, 4, 0, 0, 0},
        {-1, 0, 1, 0, 0, -4, 0, 0, 0},
        {-2, 1, 0, 0, 0, -4, 0, 0, 0},
        {1, 0, 0, 0, 0, -4, 0, 0, 0},
        {0, 0, 1, 2, 0, 3, 0, 0, 0},
        {0, 0, -2, 2, 2, -3, 0, 0, 0},
        {-1, -1, 1, 0, 0, -3, 0, 0, 0},
        {0, 1, 1, 0, 0, -3, 0, 0, 0},
        {0, -1, 1, 2, 2, -3, 0, 0, 0},
        {2, -1, -1, 2, 2, -3, 0, 0, 0},
        {0, 0, 3, 2, 2, -3, 0, 0, 0},
        {2, -1, 0, 2, 2, -3, 0, 0, 0}
    };

    private final double[] angles = new double[ANGLES];
    private double longitude;
    private double obliquity;

    /**
     * Moves to an instant.
     *
     * @param t Julian ephemeris centuries since 2000
     */
    void moveTo(double t) {
        angles[0] = angle(297.85036, 445267.111480, -0.0019142, 1.0 / 189474, t);
        angles[1] = angle(357.52772, 35999.050340, -0.0001603, -1.0 / 300000, t);
        angles[2] = angle(134.96298, 477198.867398, 0.0086972, 1.0 / 56250, t);
        angles[3] = angle(93.27191, 483202.017538, -0.0036825, 1.0 / 327270, t);
        angles[4] = angle(125.04452, -1934.136261, 0.0020708, 1.0 / 450000, t);
        longitude = 0;
        obliquity = 0;
        for (double[] term : TERMS) {
            add(term, t);
        }
        longitude *= RADIANS;
        obliquity *= RADIANS;
    }

    /** Shift of the sun's longitude [rad]. */
    double longitude() {
        return longitude;
    }

    /** Shift of the obliquity [rad]. */
    double obliquity() {
        return obliquity;
    }

    private void add(double[] term, double t) {
        double argument = 0;
        for (int j = 0; j < ANGLES; j++) {
            argument += term[j] * angles[j];
        }
        longitude += (term[ANGLES] + term[ANGLES + 1] * t) * StrictMath.sin(argument);
        if (term[ANGLES + 2] != 0) {
            obliquity += (term[ANGLES + 2] + term[ANGLES + 3] * t) * StrictMath.cos(argument);
        }
    }

    private static double angle(double c0, double c1, double c2, double c3, double t) {
        return (c0 + (c1 + (c2 + c3 * t) * t) * t) * Degrees.RADIANS;
    }
}
