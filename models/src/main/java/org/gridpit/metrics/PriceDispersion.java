package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How far prices lie apart: standard deviations [ticks]. */
public final class PriceDispersion {
    private PriceDispersion() {}

    /** Of the trades of one period, which are all there are: over n. Empty without a trade, 0 with one. */
    public static OptionalDouble withinPeriod(List<PricedTrade> trades) {
        double[] prices = trades.stream().mapToDouble(PricedTrade::priceTicks).toArray();
        return prices.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squaresAboutMean(prices) / prices.length));
    }

    /** Of the prices of periods, a sample of what the market brings: over n - 1. Empty with fewer than two. */
    public static OptionalDouble ofPeriods(double... prices) {
        return prices.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squaresAboutMean(prices) / (prices.length - 1)));
    }

    private static double squaresAboutMean(double[] prices) {
        double mean = DoubleStream.of(prices).average().orElseThrow();
        return DoubleStream.of(prices).map(p -> (p - mean) * (p - mean)).sum();
    }
}
