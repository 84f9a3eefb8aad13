package org.gridpit.grid;

import java.util.Arrays;
import java.util.Optional;

/**
 * Voltages and losses of a radial feeder at given loads, by the branch flow equations: linear ({@link LinearFlow}) or
 * exact ({@link ExactSweep}).
 *
 * <p>Arrays are by bus number, place 0 for the tie: a load there is the tie's and moves no voltage. Each solve stands
 * alone and allocates nothing.
 *
 * @see "M. E. Baran, F. F. Wu, Network reconfiguration in distribution systems for loss reduction and load balancing,
 *     IEEE Transactions on Power Delivery 4, 1989"
 */
public final class Feeder {
    private final double baseKva;
    private final double kvarPerKw;
    private final FeederFlow flow;
    private final Optional<ExactSweep> sweep;
    private final double[] voltagePu;

    /** A feeder at no load; refuses buses that are no tree from the tie outwards. */
    public Feeder(FeederParameters parameters) {
        this.baseKva = parameters.baseKva();
        this.kvarPerKw = kvarPerKw(parameters.powerFactor());
        this.flow = new FeederFlow(parameters.buses(), parameters.slackPu());
        this.sweep = parameters.exact() ? Optional.of(new ExactSweep(flow.parents.length)) : Optional.empty();
        this.voltagePu = new double[flow.parents.length];
        Arrays.fill(voltagePu, parameters.slackPu());
    }

    /** Length of the arrays: the tie and all buses. */
    public int places() {
        return voltagePu.length;
    }

    /** Reactive power that a load takes beside its real power, at the feeder's power factor [kvar]. */
    public double loadKvar(double loadKw) {
        return loadKw * kvarPerKw;
    }

    /**
     * Finds voltages and losses.
     *
     * @param loadKw net load of each bus, generation negative [kW]
     * @param loadKvar net reactive load of each bus, injection negative [kvar]
     */
    public void solve(double[] loadKw, double[] loadKvar) {
        requirePlaces("loadKw", loadKw);
        requirePlaces("loadKvar", loadKvar);
        if (sweep.isPresent()) {
            sweep.get().solve(flow, loadKw, loadKvar, baseKva);
        } else {
            LinearFlow.solve(flow, loadKw, loadKvar, baseKva);
        }
        for (int bus = 1; bus < voltagePu.length; bus++) {
            voltagePu[bus] = Math.sqrt(flow.voltageSquared[bus]);
        }
    }

    /** Voltage of a bus at the last solve; before the first, that of the tie [pu]. */
    public double voltagePu(int bus) {
        return voltagePu[bus];
    }

    /** Whether a bus was within the band at the last solve; the tie's voltage is given, hence never doubtful. */
    public VoltageBand band(int bus) {
        return VoltageBand.of(voltagePu[bus], bus == 0 || sweep.isPresent());
    }

    /** Buses that were outside the band at the last solve, for certain. */
    public int violations() {
        return count(VoltageBand.OUTSIDE);
    }

    /** Buses of which the last solve cannot tell whether they were outside the band. */
    public int doubtful() {
        return count(VoltageBand.DOUBTFUL);
    }

    /** Lost in all lines at the last solve [kW]. */
    public double lossesKw() {
        return flow.activeLoss * baseKva;
    }

    /** What the tie brought in at the last solve, losses included; negative when it took [kW]. */
    public double slackKw() {
        return flow.active[0] * baseKva;
    }

    /** What the tie brought in at the last solve, the lines' own reactive power included [kvar]. */
    public double slackKvar() {
        return flow.reactive[0] * baseKva;
    }

    double baseKva() {
        return baseKva;
    }

    /** Reactive power beside each kW of a load at a power factor: tan(acos(power factor)), written without them. */
    public static double kvarPerKw(double powerFactor) {
        return Math.sqrt((1 - powerFactor) * (1 + powerFactor)) / powerFactor;
    }

    private int count(VoltageBand wanted) {
        int count = 0;
        for (int bus = 1; bus < voltagePu.length; bus++) {
            count += band(bus) == wanted ? 1 : 0;
        }
        return count;
    }

    private void requirePlaces(String name, double[] loads) {
        if (loads.length != voltagePu.length) {
            throw new IllegalArgumentException(
                    "%s (%d places) must have %d places, the tie's first. Maybe a bus was forgotten."
                            .formatted(name, loads.length, voltagePu.length));
        }
    }
}
