package org.gridpit.agent;

import java.util.List;
import org.gridpit.decision.DecisionKind;

/** A consumer's decision for the coming tick. */
public record BidDecision(
        List<OrderDraft> orders, long batteryW, List<CallAnswer> answers, long curtailW, String reason)
        implements TraderDecision {
    /** No order, no battery, no answer: what an agent does that nobody decides for. */
    public static final BidDecision NOTHING = new BidDecision(List.of(), 0, List.of(), 0, "");

    /** How a policy's answer is written and read: kind {@code bid}. */
    public static final DecisionKind<TraderObservation, BidDecision> KIND =
            new DecisionKind<>("bid", 1, TraderObservation.class, BidDecision.class);

    public BidDecision {
        orders = List.copyOf(orders);
        answers = List.copyOf(answers);
        if (curtailW < 0) {
            throw new IllegalArgumentException(
                    "curtailW (%d) must not be negative. Maybe 0 for no curtailment.".formatted(curtailW));
        }
    }
}
