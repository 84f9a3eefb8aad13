package org.gridpit.solar;

/** Incidence angle modifier: what the cover of a module lets through of a slanting beam, against a straight one. */
public enum Iam {
    NONE {
        @Override
        public double factor(double cosIncidence) {
            return cosIncidence > 0 ? 1 : 0;
        }
    },

    /**
     * Refraction and absorption in a pane of glass.
     *
     * @see "W. De Soto, S. A. Klein, W. A. Beckman, Improvement and validation of a model for photovoltaic array
     *     performance, Solar Energy 80, 2006"
     */
    PHYSICAL {
        @Override
        public double factor(double cosIncidence) {
            return cosIncidence > 0 ? transmittance(cosIncidence) / STRAIGHT : 0;
        }
    };

    private static final double REFRACTIVE_INDEX = 1.526;
    /** Extinction coefficient 4 /m times a thickness of 2 mm. */
    private static final double OPTICAL_DEPTH = 4 * 0.002;

    private static final double STRAIGHT = straightTransmittance();

    /** Share of the beam, 1 for a straight one and 0 from the horizon of the plane on. */
    public abstract double factor(double cosIncidence);

    private static double straightTransmittance() {
        double reflection = (1 - REFRACTIVE_INDEX) / (1 + REFRACTIVE_INDEX);
        return StrictMath.exp(-OPTICAL_DEPTH) * (1 - reflection * reflection);
    }

    /** Mean of both polarisations by Fresnel, sines and tangents of sum and difference written out in products. */
    private static double transmittance(double cosIncidence) {
        double sin = Math.sqrt(1 - cosIncidence * cosIncidence);
        if (sin == 0) {
            return STRAIGHT;
        }
        double sinRefracted = sin / REFRACTIVE_INDEX;
        double cosRefracted = Math.sqrt(1 - sinRefracted * sinRefracted);
        double sinRatio =
                (sinRefracted * cosIncidence - cosRefracted * sin) / (sinRefracted * cosIncidence + cosRefracted * sin);
        double cosRatio =
                (cosRefracted * cosIncidence - sinRefracted * sin) / (cosRefracted * cosIncidence + sinRefracted * sin);
        double tanRatio = sinRatio * cosRatio;
        double reflected = (sinRatio * sinRatio + tanRatio * tanRatio) / 2;
        return StrictMath.exp(-OPTICAL_DEPTH / cosRefracted) * (1 - reflected);
    }
}
