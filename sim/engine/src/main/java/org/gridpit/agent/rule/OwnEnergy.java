package org.gridpit.agent.rule;

import java.util.Arrays;
import java.util.List;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;

/**
 * What an agent expects of its own plant and load: the plant from the outlook it is given, the load from its usual course
 * over the day ({@link Course}), its uncertainty from the errors of the last forecasts.
 */
final class OwnEnergy {
    private static final Quantiles NOTHING = Quantiles.certain(0);
    /** Standard deviation of the load before any error is known, of its value. */
    private static final double UNTRIED_SHARE = 0.1;

    private final Course load;
    private final Spread loadErrors = new Spread();
    private final PlantLimit limit = new PlantLimit();
    private final double[] nextLoadW = new double[1];
    private long expectedAt = -1;

    OwnEnergy(double memoryDays) {
        this.load = new Course(memoryDays);
    }

    /**
     * Learns from the last tick.
     *
     * @param reliefW load that was given up in it, which is not the usual course
     * @return operators who called everything off
     */
    List<String> learn(TraderObservation seen, long reliefW) {
        if (seen.meter().load().isPresent()) {
            Now now = seen.now();
            double lastW = seen.meter().load().get().lastW() + reliefW;
            if (expectedAt == now.tick() - 1) {
                loadErrors.learn(lastW - nextLoadW[0]);
            }
            load.learn(now, lastW);
            load.steps(now, nextLoadW);
            expectedAt = now.tick();
        }
        return limit.read(seen.inbox());
    }

    /**
     * Mean net power of the coming tick at the meter without the battery, surplus positive.
     *
     * @param reliefW load to be given up
     */
    Quantiles netW(TraderObservation seen, long reliefW) {
        return netW(seen, seen.meter().pv().map(this::plantW).orElse(NOTHING), nextLoadW[0], reliefW);
    }

    /** The same over a delivery period, as it is usual then. */
    Quantiles netW(TraderObservation seen, OpenPeriod period, long reliefW) {
        Now now = seen.now();
        long leadSteps = (period.startS() - now.startS()) / now.tickS();
        double loadW =
                seen.meter().load().isPresent() ? load.mean(now, leadSteps, period.durationS() / now.tickS()) : 0;
        return netW(seen, PlantAhead.meanW(seen, period).map(limit::applied).orElse(NOTHING), loadW, reliefW);
    }

    private Quantiles netW(TraderObservation seen, Quantiles plant, double expectedLoadW, long reliefW) {
        if (seen.meter().load().isEmpty()) {
            return plant;
        }
        LoadSeen own = seen.meter().load().get();
        double largestW = Math.max(0, own.largestW());
        double loadW = Math.max(0, Math.min(largestW, expectedLoadW) - reliefW);
        double sdW = loadErrors.untried() ? UNTRIED_SHARE * loadW : loadErrors.sd();
        double middleW = plant.p50() - loadW;
        double lowW = middleW - hypotenuse(plant.p50() - plant.p10(), Spread.DECILE * sdW);
        double highW = middleW + hypotenuse(plant.p90() - plant.p50(), Spread.DECILE * sdW);
        return new Quantiles(
                Horizon.rounded(Math.max(plant.p10() - largestW, lowW)),
                Horizon.rounded(middleW),
                Horizon.rounded(Math.min(plant.p90(), highW)));
    }

    private Quantiles plantW(PvSeen plant) {
        if (!plant.steps().isEmpty()) {
            return limit.applied(plant.steps().get(0));
        }
        return plant.hours().isEmpty()
                ? Quantiles.certain(limit.applied(plant.lastW()))
                : limit.applied(plant.hours().get(0));
    }

    /**
     * Fills in the net energy of this and the next blocks at the meter without the battery and beyond contracts,
     * surplus positive.
     */
    void blocksWh(TraderObservation seen, double[] netWh) {
        Arrays.fill(netWh, 0);
        double blockH = seen.now().blockH();
        if (seen.meter().load().isPresent()) {
            load.blocks(seen.now(), netWh);
            double largestW = Math.max(0, seen.meter().load().get().largestW());
            for (int i = 0; i < netWh.length; i++) {
                netWh[i] = -Math.max(0, Math.min(largestW, netWh[i])) * blockH;
            }
        }
        List<Quantiles> hours = seen.meter().pv().map(PvSeen::hours).orElse(List.of());
        for (int i = 0; i < Math.min(hours.size(), netWh.length); i++) {
            netWh[i] += limit.applied(hours.get(i).p50()) * blockH;
        }
        Contracts.takeOff(seen, netWh);
    }

    private static double hypotenuse(double a, double b) {
        return StrictMath.sqrt(a * a + b * b);
    }
}
