package org.gridpit.agent.rule;

import java.util.OptionalLong;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;

/**
 * Somebody who trades one unit after another and decides nothing but its price: the subjects of the published market
 * experiments. It stays on one side, learns from every quote and trade it hears of, and draws from a stream of its own.
 */
public interface Trader {
    /** The price of its next quote, within the legal prices; nothing when it stays silent. */
    OptionalLong quote(Situation seen);

    /**
     * Hears a quote or a trade.
     *
     * @param limitTicks value or cost of its current unit; of its last one when none is left
     * @param active whether it has a unit left
     */
    default void hear(Shout shout, long limitTicks, boolean active) {}

    /** Gain it expects of its best quote; where the eager move first, chances are in proportion to it. */
    default double eagerness(Situation seen) {
        return 1;
    }

    /** The traders of the literature. */
    enum Kind {
        /** Zero intelligence, unconstrained: any legal price. */
        ZIU,
        /** Zero intelligence, constrained: any legal price without a loss. */
        ZIC,
        /** Zero intelligence plus: a margin that learns. */
        ZIP,
        /** Gjerstad and Dickhaut: the price of the highest expected gain. */
        GD,
        /** The true value or cost, always. */
        MARGINAL_COST;

        /**
         * A trader that has heard nothing yet.
         *
         * @param stream its own
         */
        public Trader create(Side side, RandomStream stream) {
            return switch (this) {
                case ZIU -> new ZeroIntelligence(side, false, stream);
                case ZIC -> new ZeroIntelligence(side, true, stream);
                case ZIP -> new ZeroIntelligencePlus(side, stream);
                case GD -> new GjerstadDickhaut(side);
                case MARGINAL_COST -> new MarginalCost(side);
            };
        }
    }
}
