package org.gridpit.engine;

import org.gridpit.grid.VoltageBand;

/**
 * The feeder over one tick, at the mean powers of its meters. Arrays are by bus number, place 0 for the tie.
 *
 * @param powerKw injected at each bus by its meters, loads negative
 * @param reactiveKvar the same of reactive power, inverters included
 * @param exact whether losses bear on the voltages
 */
record FeederTick(double[] voltagePu, double[] powerKw, double[] reactiveKvar, boolean exact) {
    double lowestPu() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int bus = 1; bus < voltagePu.length; bus++) {
            lowest = Math.min(lowest, voltagePu[bus]);
        }
        return lowest;
    }

    double highestPu() {
        double highest = 0;
        for (int bus = 1; bus < voltagePu.length; bus++) {
            highest = Math.max(highest, voltagePu[bus]);
        }
        return highest;
    }

    /** Buses whose mean voltage lies so against the band. */
    int count(VoltageBand wanted) {
        int count = 0;
        for (int bus = 1; bus < voltagePu.length; bus++) {
            count += VoltageBand.of(voltagePu[bus], exact) == wanted ? 1 : 0;
        }
        return count;
    }
}
