package org.gridpit.solar;

/**
 * The anisotropic sky of Perez, coefficients of all sites together.
 *
 * @see "R. Perez et al., Modeling daylight availability and irradiance components, Solar Energy 44, 1990"
 */
final class PerezSky {
    private static final double HORIZON_DEG = 90;
    private static final double COS_85_DEG = StrictMath.cos(85 * Degrees.RADIANS);
    /** Weight of the zenith in the clearness [1/rad^3]. */
    private static final double KAPPA = 1.041;
    /** Upper bounds of the clearness of the first seven kinds of sky, from overcast to clear. */
    private static final double[] CLEARNESS = {1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2};

    private static final double[] F11 = {-0.008, 0.130, 0.330, 0.568, 0.873, 1.132, 1.060, 0.678};
    private static final double[] F12 = {0.588, 0.683, 0.487, 0.187, -0.392, -1.237, -1.600, -0.327};
    private static final double[] F13 = {-0.062, -0.151, -0.221, -0.295, -0.362, -0.412, -0.359, -0.250};
    private static final double[] F21 = {-0.060, -0.019, 0.055, 0.109, 0.226, 0.288, 0.264, 0.156};
    private static final double[] F22 = {0.072, 0.066, -0.064, -0.152, -0.462, -0.823, -1.127, -1.377};
    private static final double[] F23 = {-0.022, -0.029, -0.026, -0.014, 0.001, 0.056, 0.131, 0.251};

    private PerezSky() {}

    static double skyWPerM2(TiltedPlane plane, double extraterrestrialWPerM2, double dniWPerM2, double dhiWPerM2) {
        if (dhiWPerM2 <= 0 || plane.apparentZenithDeg() > HORIZON_DEG) {
            return 0;
        }
        double zenith = plane.apparentZenithDeg() * Degrees.RADIANS;
        double brightness = dhiWPerM2 * AirMass.relative(plane.apparentZenithDeg()) / extraterrestrialWPerM2;
        int kind = kind(clearness(zenith, dniWPerM2, dhiWPerM2));
        double circumsolar = Math.max(0, F11[kind] + F12[kind] * brightness + F13[kind] * zenith);
        double horizon = F21[kind] + F22[kind] * brightness + F23[kind] * zenith;
        double beamRatio = Math.max(plane.cosIncidence(), 0) / Math.max(plane.cosZenith(), COS_85_DEG);
        double share = (1 - circumsolar) * plane.skyView() + circumsolar * beamRatio + horizon * plane.sinTilt();
        return Math.max(0, dhiWPerM2 * share);
    }

    private static double clearness(double zenith, double dniWPerM2, double dhiWPerM2) {
        double weight = KAPPA * zenith * zenith * zenith;
        return ((dhiWPerM2 + dniWPerM2) / dhiWPerM2 + weight) / (1 + weight);
    }

    private static int kind(double clearness) {
        int kind = 0;
        while (kind < CLEARNESS.length && clearness >= CLEARNESS[kind]) {
            kind++;
        }
        return kind;
    }
}
