package org.gridpit.grid;

/**
 * Where a voltage lies against the band of ANSI C84.1 range A, 0.95 to 1.05 pu, as far as its computation can tell.
 *
 * <p>The linear feeder leaves out what losses take off the voltage, so its voltages are too high, by some 1e-3 pu and on
 * usual feeders by less than 2e-3. A violation smaller than that is no more than doubtful; and so is a voltage inside
 * the band that is closer than that to its lower edge.
 */
public enum VoltageBand {
    WITHIN,
    DOUBTFUL,
    OUTSIDE;

    public static final double LOWEST_PU = 0.95;
    public static final double HIGHEST_PU = 1.05;
    /** Error of the linear feeder's voltages [pu]. */
    public static final double LINEAR_ERROR_PU = 2e-3;

    /**
     * Where a voltage lies.
     *
     * @param exact whether losses were counted when it was found
     */
    public static VoltageBand of(double voltagePu, boolean exact) {
        double outsidePu = outsidePu(voltagePu);
        if (outsidePu >= LINEAR_ERROR_PU || exact && outsidePu > 0) {
            return OUTSIDE;
        }
        boolean near = outsidePu > 0 || voltagePu - LOWEST_PU < LINEAR_ERROR_PU;
        return near && !exact ? DOUBTFUL : WITHIN;
    }

    /** How far a voltage is outside the band; 0 inside [pu]. */
    static double outsidePu(double voltagePu) {
        return Math.max(0, Math.max(LOWEST_PU - voltagePu, voltagePu - HIGHEST_PU));
    }
}
