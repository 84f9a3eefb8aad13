package org.gridpit.agent.rule;

import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.market.Side;

/** A trader that quotes what its unit is truly worth to it: the benchmark that market power is measured against. */
final class MarginalCost implements Trader {
    private final Side side;

    MarginalCost(Side side) {
        this.side = side;
    }

    @Override
    public OptionalLong quote(Situation seen) {
        if (!seen.hasGainful(side)) {
            return OptionalLong.empty();
        }
        PriceBand prices = seen.gainful(side);
        return OptionalLong.of(side == Side.BUY ? prices.capTicks() : prices.floorTicks());
    }
}
