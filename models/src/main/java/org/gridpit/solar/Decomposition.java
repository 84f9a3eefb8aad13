package org.gridpit.solar;

/**
 * Global radiation split into the beam and what comes from the rest of the sky.
 *
 * @param clearnessIndex share of the extraterrestrial radiation that arrives, 0 to 1
 * @param dniWPerM2 direct normal irradiance
 * @param dhiWPerM2 diffuse horizontal irradiance
 */
public record Decomposition(double clearnessIndex, double dniWPerM2, double dhiWPerM2) {
    /** Lowest cosine of the zenith the clearness index is formed with, 86.3 degrees. */
    private static final double MIN_COS_ZENITH = 0.065;

    private static final double MAX_BEAM_ZENITH_DEG = 87;

    /**
     * The correlation of Erbs, by the clearness of the sky alone.
     *
     * @param zenithDeg TRUE zenith
     * @see "D. G. Erbs, S. A. Klein, J. A. Duffie, Estimation of the diffuse radiation fraction, Solar Energy 28, 1982"
     */
    public static Decomposition erbs(double ghiWPerM2, double zenithDeg, double extraterrestrialWPerM2) {
        if (!(ghiWPerM2 >= 0)) {
            throw new IllegalArgumentException(
                    "ghiWPerM2 (%s) must be 0 or more. Maybe it is a missing value.".formatted(ghiWPerM2));
        }
        double cosZenith = Degrees.cos(zenithDeg);
        double kt = Math.min(1, ghiWPerM2 / (extraterrestrialWPerM2 * Math.max(cosZenith, MIN_COS_ZENITH)));
        if (zenithDeg > MAX_BEAM_ZENITH_DEG) {
            return new Decomposition(kt, 0, ghiWPerM2);
        }
        double dhiWPerM2 = erbsDiffuseFraction(kt) * ghiWPerM2;
        return new Decomposition(kt, (ghiWPerM2 - dhiWPerM2) / cosZenith, dhiWPerM2);
    }

    /** Diffuse over global radiation, of the clearness index. */
    static double erbsDiffuseFraction(double kt) {
        if (kt <= 0.22) {
            return 1 - 0.09 * kt;
        }
        if (kt <= 0.8) {
            return 0.9511 + kt * (-0.1604 + kt * (4.388 + kt * (-16.638 + kt * 12.336)));
        }
        return 0.165;
    }
}
