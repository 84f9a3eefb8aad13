package org.gridpit.market;

import java.util.OptionalLong;

/**
 * All prices at which nobody would rather trade otherwise: the competitive prices of a book, ends included [ticks].
 *
 * <p>With no trade they are the best bid and the best ask, each absent where its side is empty.
 */
public record PriceInterval(OptionalLong low, OptionalLong high) {
    /** Any price at all: the interval of an empty book. */
    public static final PriceInterval UNBOUNDED = new PriceInterval(OptionalLong.empty(), OptionalLong.empty());

    public PriceInterval {
        if (low.isPresent() && high.isPresent() && low.getAsLong() > high.getAsLong()) {
            throw new IllegalArgumentException("low (%d) must not be above high (%d). Maybe the two are swapped."
                    .formatted(low.getAsLong(), high.getAsLong()));
        }
    }

    public static PriceInterval of(long low, long high) {
        return new PriceInterval(OptionalLong.of(low), OptionalLong.of(high));
    }

    /** The middle, rounded down, where both ends exist. */
    public OptionalLong middle() {
        if (low.isEmpty() || high.isEmpty()) {
            return OptionalLong.empty();
        }
        long a = low.getAsLong();
        long b = high.getAsLong();
        return OptionalLong.of((a & b) + ((a ^ b) >> 1)); // floor((a + b) / 2) without a sum that might not fit
    }

    /** Whether the price lies inside, ends included. */
    public boolean contains(long priceTicks) {
        return (low.isEmpty() || low.getAsLong() <= priceTicks) && (high.isEmpty() || priceTicks <= high.getAsLong());
    }
}
