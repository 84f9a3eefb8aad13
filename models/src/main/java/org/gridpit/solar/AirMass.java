package org.gridpit.solar;

/** How much air the sun's beam passes, against the way straight down to the sea. */
public final class AirMass {
    /** Pressure of the standard atmosphere at sea level [Pa]. */
    public static final double SEA_LEVEL_PA = 101_325;

    private static final double HORIZON_DEG = 90;

    private AirMass() {}

    /**
     * Relative air mass, by the angle alone: 1/(cos za + 0.50572 (96.07995 - za)^-1.6364).
     *
     * @param apparentZenithDeg at most 90: below the horizon there is no air mass
     * @see "F. Kasten, A. T. Young, Revised optical air mass tables and approximation formula, Applied Optics 28, 1989"
     */
    public static double relative(double apparentZenithDeg) {
        if (!(apparentZenithDeg >= 0 && apparentZenithDeg <= HORIZON_DEG)) {
            throw new IllegalArgumentException(
                    "apparentZenithDeg (%s) must be within 0 and 90. Maybe it is night.".formatted(apparentZenithDeg));
        }
        double bend = 0.50572 * StrictMath.pow(96.07995 - apparentZenithDeg, -1.6364);
        return 1 / (Degrees.cos(apparentZenithDeg) + bend);
    }

    /** Air mass with the thinner air of the site: relative p / 101325. */
    public static double absolute(double relative, double pressurePa) {
        return relative * pressurePa / SEA_LEVEL_PA;
    }

    /** Pressure of the standard atmosphere [Pa]: 100 ((44331.514 - alt) / 11880.516)^(1/0.1902632). */
    public static double standardPressurePa(double altitudeM) {
        return 100 * StrictMath.pow((44331.514 - altitudeM) / 11880.516, 1 / 0.1902632);
    }
}
