package org.gridpit.storage;

/**
 * What wears a lithium-ion cell of manganese oxide (LMO): each cycle by its depth, every second by itself, both the more
 * the fuller and the warmer the cell.
 *
 * @see "B. Xu, A. Oudalov, A. Ulbig, G. Andersson, D. S. Kirschen, Modeling of Lithium-Ion Battery Degradation for Cell
 *     Life Assessment, IEEE Transactions on Smart Grid 9(2), 2018"
 */
final class LithiumStress {
    private static final double DEPTH_SCALE = 1.40e5;
    private static final double DEPTH_EXPONENT = 0.501;
    private static final double DEPTH_OFFSET = 1.23e5;

    private static final double SOC_SENSITIVITY = 1.04;
    private static final double REFERENCE_SOC = 0.5;

    private static final double TEMPERATURE_SENSITIVITY_PER_K = 0.0693;
    private static final double REFERENCE_K = 298.15;
    private static final double ZERO_CELSIUS_K = 273.15;

    private static final double DAMAGE_PER_S = 4.14e-10;

    /** The film on the electrodes that forms early on: share of the capacity it takes, and how fast. */
    private static final double FILM_SHARE = 0.0575;

    private static final double FILM_RATE = 121;

    private LithiumStress() {}

    /** Damage of a full cycle around half charge at 25 C: S(d) = 1 / (1.40e5 d^-0.501 - 1.23e5), d above 0. */
    static double ofDepth(double depth) {
        return 1 / (DEPTH_SCALE * StrictMath.pow(depth, -DEPTH_EXPONENT) - DEPTH_OFFSET);
    }

    /** S'(d): damage that a cycle does more for being deeper. */
    static double slopeAt(double depth) {
        double shallowness = DEPTH_SCALE * StrictMath.pow(depth, -DEPTH_EXPONENT);
        double inverse = shallowness - DEPTH_OFFSET;
        return shallowness * DEPTH_EXPONENT / (depth * inverse * inverse);
    }

    /**
     * Depth at which the straight line from the origin touches S, which is concave before and convex after it:
     * S'(d) d = S(d), solved for d.
     */
    static double tangentDepth() {
        double shallowness = DEPTH_OFFSET / (1 - DEPTH_EXPONENT);
        return StrictMath.pow(DEPTH_SCALE / shallowness, 1 / DEPTH_EXPONENT);
    }

    /** How much faster a cell of this mean charge wears than one half full. */
    static double ofSoc(double meanSoc) {
        return StrictMath.exp(SOC_SENSITIVITY * (meanSoc - REFERENCE_SOC));
    }

    /** S_T: how much faster a cell of this temperature wears than one of 25 C. */
    static double ofTemperature(double temperatureC) {
        double temperatureK = ZERO_CELSIUS_K + temperatureC;
        return StrictMath.exp(
                TEMPERATURE_SENSITIVITY_PER_K * (temperatureK - REFERENCE_K) * REFERENCE_K / temperatureK);
    }

    /** Damage of a time [s] at this mean charge and 25 C. */
    static double ofTime(double timeS, double meanSoc) {
        return DAMAGE_PER_S * timeS * ofSoc(meanSoc);
    }

    /** Share of the original capacity left after this damage. */
    static double capacityAfter(double damage) {
        return FILM_SHARE * StrictMath.exp(-FILM_RATE * damage) + (1 - FILM_SHARE) * StrictMath.exp(-damage);
    }

    /** Damage after which this share of the original capacity is left: the inverse, by halving. */
    static double damageUntil(double capacity) {
        double low = 0;
        double high = -StrictMath.log(capacity);
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (capacityAfter(middle) > capacity) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }
}
