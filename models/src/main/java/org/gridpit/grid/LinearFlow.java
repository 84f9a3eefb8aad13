package org.gridpit.grid;

/**
 * LinDistFlow: power flows as if lines lost nothing, losses are counted afterwards.
 *
 * <pre>
 *   P_i = load_i + sum of children   v_i = v_parent - 2 (r_i P_i + x_i Q_i)   loss_i = r_i (P_i^2 + Q_i^2) / v_parent
 * </pre>
 *
 * <p>No voltage is below that of the exact equations.
 */
final class LinearFlow {
    private LinearFlow() {}

    static void solve(FeederFlow flow, double[] loadKw, double[] loadKvar, double baseKva) {
        flow.load(loadKw, loadKvar, baseKva);
        collect(flow.parents, flow.active, flow.reactive);
        flow.requireNumbers();
        spread(flow);
        flow.active[0] += flow.activeLoss;
        flow.reactive[0] += flow.reactiveLoss;
    }

    /** Along lines in a row the sum stays in hand; where branches meet it is put down. */
    private static void collect(int[] parents, double[] active, double[] reactive) {
        double p = 0;
        double q = 0;
        for (int bus = parents.length - 1; bus > 0; bus--) {
            p += active[bus];
            q += reactive[bus];
            active[bus] = p;
            reactive[bus] = q;
            if (parents[bus] != bus - 1) {
                active[parents[bus]] += p;
                reactive[parents[bus]] += q;
                p = 0;
                q = 0;
            }
        }
        active[0] += p;
        reactive[0] += q;
    }

    private static void spread(FeederFlow flow) {
        int[] parents = flow.parents;
        double[] voltageSquared = flow.voltageSquared;
        double activeLoss = 0;
        double reactiveLoss = 0;
        double last = voltageSquared[0];
        for (int bus = 1; bus < parents.length; bus++) {
            double p = flow.active[bus];
            double q = flow.reactive[bus];
            double r = flow.resistance[bus];
            double x = flow.reactance[bus];
            // Most lines go on from the bus before: its voltage need not be read again.
            double before = parents[bus] == bus - 1 ? last : voltageSquared[parents[bus]];
            double currentSquared = (p * p + q * q) / before;
            activeLoss += r * currentSquared;
            reactiveLoss += x * currentSquared;
            last = FeederFlow.standing(before - 2 * (r * p + x * q), bus);
            voltageSquared[bus] = last;
        }
        flow.activeLoss = activeLoss;
        flow.reactiveLoss = reactiveLoss;
    }
}
