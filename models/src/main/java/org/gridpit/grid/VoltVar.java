package org.gridpit.grid;

import java.util.Arrays;

/**
 * Inverters that hold voltage by reactive power: the curve of IEEE 1547-2018, category B, in equilibrium with the feeder.
 *
 * <pre>
 *   Q / S:  0.44 up to 0.92 pu, 0 from 0.98 to 1.02 pu, -0.44 from 1.08 pu, straight between; |Q| at most sqrt(S^2 - P^2)
 * </pre>
 *
 * <p>Injection is positive. Real power has priority, so nothing is curtailed for it. The equilibrium is found by a fixed
 * point that goes half the way in each step, and less where that overshoots, as on a weak feeder. An inverter that gives
 * no power, at night or after a trip, stands still: below a twentieth of its rating the standard asks nothing of it.
 */
public final class VoltVar {
    private static final double FULL_INJECTION_PU = 0.92;
    private static final double DEAD_FROM_PU = 0.98;
    private static final double DEAD_TO_PU = 1.02;
    private static final double FULL_ABSORPTION_PU = 1.08;
    private static final double GREATEST_SHARE = 0.44;

    private static final double RELAXATION = 0.5;
    private static final int MOST_ITERATIONS = 60;
    /** What a step may still want to change [pu]. */
    private static final double SETTLED = 1e-10;

    private final Feeder feeder;
    private final int[] buses;
    private final double[] ratedKva;
    private final double[] reactiveKvar;
    private final double[] wantedKvar;
    private final double[] netKvar;

    /**
     * @param buses where each inverter is connected
     * @param ratedKva rating of each inverter [kVA]
     */
    public VoltVar(Feeder feeder, int[] buses, double[] ratedKva) {
        if (buses.length != ratedKva.length) {
            throw new IllegalArgumentException("buses (%d) and ratedKva (%d) must be as many. Maybe one was forgotten."
                    .formatted(buses.length, ratedKva.length));
        }
        for (int i = 0; i < buses.length; i++) {
            requireInverter(i, buses[i], ratedKva[i], feeder.places());
        }
        this.feeder = feeder;
        this.buses = buses.clone();
        this.ratedKva = ratedKva.clone();
        this.reactiveKvar = new double[buses.length];
        this.wantedKvar = new double[buses.length];
        this.netKvar = new double[feeder.places()];
    }

    /**
     * Finds voltages, losses and what the inverters do; the feeder then has the result.
     *
     * @param loadKw net load of each bus, the inverters' generation taken off [kW]
     * @param loadKvar reactive load of each bus, without what the inverters do [kvar]
     * @param generationKw what each inverter gives [kW]
     */
    public void solve(double[] loadKw, double[] loadKvar, double[] generationKw) {
        Arrays.fill(reactiveKvar, 0);
        double relaxation = RELAXATION;
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            flow(loadKw, loadKvar);
            double missing = missingKvar(generationKw);
            if (missing < SETTLED * feeder.baseKva()) {
                return;
            }
            relaxation = missing > before ? relaxation / 2 : relaxation;
            before = missing;
            step(relaxation);
        }
        throw new IllegalStateException(
                "reactive power did not settle in %d iterations. Maybe the feeder is too weak for volt_var."
                        .formatted(MOST_ITERATIONS));
    }

    /** Injected by an inverter at the last solve, absorption negative [kvar]. */
    public double reactiveKvar(int inverter) {
        return reactiveKvar[inverter];
    }

    /** Q / S of the curve at a voltage, injection positive. */
    static double share(double voltagePu) {
        if (voltagePu < DEAD_FROM_PU) {
            double along = (DEAD_FROM_PU - voltagePu) / (DEAD_FROM_PU - FULL_INJECTION_PU);
            return GREATEST_SHARE * Math.min(1, along);
        }
        if (voltagePu > DEAD_TO_PU) {
            double along = (voltagePu - DEAD_TO_PU) / (FULL_ABSORPTION_PU - DEAD_TO_PU);
            return -GREATEST_SHARE * Math.min(1, along);
        }
        return 0;
    }

    private void flow(double[] loadKw, double[] loadKvar) {
        System.arraycopy(loadKvar, 0, netKvar, 0, netKvar.length);
        for (int i = 0; i < buses.length; i++) {
            netKvar[buses[i]] -= reactiveKvar[i];
        }
        feeder.solve(loadKw, netKvar);
    }

    /** Finds what the curve wants at these voltages; answers the largest difference from what is [kvar]. */
    private double missingKvar(double[] generationKw) {
        double largest = 0;
        for (int i = 0; i < buses.length; i++) {
            double beside = besideKvar(ratedKva[i], generationKw[i]);
            double wanted = ratedKva[i] * share(feeder.voltagePu(buses[i]));
            wantedKvar[i] = Math.max(-beside, Math.min(beside, wanted));
            largest = Math.max(largest, Math.abs(wantedKvar[i] - reactiveKvar[i]));
        }
        return largest;
    }

    private void step(double relaxation) {
        for (int i = 0; i < buses.length; i++) {
            reactiveKvar[i] += relaxation * (wantedKvar[i] - reactiveKvar[i]);
        }
    }

    /** What real power leaves of a rating: sqrt(S^2 - P^2); nothing of one that stands still. */
    private static double besideKvar(double ratedKva, double generationKw) {
        if (!(generationKw >= 0)) {
            throw new IllegalArgumentException(
                    "generationKw (%s) must be 0 or more. Maybe it was given as a load.".formatted(generationKw));
        }
        if (generationKw == 0) {
            return 0;
        }
        return Math.sqrt(Math.max(0, (ratedKva - generationKw) * (ratedKva + generationKw)));
    }

    private static void requireInverter(int inverter, int bus, double ratedKva, int places) {
        if (bus < 0 || bus >= places) {
            throw new IllegalArgumentException("bus (%d) of inverter %d must be one of 0 to %d. Maybe it moved."
                    .formatted(bus, inverter, places - 1));
        }
        if (!(ratedKva > 0 && ratedKva < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "ratedKva (%s) of inverter %d must be above 0. Maybe leave it out.".formatted(ratedKva, inverter));
        }
    }
}
