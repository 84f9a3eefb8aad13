package org.gridpit.agent.rule;

import org.gridpit.agent.GridSeen;

/**
 * Takes a lasting error out of the supplier's plan: an integral of the recent imbalance that slowly forgets,
 *
 * <pre>  R' = leak R + gain (netLoad - plan). </pre>
 *
 * It stands still while relief is wanted (that imbalance is on purpose) and does not wind up: it is bounded, and it does not
 * grow further while the plan is at the limit of the tie.
 */
final class PlanCorrection {
    /** What is left of a correction after a tick without error. */
    private static final double LEAK = 0.995;
    /** Greatest correction, of the most that can be delivered or, where nothing can, of the power that flows. */
    private static final double MOST_SHARE = 0.1;

    private final double gain;
    private double reserveW;

    PlanCorrection(double gain) {
        this.gain = gain;
    }

    /** @param held whether calls, limits or shedding are in force */
    long reserveW(GridSeen grid, boolean held) {
        double errorW = (double) grid.netLoadW() - grid.plannedW();
        long limitW = grid.plannedW() > 0 ? grid.importLimitW() : grid.exportLimitW();
        boolean saturated = Math.abs(grid.plannedW()) >= limitW && errorW * grid.plannedW() > 0;
        if (!held && !(saturated && limitW > 0)) {
            double scaleW =
                    Math.max(grid.importLimitW(), Math.max(Math.abs(grid.plannedW()), Math.abs(grid.netLoadW())));
            double mostW = MOST_SHARE * scaleW;
            reserveW = Math.max(-mostW, Math.min(mostW, LEAK * reserveW + gain * errorW));
        }
        return Horizon.rounded(reserveW);
    }
}
