package org.gridpit.agent.rule;

import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;

/**
 * A trader without memory or aim that quotes whole prices drawn uniformly: any legal one (ZI-U), or under its budget
 * constraint any that brings no loss (ZI-C). Both draw once a quote; the constraint is the only difference.
 *
 * @see "D. K. Gode, S. Sunder, Allocative efficiency of markets with zero-intelligence traders, J. Political Economy 101,
 *     1993"
 */
final class ZeroIntelligence implements Trader {
    private final Side side;
    private final boolean constrained;
    private final RandomStream stream;

    ZeroIntelligence(Side side, boolean constrained, RandomStream stream) {
        this.side = side;
        this.constrained = constrained;
        this.stream = stream;
    }

    @Override
    public OptionalLong quote(Situation seen) {
        if (constrained && !seen.hasGainful(side)) {
            return OptionalLong.empty();
        }
        PriceBand prices = constrained ? seen.gainful(side) : seen.legal();
        double prospects = prices.capTicks() - prices.floorTicks() + 1.0;
        return OptionalLong.of(prices.floorTicks() + (long) (stream.nextUniform() * prospects));
    }
}
