package org.gridpit.market;

import org.gridpit.Param;

/** What a {@link ContinuousDoubleAuction} lets a scenario choose. */
public record ContinuousParameters(
        @Param("What becomes of the resting orders once a trade is made")
        Quotes quotes,

        @Param("What is done when an order would meet a resting one of its own owner")
        SelfTrade selfTrade) {
    /** As on an exchange: orders stay, and owners may trade with themselves. */
    public static ContinuousParameters defaults() {
        return new ContinuousParameters(Quotes.KEPT, SelfTrade.NONE);
    }
}
