package org.gridpit.agent;

/** The 10 %, 50 % and 90 % quantile of an uncertain quantity, in the integer unit that its {@link Quantity} states. */
public record Quantiles(long p10, long p50, long p90) {
    public Quantiles {
        if (p10 > p50 || p50 > p90) {
            throw new IllegalArgumentException(
                    "quantiles (%d, %d, %d) must not fall. Maybe sort them.".formatted(p10, p50, p90));
        }
    }

    /** The same value for sure. */
    public static Quantiles certain(long value) {
        return new Quantiles(value, value, value);
    }

    /** Three estimates put in order. */
    public static Quantiles ordered(long a, long b, long c) {
        long low = Math.min(a, Math.min(b, c));
        long high = Math.max(a, Math.max(b, c));
        return new Quantiles(low, Math.max(Math.min(a, b), Math.min(Math.max(a, b), c)), high);
    }
}
