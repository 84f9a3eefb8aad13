package org.gridpit.agent.rule;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.CallState;
import org.gridpit.agent.CurtailDraft;
import org.gridpit.agent.FlexibleSeen;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.PlantSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.decision.Policy;

/**
 * A grid operator by rule. It calls demand response when frequency fell through half its band and reserve is still needed,
 * or when the tie would be overloaded, and more of it while the overload outgrows the calls, or when voltage fell below its
 * band; limits plants when export would overload the tie, or when voltage rose above its band; sheds load in an emergency,
 * stage by stage; moves the supplier's plan against a lasting error; and gives the all-clear when an episode is over.
 */
public final class RuleOperator implements Policy<GuardObservation, GuardDecision> {
    private static final double SECONDS_PER_HOUR = 3_600;
    /** Least growth of an overload that is answered while calls run, as a share of the tie's limit. */
    private static final double LEAST_GROWTH_SHARE = 0.1;

    /** What reserves replace is worth a call from here on, of the most that can be delivered: less is their daily work. */
    private static final double LEAST_SHORTFALL_SHARE = 0.05;

    private static final String NORMAL = "normal operation";
    private static final String EPISODE = "relief in force";
    private static final String CALL = "relief called";
    private static final String CLEAR = "episode over";

    private final RuleOperatorParameters parameters;
    private final PlanCorrection correction;
    private final ExportLimit exportLimit = new ExportLimit();
    private final VoltageRelief voltage = new VoltageRelief();
    private final PlantShare plantShare = new PlantShare();
    private final ReliefWatch reliefWatch = new ReliefWatch();
    private int shedStage;
    private boolean episode;

    public RuleOperator(RuleOperatorParameters parameters) {
        this.parameters = parameters;
        this.correction = new PlanCorrection(parameters.reserveGain());
    }

    @Override
    public GuardDecision decide(GuardObservation seen) {
        GridSeen grid = seen.grid();
        moveShedding(grid);
        List<CurtailDraft> curtail = curtail(seen);
        List<CallDraft> calls = calls(seen);
        boolean relief = shedStage > 0
                || plantShare.isLimited()
                || !calls.isEmpty()
                || !seen.calls().isEmpty();
        long reserveW = correction.reserveW(grid, relief || episode);
        boolean clear = episode && !relief && grid.minFrequencyHz() >= halfBandHz(grid);
        episode = (episode || relief) && !clear;
        String reason = clear ? CLEAR : !calls.isEmpty() ? CALL : episode ? EPISODE : NORMAL;
        return new GuardDecision(calls, curtail, reserveW, shedStage, clear, reason);
    }

    /** The deeper below the emergency threshold, the more stages; one back per tick once inside the band. */
    private void moveShedding(GridSeen grid) {
        double depthHz = grid.nominalHz() - parameters.emergencyBands() * grid.bandHz() - grid.frequencyHz();
        if (depthHz > 0 && grid.bandHz() > 0) {
            int stage = 1 + (int) Math.min(GuardDecision.MAX_SHED_STAGE, depthHz / grid.bandHz());
            shedStage = Math.max(shedStage, Math.min(GuardDecision.MAX_SHED_STAGE, stage));
        } else if (shedStage > 0 && grid.frequencyHz() >= grid.nominalHz() - grid.bandHz()) {
            shedStage--;
        }
    }

    /** What neither the tie nor voltage bears, plants may not give. */
    private List<CurtailDraft> curtail(GuardObservation seen) {
        lookAtExport(seen);
        voltage.look(seen.grid(), seen.plants());
        return plantShare.change(seen.plants(), Math.min(exportLimit.percent(), voltage.percent()));
    }

    private void lookAtExport(GuardObservation seen) {
        if (isDark(seen.grid())) {
            return;
        }
        long lastW = seen.plants().stream().mapToLong(PlantSeen::lastW).sum();
        long takenW = seen.grid().netLoadW() + lastW;
        long marginW = forecast(seen, Quantity.DEMAND)
                .map(demand -> demand.p50() - demand.p10())
                .orElse(0L);
        long generationW = forecast(seen, Quantity.PV).map(Quantiles::p90).orElse(lastW);
        exportLimit.look(
                seen.plants(), generationW, takenW - marginW + seen.grid().exportLimitW());
    }

    /** Nobody stands behind the site: there is nothing to hold to. */
    private static boolean isDark(GridSeen grid) {
        return grid.importLimitW() <= 0 && grid.exportLimitW() <= 0;
    }

    private List<CallDraft> calls(GuardObservation seen) {
        int steps = (int) Math.max(
                1,
                StrictMath.rint(
                        parameters.callHours() * SECONDS_PER_HOUR / seen.now().tickS()));
        long overloadW =
                overloadW(seen, reliefWatch.endedW(seen.calls(), seen.now().tick()));
        long sizeW = Math.min(available(seen, steps), missingW(seen, overloadW));
        if (sizeW <= 0) {
            return List.of();
        }
        long price = Math.max(
                0, Horizon.rounded(parameters.callPriceFactor() * seen.utility().sellsAtTicks()));
        return List.of(new CallDraft(sizeW, steps, price, CallDraft.ALL));
    }

    /** While calls run, more is asked for when an overload outgrows them by far; what was declined is not asked for again. */
    private long missingW(GuardObservation seen, long overloadW) {
        if (seen.calls().isEmpty()) {
            // Plants that are held back are the nearer help.
            long shortW = exportLimit.percent() < PlantShare.FULL_PERCENT ? 0 : shortfallW(seen.grid());
            return Math.max(VoltageRelief.callW(seen.grid()), Math.max(shortW, overloadW));
        }
        long moreW = overloadW;
        for (CallState call : seen.calls()) {
            moreW += call.deliveredW() - call.askedW();
        }
        return moreW >= LEAST_GROWTH_SHARE * seen.grid().importLimitW() ? moreW : 0;
    }

    /** Relief that nobody has promised yet and that comes before a call of so many ticks is over. */
    private static long available(GuardObservation seen, int steps) {
        long sumW = 0;
        for (CallState call : seen.calls()) {
            sumW -= call.acceptedW();
        }
        for (FlexibleSeen flexible : seen.flexible()) {
            sumW += Math.max(0, flexible.reliefWithinW(steps));
        }
        return sumW;
    }

    /** Power that was missing: what reserve still replaces, or what the plan fell short by while frequency is still low. */
    private static long shortfallW(GridSeen grid) {
        if (!(grid.minFrequencyHz() < halfBandHz(grid))) {
            return 0;
        }
        boolean low = grid.frequencyHz() < halfBandHz(grid);
        long missingW = Math.max(grid.secondaryW(), low ? grid.netLoadW() - grid.plannedW() : 0);
        return missingW >= LEAST_SHORTFALL_SHARE * grid.importLimitW() ? missingW : 0;
    }

    /** Import expected beyond the tie's limit. Forecasts know the load as it was: relief that is over comes back on top. */
    private static long overloadW(GuardObservation seen, long endedW) {
        long limitW = seen.grid().importLimitW();
        return limitW <= 0
                ? 0
                : forecast(seen, Quantity.NET_LOAD)
                        .map(net -> net.p90() + endedW - limitW)
                        .orElse(0L);
    }

    private static Optional<Quantiles> forecast(GuardObservation seen, Quantity quantity) {
        return seen.forecasts().find(quantity, seen.now().tick());
    }

    private static double halfBandHz(GridSeen grid) {
        return grid.nominalHz() - grid.bandHz() / 2;
    }
}
