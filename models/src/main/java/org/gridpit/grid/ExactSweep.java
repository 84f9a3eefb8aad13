package org.gridpit.grid;

import java.util.Arrays;

/**
 * The branch flow equations with their losses: swept towards the tie and back until voltages stand still.
 *
 * <p>P_i, Q_i arrive at a bus, S_i, T_i leave its parent, l_i is the square of the current:
 *
 * <pre>
 *   l_i = (P_i^2 + Q_i^2) / v_i   S_i = P_i + r_i l_i   T_i = Q_i + x_i l_i   loss_i = r_i l_i
 *   v_i = v_parent - 2 (r_i S_i + x_i T_i) + (r_i^2 + x_i^2) l_i
 * </pre>
 */
final class ExactSweep {
    /** Change of v in a sweep [pu]. */
    private static final double STILL = 1e-12;

    private static final int MOST_SWEEPS = 20;

    private final double[] currentSquared;

    ExactSweep(int places) {
        this.currentSquared = new double[places];
    }

    void solve(FeederFlow flow, double[] loadKw, double[] loadKvar, double baseKva) {
        Arrays.fill(flow.voltageSquared, flow.voltageSquared[0]);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            flow.load(loadKw, loadKvar, baseKva);
            collect(flow);
            flow.requireNumbers();
            if (spread(flow) < STILL) {
                return;
            }
        }
        throw new IllegalStateException(
                "voltages did not settle in %d sweeps at %s kW from the tie. Maybe base_kva is too small for the loads."
                        .formatted(MOST_SWEEPS, flow.active[0] * baseKva));
    }

    private void collect(FeederFlow flow) {
        int[] parents = flow.parents;
        double[] active = flow.active;
        double[] reactive = flow.reactive;
        double activeLoss = 0;
        double reactiveLoss = 0;
        for (int bus = parents.length - 1; bus > 0; bus--) {
            double p = active[bus];
            double q = reactive[bus];
            double current = (p * p + q * q) / flow.voltageSquared[bus];
            double lost = flow.resistance[bus] * current;
            double lostReactive = flow.reactance[bus] * current;
            currentSquared[bus] = current;
            active[bus] = p + lost;
            reactive[bus] = q + lostReactive;
            active[parents[bus]] += active[bus];
            reactive[parents[bus]] += reactive[bus];
            activeLoss += lost;
            reactiveLoss += lostReactive;
        }
        flow.activeLoss = activeLoss;
        flow.reactiveLoss = reactiveLoss;
    }

    /** Answers the largest change. */
    private double spread(FeederFlow flow) {
        double[] voltageSquared = flow.voltageSquared;
        double largest = 0;
        for (int bus = 1; bus < voltageSquared.length; bus++) {
            double r = flow.resistance[bus];
            double x = flow.reactance[bus];
            double drop = 2 * (r * flow.active[bus] + x * flow.reactive[bus]) - (r * r + x * x) * currentSquared[bus];
            double now = FeederFlow.standing(voltageSquared[flow.parents[bus]] - drop, bus);
            largest = Math.max(largest, Math.abs(now - voltageSquared[bus]));
            voltageSquared[bus] = now;
        }
        return largest;
    }
}
