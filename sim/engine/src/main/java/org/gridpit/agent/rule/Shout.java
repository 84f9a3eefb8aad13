package org.gridpit.agent.rule;

import org.gridpit.market.Side;

/**
 * A quote or a trade as everybody hears it.
 *
 * @param side of the quote; of a trade: of the order that completed it, where a shout was accepted of the shout
 * @param priceTicks of the quote or the trade
 */
public record Shout(Side side, long priceTicks, Outcome outcome) {
    /** What came of it. */
    public enum Outcome {
        /** A quote nobody has taken. */
        QUOTED,
        /** An order that took a quote standing on the other side, at that quote's price. */
        CROSSED,
        /** A shout somebody accepted. */
        ACCEPTED
    }

    boolean isTrade() {
        return outcome != Outcome.QUOTED;
    }
}
