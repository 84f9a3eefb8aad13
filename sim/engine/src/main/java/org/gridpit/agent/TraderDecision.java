package org.gridpit.agent;

import java.util.List;

/** What producers and consumers have in common when they bid. */
public sealed interface TraderDecision permits OfferDecision, BidDecision {
    /** Orders of either side. */
    List<OrderDraft> orders();

    /** Numbers of own resting orders to be taken out of the market. */
    List<Long> cancel();

    /** Battery set-point for the coming tick, discharge positive [W]. */
    long batteryW();

    /** Answers to demand-response calls. */
    List<CallAnswer> answers();

    /** Load given up of one's own will in the coming tick [W]. */
    long curtailW();

    /** Why, in at most 280 characters; recorded, never read by the program. */
    String reason();
}
