package org.gridpit.agent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gridpit.Param;
import org.gridpit.decision.DecisionKind;

/**
 * A producer's decision for the coming tick.
 *
 * @param cancel numbers of own resting orders to be taken out of the market; left out where there are none
 */
public record OfferDecision(
        List<OrderDraft> orders,
        long batteryW,
        List<CallAnswer> answers,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) List<Long> cancel,

        @Param(value = "Why; recorded, never read by the program", max = DecisionKind.MAX_REASON)
        String reason)
        implements TraderDecision {
    /** No order, no battery, no answer: what an agent does that nobody decides for. */
    public static final OfferDecision NOTHING = new OfferDecision(List.of(), 0, List.of(), "");

    /** How a policy's answer is written and read: kind {@code offer}. */
    public static final DecisionKind<TraderObservation, OfferDecision> KIND =
            new DecisionKind<>("offer", 1, TraderObservation.class, OfferDecision.class);

    /** A decision that takes no order back. */
    public OfferDecision(List<OrderDraft> orders, long batteryW, List<CallAnswer> answers, String reason) {
        this(orders, batteryW, answers, List.of(), reason);
    }

    public OfferDecision {
        orders = List.copyOf(orders);
        answers = List.copyOf(answers);
        cancel = List.copyOf(cancel);
    }

    /** A producer's load is not flexible: nothing. */
    @Override
    @JsonIgnore
    public long curtailW() {
        return 0;
    }
}
