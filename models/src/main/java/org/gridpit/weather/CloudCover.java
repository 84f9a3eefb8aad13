package org.gridpit.weather;

/** Cloud cover and the light that comes through it. */
final class CloudCover {
    static final double OVERCAST_OKTA = 8;
    /** Weather files count cloud cover in tenths of the sky. */
    static final double OKTA_PER_TENTH = 0.8;

    /** Broken clouds can send more light than a clear sky, but hardly more than this share of it. */
    static final double MOST_INDEX = 1.2;

    /** An overcast sky leaves a quarter of the clear sky's light. */
    private static final double DIMMING = 0.75;

    private static final double EXPONENT = 3.4;

    private CloudCover() {}

    /**
     * Cloud cover from the clear-sky index, kc = 1 - 0.75 (N/8)^3.4 solved for N.
     *
     * @return [okta], 8 for every index below 0.25
     * @see "F. Kasten, G. Czeplak, Solar and terrestrial radiation dependent on the amount and type of cloud, Solar
     *     Energy 24, 1980"
     */
    static double okta(double clearSkyIndex) {
        double dimmed = (1 - Math.max(0, Math.min(clearSkyIndex, 1))) / DIMMING;
        return OVERCAST_OKTA * Math.min(1, StrictMath.pow(dimmed, 1 / EXPONENT));
    }

    /** The clear-sky index that goes with a cloud cover, at most 1. */
    static double clearSkyIndex(double okta) {
        return 1 - DIMMING * StrictMath.pow(okta / OVERCAST_OKTA, EXPONENT);
    }
}
