package org.gridpit.agent.rule;

import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.market.Side;

/**
 * What a trader knows when it may quote.
 *
 * @param limitTicks value (buyer) or cost (seller) of its current unit
 * @param legal prices a quote may have
 * @param bidTicks best standing bid
 * @param askTicks best standing ask
 */
public record Situation(long limitTicks, PriceBand legal, OptionalLong bidTicks, OptionalLong askTicks) {
    /** Prices at which the unit brings no loss; nothing when none of them is legal. */
    PriceBand gainful(Side side) {
        return side == Side.BUY
                ? new PriceBand(legal.floorTicks(), Math.min(limitTicks, legal.capTicks()))
                : new PriceBand(Math.max(limitTicks, legal.floorTicks()), legal.capTicks());
    }

    /** Whether any legal price brings no loss. */
    boolean hasGainful(Side side) {
        return side == Side.BUY ? limitTicks >= legal.floorTicks() : limitTicks <= legal.capTicks();
    }
}
