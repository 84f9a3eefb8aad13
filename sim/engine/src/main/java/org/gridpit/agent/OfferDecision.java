package org.gridpit.agent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.gridpit.decision.DecisionKind;

/** A producer's decision for the coming tick. */
public record OfferDecision(List<OrderDraft> orders, long batteryW, List<CallAnswer> answers, String reason)
        implements TraderDecision {
    /** No order, no battery, no answer: what an agent does that nobody decides for. */
    public static final OfferDecision NOTHING = new OfferDecision(List.of(), 0, List.of(), "");

    /** How a policy's answer is written and read: kind {@code offer}. */
    public static final DecisionKind<TraderObservation, OfferDecision> KIND =
            new DecisionKind<>("offer", 1, TraderObservation.class, OfferDecision.class);

    public OfferDecision {
        orders = List.copyOf(orders);
        answers = List.copyOf(answers);
    }

    /** A producer's load is not flexible: nothing. */
    @Override
    @JsonIgnore
    public long curtailW() {
        return 0;
    }
}
