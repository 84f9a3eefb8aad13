package org.gridpit.grid;

import java.util.List;

/** The lines of a feeder and what flows in them, per unit, by bus number; place 0 is the tie. */
final class FeederFlow {
    final int[] parents;
    final double[] resistance;
    final double[] reactance;
    /** Power towards the bus; in place 0 what the tie brings in. */
    final double[] active;

    final double[] reactive;
    /** v = V^2; that of the tie is given. */
    final double[] voltageSquared;

    double activeLoss;
    double reactiveLoss;

    FeederFlow(List<BusParameters> buses, double slackPu) {
        parents = RadialTree.parents(buses);
        resistance = new double[parents.length];
        reactance = new double[parents.length];
        for (BusParameters bus : buses) {
            resistance[bus.bus()] = bus.rPu();
            reactance[bus.bus()] = bus.xPu();
        }
        active = new double[parents.length];
        reactive = new double[parents.length];
        voltageSquared = new double[parents.length];
        voltageSquared[0] = slackPu * slackPu;
    }

    /** Puts each bus's own load in its place. */
    void load(double[] loadKw, double[] loadKvar, double baseKva) {
        double perKva = 1 / baseKva;
        for (int bus = 0; bus < parents.length; bus++) {
            active[bus] = loadKw[bus] * perKva;
            reactive[bus] = loadKvar[bus] * perKva;
        }
    }

    /** The loads' sums, once collected, show whether every load was a number. */
    void requireNumbers() {
        if (!(Math.abs(active[0]) < Double.POSITIVE_INFINITY && Math.abs(reactive[0]) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "loadKw (sum %s pu) and loadKvar (sum %s pu) must be numbers. Maybe a meter of the site has none."
                            .formatted(active[0], reactive[0]));
        }
    }

    /** A squared voltage as it should be: NaN, 0 and less are a feeder that cannot carry its load. */
    static double standing(double voltageSquared, int bus) {
        if (!(voltageSquared > 0)) {
            throw new IllegalStateException(
                    "voltage of bus %d collapses. Maybe base_kva is too small for the loads.".formatted(bus));
        }
        return voltageSquared;
    }
}
