package org.gridpit.agent.rule;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.CallDraft;
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
 * or when the tie would be overloaded; limits plants when export would overload it; sheds load in an emergency, stage by
 * stage; moves the supplier's plan against a lasting error; and gives the all-clear when an episode is over.
 */
public final class RuleOperator implements Policy<GuardObservation, GuardDecision> {
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final String NORMAL = "normal operation";
    private static final String EPISODE = "relief in force";
    private static final String CALL = "relief called";
    private static final String CLEAR = "episode over";

    private final RuleOperatorParameters parameters;
    private final PlanCorrection correction;
    private final ExportLimit exportLimit = new ExportLimit();
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
                || exportLimit.inForce()
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

    private List<CurtailDraft> curtail(GuardObservation seen) {
        Optional<Quantiles> net = netLoad(seen);
        if (net.isEmpty() || seen.grid().tieLimitW() <= 0) {
            return List.of();
        }
        long generationW = seen.forecasts()
                .find(Quantity.PV, seen.now().tick())
                .map(Quantiles::p50)
                .orElseGet(
                        () -> seen.plants().stream().mapToLong(PlantSeen::lastW).sum());
        return exportLimit.look(
                seen.plants(), -net.get().p50(), generationW, seen.grid().tieLimitW());
    }

    private List<CallDraft> calls(GuardObservation seen) {
        if (!seen.calls().isEmpty() || seen.flexible().isEmpty()) {
            return List.of();
        }
        long sizeW = Math.min(available(seen), Math.max(shortfallW(seen.grid()), overloadW(seen)));
        if (sizeW <= 0) {
            return List.of();
        }
        int steps = (int) Math.max(
                1,
                StrictMath.rint(
                        parameters.callHours() * SECONDS_PER_HOUR / seen.now().tickS()));
        long price = Math.max(
                0, Horizon.rounded(parameters.callPriceFactor() * seen.utility().sellsAtTicks()));
        return List.of(new CallDraft(sizeW, steps, price, CallDraft.ALL));
    }

    private static long available(GuardObservation seen) {
        long sumW = 0;
        for (FlexibleSeen flexible : seen.flexible()) {
            sumW += Math.max(0, flexible.reliefW());
        }
        return sumW;
    }

    /** Power that was missing: what reserve still replaces, or what the plan fell short by while frequency is still low. */
    private static long shortfallW(GridSeen grid) {
        if (!(grid.minFrequencyHz() < halfBandHz(grid))) {
            return 0;
        }
        boolean low = grid.frequencyHz() < halfBandHz(grid);
        return Math.max(grid.secondaryW(), low ? grid.netLoadW() - grid.plannedW() : 0);
    }

    private static long overloadW(GuardObservation seen) {
        long limitW = seen.grid().tieLimitW();
        return limitW <= 0 ? 0 : netLoad(seen).map(net -> net.p90() - limitW).orElse(0L);
    }

    private static Optional<Quantiles> netLoad(GuardObservation seen) {
        return seen.forecasts().find(Quantity.NET_LOAD, seen.now().tick());
    }

    private static double halfBandHz(GridSeen grid) {
        return grid.nominalHz() - grid.bandHz() / 2;
    }
}
