package org.gridpit.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gridpit.Param;
import org.gridpit.decision.DecisionKind;

/**
 * A consumer's decision for the coming tick.
 *
 * @param cancel numbers of own resting orders to be taken out of the market; left out where there are none
 */
public record BidDecision(
        List<OrderDraft> orders,
        long batteryW,
        List<CallAnswer> answers,

        @Param(value = "Load given up of one's own will", unit = "W", min = 0)
        long curtailW,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) List<Long> cancel,

        @Param(value = "Why; recorded, never read by the program", max = DecisionKind.MAX_REASON)
        String reason)
        implements TraderDecision {
    /** No order, no battery, no answer: what an agent does that nobody decides for. */
    public static final BidDecision NOTHING = new BidDecision(List.of(), 0, List.of(), 0, "");

    /** How a policy's answer is written and read: kind {@code bid}. */
    public static final DecisionKind<TraderObservation, BidDecision> KIND =
            new DecisionKind<>("bid", 1, TraderObservation.class, BidDecision.class);

    /** A decision that takes no order back. */
    public BidDecision(List<OrderDraft> orders, long batteryW, List<CallAnswer> answers, long curtailW, String reason) {
        this(orders, batteryW, answers, curtailW, List.of(), reason);
    }

    public BidDecision {
        orders = List.copyOf(orders);
        answers = List.copyOf(answers);
        cancel = List.copyOf(cancel);
        if (curtailW < 0) {
            throw new IllegalArgumentException(
                    "curtailW (%d) must not be negative. Maybe 0 for no curtailment.".formatted(curtailW));
        }
    }
}
