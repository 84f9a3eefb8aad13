package org.gridpit.market;

import java.util.Arrays;

/**
 * Takes a quantity away from orders in equal parts: the same from each, or all of those that have less; lots that do not
 * divide come from the latest arrivals.
 */
final class EqualReduction {
    private final KeySort sort = new KeySort();

    /**
     * Lowers the fills of the orders at these places.
     *
     * @param excessWh what to take away, 0 to what they have together [Wh]
     */
    void shed(OrderColumns book, long[] fills, int[] places, long excessWh) {
        long each = largestEach(fills, places, excessWh);
        long left = excessWh - taken(fills, places, each);
        if (left > 0) {
            takeFromLatest(book, fills, places, each, left);
        }
        for (int place : places) {
            fills[place] -= Math.min(fills[place], each);
        }
    }

    /** The largest d that is not too much: sum of min(fill, d) within the excess. */
    private static long largestEach(long[] fills, int[] places, long excessWh) {
        long low = 0;
        long high = Arrays.stream(places).mapToLong(place -> fills[place]).max().orElse(0);
        while (low < high) {
            long middle = high - (high - low) / 2;
            if (taken(fills, places, middle) <= excessWh) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static long taken(long[] fills, int[] places, long each) {
        long sum = 0;
        for (int place : places) {
            sum += Math.min(fills[place], each);
        }
        return sum;
    }

    /** One lot each of those that have more than is taken from each; of equal arrivals the later in the book first. */
    private void takeFromLatest(OrderColumns book, long[] fills, int[] places, long each, long lots) {
        int[] ascending = places.clone();
        Arrays.sort(ascending);
        long[] arrivals = Arrays.stream(ascending)
                .mapToLong(place -> book.seq(place) ^ Long.MIN_VALUE) // so that unsigned order is signed order
                .toArray();
        int[] order = sort.order(arrivals, arrivals.length);
        long left = lots;
        for (int i = ascending.length - 1; left > 0; i--) {
            int place = ascending[order[i]];
            if (fills[place] > each) {
                fills[place]--;
                left--;
            }
        }
    }
}
