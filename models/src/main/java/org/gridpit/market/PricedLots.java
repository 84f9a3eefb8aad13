package org.gridpit.market;

import java.util.Arrays;

/** Lots in the order in which they are to be taken, summed up so that the price of the first few is found at once. */
final class PricedLots {
    private static final int FIRST_CAPACITY = 8;

    private final long enoughWh;
    private long[] priceTicks = new long[FIRST_CAPACITY];
    private long[] beforeWh = new long[FIRST_CAPACITY];
    private Wide[] valuesBefore = new Wide[FIRST_CAPACITY];
    private Wide value = new Wide();
    private long totalWh;
    private int size;

    /** @param enoughWh nobody asks for more; what goes beyond is left out [Wh] */
    PricedLots(long enoughWh) {
        this.enoughWh = enoughWh;
    }

    void add(long priceTicks, long quantityWh) {
        if (size == beforeWh.length) {
            grow();
        }
        long added = Math.min(quantityWh, enoughWh - totalWh);
        this.priceTicks[size] = priceTicks;
        beforeWh[size] = totalWh;
        valuesBefore[size] = value;
        value = value.plus(priceTicks, added);
        totalWh += added;
        size++;
    }

    boolean isEnough() {
        return totalWh == enoughWh;
    }

    /** What the first lots are worth, one at least [tick Wh]. */
    Wide value(long firstWh) {
        int found = Arrays.binarySearch(beforeWh, 0, size, firstWh);
        int last = found < 0 ? -found - 2 : found - 1;
        return valuesBefore[last].plus(priceTicks[last], firstWh - beforeWh[last]);
    }

    private void grow() {
        priceTicks = Arrays.copyOf(priceTicks, 2 * size);
        beforeWh = Arrays.copyOf(beforeWh, 2 * size);
        valuesBefore = Arrays.copyOf(valuesBefore, 2 * size);
    }
}
