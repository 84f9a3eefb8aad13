package org.gridpit.market;

import java.math.BigInteger;

/**
 * An exact share from 0 to 1, in lowest terms, such as the k of a k-double auction.
 *
 * @param num numerator, 0 to {@code den}
 * @param den denominator, above 0
 */
public record Ratio(long num, long den) {
    public static final Ratio ZERO = new Ratio(0, 1);
    public static final Ratio HALF = new Ratio(1, 2);
    public static final Ratio ONE = new Ratio(1, 1);

    public Ratio {
        if (den <= 0 || num < 0 || num > den) {
            throw new IllegalArgumentException(
                    "ratio (%d/%d) must be from 0 to 1. Maybe numerator and denominator are swapped."
                            .formatted(num, den));
        }
        long divisor = BigInteger.valueOf(num).gcd(BigInteger.valueOf(den)).longValueExact();
        num /= divisor;
        den /= divisor;
    }

    /** Reads {@code "1/2"}, {@code "0"} or {@code "1"}. */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? new Ratio(Long.parseLong(text), 1)
                    : new Ratio(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "ratio (%s) must be two whole numbers. Maybe write 1/2 instead of 0.5.".formatted(text), e);
        }
    }

    /**
     * The price this share of the way up an interval: low + floor(num (high - low) / den). The floor is taken of a
     * number that is never negative, so it goes the same way below a price of zero.
     *
     * @param low lower end [ticks]
     * @param high upper end, not below low [ticks]
     */
    public long between(long low, long high) {
        long width = high - low;
        boolean fits = width >= 0 && Math.multiplyHigh(num, width) == 0 && num * width >= 0;
        return low + (fits ? num * width / den : wideShare(low, high));
    }

    /** May be 2^63 or more; its lowest 64 bits are enough, as the sum with low is back in range. */
    private long wideShare(long low, long high) {
        BigInteger width = BigInteger.valueOf(high).subtract(BigInteger.valueOf(low));
        return width.multiply(BigInteger.valueOf(num))
                .divide(BigInteger.valueOf(den))
                .longValue();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return den == 1 ? Long.toString(num) : num + "/" + den;
    }
}
