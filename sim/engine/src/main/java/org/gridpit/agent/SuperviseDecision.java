package org.gridpit.agent;

import java.util.List;
import org.gridpit.Param;
import org.gridpit.decision.DecisionKind;

/** A market supervisor's decision for the coming clearing. */
public record SuperviseDecision(
        MarketStatus market,
        PriceBand band,
        List<OrderRefusal> refuse,
        List<SurveillanceFlag> flags,

        @Param(value = "Why; recorded, never read by the program", max = DecisionKind.MAX_REASON)
        String reason) {
    /** How a policy's answer is written and read: kind {@code supervise}. */
    public static final DecisionKind<SuperviseObservation, SuperviseDecision> KIND =
            new DecisionKind<>("supervise", 1, SuperviseObservation.class, SuperviseDecision.class);

    public SuperviseDecision {
        refuse = List.copyOf(refuse);
        flags = List.copyOf(flags);
    }
}
