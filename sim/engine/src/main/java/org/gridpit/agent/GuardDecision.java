package org.gridpit.agent;

import java.util.List;
import org.gridpit.Param;
import org.gridpit.decision.DecisionKind;

/**
 * A grid-optimization agent's decision.
 *
 * @param calls demand-response calls
 * @param curtail limits on generation
 * @param reserveW power added to the supplier's plan for this tick, negative takes away
 * @param shedStage emergency load shedding: stages in force, 0 none, each 5 % of load; holds until changed
 * @param allClear ends curtailment, shedding and running calls
 */
public record GuardDecision(
        List<CallDraft> calls,
        List<CurtailDraft> curtail,
        long reserveW,

        @Param(value = "Stages of emergency shedding in force", min = 0, max = GuardDecision.MAX_SHED_STAGE)
        int shedStage,

        boolean allClear,

        @Param(value = "Why; recorded, never read by the program", max = DecisionKind.MAX_REASON)
        String reason) {
    /** Most stages of emergency shedding. */
    public static final int MAX_SHED_STAGE = 5;

    /** How a policy's answer is written and read: kind {@code guard}. */
    public static final DecisionKind<GuardObservation, GuardDecision> KIND =
            new DecisionKind<>("guard", 1, GuardObservation.class, GuardDecision.class);

    public GuardDecision {
        calls = List.copyOf(calls);
        curtail = List.copyOf(curtail);
        if (shedStage < 0 || shedStage > MAX_SHED_STAGE) {
            throw new IllegalArgumentException(
                    "shedStage (%d) must be 0 to %d. Maybe 0 for no shedding.".formatted(shedStage, MAX_SHED_STAGE));
        }
    }
}
