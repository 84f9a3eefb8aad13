package org.gridpit.market;

/**
 * Shares a whole number of lots in proportion: each gets the floor of its exact share, then one lot each goes to the
 * largest remainders, equal ones to the earlier. Nobody gets more than it wanted.
 */
public final class ProRata {
    private final KeySort sort = new KeySort();
    private long[] remainders = new long[0];

    /**
     * Shares what is there among wants that are larger together.
     *
     * @param available lots to share, 0 to the sum of {@code wanted}
     * @param wanted lots wanted, none negative
     */
    public static long[] shares(long available, long[] wanted) {
        long total = 0;
        for (long want : wanted) {
            if (want < 0) {
                throw new IllegalArgumentException(
                        "wanted (%d) must not be negative. Maybe share purchases and sales apart.".formatted(want));
            }
            total = Math.addExact(total, want);
        }
        if (available < 0 || available > total) {
            throw new IllegalArgumentException(
                    "available (%d) must be from 0 to the %d wanted. Maybe nothing needs to be shared."
                            .formatted(available, total));
        }
        long[] shares = wanted.clone();
        if (available < total) {
            new ProRata().share(available, total, shares, shares.length);
        }
        return shares;
    }

    /**
     * Shares an amount by weights, whether it is more or less than they are together, exactly: each gets the floor of its
     * share of the size, then the largest remainders one more. Nothing for anybody where all weights are 0.
     *
     * @param amount to share; below 0 everybody's part is
     * @param weights none negative
     */
    public static long[] portions(long amount, long[] weights) {
        long total = 0;
        for (long weight : weights) {
            total = Math.addExact(total, weight);
        }
        long[] portions = weights.clone();
        if (total == 0) {
            return portions;
        }
        new ProRata().share(Math.absExact(amount), total, portions, portions.length);
        if (amount < 0) {
            for (int i = 0; i < portions.length; i++) {
                portions[i] = -portions[i];
            }
        }
        return portions;
    }

    /**
     * Replaces the first n wants, {@code total} together, by their shares of what is available; of more than they
     * want, each gets more.
     */
    void share(long available, long total, long[] wants, int n) {
        if (remainders.length < n) {
            remainders = new long[Math.max(n, 2 * remainders.length)];
        }
        long left = available;
        for (int i = 0; i < n; i++) {
            long share = Wide.multiplyDivide(available, wants[i], total);
            long remainder = available * wants[i] - share * total; // below total, so that wrapping does no harm
            remainders[i] = total - 1 - remainder;
            wants[i] = share;
            left -= share;
        }
        if (left > 0) {
            int[] largestFirst = sort.order(remainders, n);
            for (int i = 0; i < left; i++) {
                wants[largestFirst[i]]++;
            }
        }
    }
}
