package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Smith's coefficient of convergence, alpha = 100 sigma0 / P0 [%] with sigma0 = sqrt(mean (p - P0)^2): how far trade
 * prices are from the competitive price. Empty without a trade or where P0 is not above 0.
 *
 * @see "V. Smith, An experimental study of competitive market behavior, J. of Political Economy 70, 1962"
 */
public final class SmithsAlpha {
    private static final double PERCENT = 100;

    private SmithsAlpha() {}

    /** As published: each trade counts once. */
    public static OptionalDouble byTrades(List<PricedTrade> trades, double competitiveTicks) {
        double squares = trades.stream()
                .mapToDouble(trade -> square(trade.priceTicks() - competitiveTicks))
                .sum();
        return of(squares, trades.size(), competitiveTicks);
    }

    /** The variant in which each unit traded counts once, so that splitting a trade changes nothing. */
    public static OptionalDouble byQuantity(List<PricedTrade> trades, double competitiveTicks) {
        double squares = trades.stream()
                .mapToDouble(trade -> trade.quantityWh() * square(trade.priceTicks() - competitiveTicks))
                .sum();
        double quantity = trades.stream().mapToDouble(PricedTrade::quantityWh).sum();
        return of(squares, quantity, competitiveTicks);
    }

    private static OptionalDouble of(double squares, double weight, double competitiveTicks) {
        return weight > 0 && competitiveTicks > 0
                ? OptionalDouble.of(PERCENT * Math.sqrt(squares / weight) / competitiveTicks)
                : OptionalDouble.empty();
    }

    private static double square(double x) {
        return x * x;
    }
}
