package org.gridpit.agent.rule;

import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.market.Side;

/**
 * Gjerstad and Dickhaut's trader: from the quotes it remembers it forms a belief of how likely each price is taken, and quotes
 * the price of the highest expected gain; without any gain to expect it stays silent. A price that does not improve on the
 * best quote of its own side is believed never to be taken, one that meets the best of the other side always.
 *
 * <p>A buyer sees everything as a seller would in a mirror: prices with the opposite sign.
 *
 * @see "S. Gjerstad, J. Dickhaut, Price formation in double auctions, Games and Economic Behavior 22, 1998"
 */
final class GjerstadDickhaut implements Trader {
    private final Side side;
    private final int sign;
    private final QuoteHistory history = new QuoteHistory();
    private Belief belief;
    private PriceBand believedIn;

    GjerstadDickhaut(Side side) {
        this.side = side;
        this.sign = side == Side.SELL ? 1 : -1;
    }

    @Override
    public OptionalLong quote(Situation seen) {
        Belief.Best best = best(seen);
        return best.gain() > 0 ? OptionalLong.of(sign * best.price()) : OptionalLong.empty();
    }

    @Override
    public double eagerness(Situation seen) {
        return Math.max(0, best(seen).gain());
    }

    @Override
    public void hear(Shout shout, long limitTicks, boolean active) {
        history.hear(shout);
        belief = null;
    }

    private Belief.Best best(Situation seen) {
        PriceBand legal = seen.legal();
        if (belief == null || !legal.equals(believedIn)) {
            believedIn = legal;
            belief = belief(legal);
        }
        OptionalLong rival = side == Side.SELL ? seen.askTicks() : seen.bidTicks();
        OptionalLong met = side == Side.SELL ? seen.bidTicks() : seen.askTicks();
        long limit = sign * seen.limitTicks();
        long lowest = side == Side.SELL ? legal.floorTicks() : -legal.capTicks();
        long highest = side == Side.SELL ? legal.capTicks() : -legal.floorTicks();
        long last = rival.isPresent() ? Math.min(highest, sign * rival.getAsLong() - 1) : highest;
        Belief.Best best = Belief.Best.NONE;
        if (met.isPresent() && sign * met.getAsLong() > limit && sign * met.getAsLong() <= last) {
            best = new Belief.Best(sign * met.getAsLong(), sign * met.getAsLong() - limit);
        }
        long first = Math.max(Math.max(limit, lowest), met.isPresent() ? sign * met.getAsLong() + 1 : lowest);
        return belief.best(limit, first, last, best);
    }

    /** Certain to be taken one tick below all legal prices, never at the last of them: 0 and the highest price of the paper. */
    Belief belief(PriceBand legal) {
        long free = legal.floorTicks() - 1;
        return side == Side.SELL
                ? history.belief(side, free, legal.capTicks())
                : history.belief(side, -legal.capTicks(), -free);
    }
}
