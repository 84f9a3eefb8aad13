package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Mean distance of trade prices from the competitive price, mean |p - P0| [ticks], each trade counted once.
 *
 * @see "S. Gjerstad, J. Dickhaut, Price formation in double auctions, Games and Economic Behavior 22, 1998"
 */
public final class MeanAbsoluteDeviation {
    private MeanAbsoluteDeviation() {}

    /** Empty without a trade. */
    public static OptionalDouble of(List<PricedTrade> trades, double competitiveTicks) {
        return trades.stream()
                .mapToDouble(trade -> Math.abs(trade.priceTicks() - competitiveTicks))
                .average();
    }
}
