package org.gridpit.market;

import java.util.Arrays;

/**
 * Stable sort of items by 64-bit keys without objects: ascending by the unsigned keys, equal keys as they stood.
 *
 * <p>Key and item are packed into one long where they fit: few are inserted one by one, many are sorted by radix, digit by
 * digit from the lowest, which costs a few nanoseconds each. Keys too wide for that are merged.
 */
final class KeySort {
    private static final int FEW = 64;
    private static final int WIDEST_DIGIT_BITS = 11;

    private final int[] counts = new int[1 << WIDEST_DIGIT_BITS];
    private long[] packed = new long[FEW];
    private long[] packedTwin = new long[FEW];
    private int[] places = new int[FEW];
    private int[] placesTwin = new int[FEW];
    private int[] order = new int[FEW];

    /**
     * Places 0 to n - 1 in the order of their keys, which are put in order too.
     *
     * @return the first n of a scratch array that the next call reuses
     */
    int[] order(long[] keys, int n) {
        if (order.length < n) {
            order = new int[Math.max(n, 2 * order.length)];
        }
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        sort(keys, order, n);
        return order;
    }

    /** Puts the first n items, none negative, and their keys in order. */
    void sort(long[] keys, int[] items, int n) {
        reserve(n);
        long keyBits = 0;
        int itemBits = 0;
        for (int i = 0; i < n; i++) {
            keyBits |= keys[i];
            itemBits |= items[i];
        }
        int widthOfKey = Long.SIZE - Long.numberOfLeadingZeros(keyBits);
        int widthOfItem = Integer.SIZE - Integer.numberOfLeadingZeros(itemBits);
        if (widthOfKey + widthOfItem < Long.SIZE) {
            sortPacked(keys, items, n, widthOfKey, widthOfItem);
        } else {
            merge(keys, items, n);
        }
    }

    private void sortPacked(long[] keys, int[] items, int n, int keyBits, int itemBits) {
        for (int i = 0; i < n; i++) {
            packed[i] = keys[i] << itemBits | items[i];
        }
        if (n <= FEW) {
            insert(n, itemBits);
        } else {
            sortByRadix(n, keyBits, itemBits);
        }
        long mask = (1L << itemBits) - 1;
        for (int i = 0; i < n; i++) {
            keys[i] = packed[i] >>> itemBits;
            items[i] = (int) (packed[i] & mask);
        }
    }

    private void insert(int n, int itemBits) {
        for (int i = 1; i < n; i++) {
            long inserted = packed[i];
            int gap = i;
            while (gap > 0 && packed[gap - 1] >>> itemBits > inserted >>> itemBits) {
                packed[gap] = packed[gap - 1];
                gap--;
            }
            packed[gap] = inserted;
        }
    }

    /** As few passes as the widest digit allows, with digits no wider than these need. */
    private void sortByRadix(int n, int keyBits, int itemBits) {
        int passes = (keyBits + WIDEST_DIGIT_BITS - 1) / WIDEST_DIGIT_BITS;
        for (int pass = 0; pass < passes; pass++) {
            int from = keyBits * pass / passes;
            int to = keyBits * (pass + 1) / passes;
            if (sortByDigit(packed, packedTwin, n, itemBits + from, (1 << to - from) - 1)) {
                long[] sorted = packedTwin;
                packedTwin = packed;
                packed = sorted;
            }
        }
    }

    /** One pass: counts the digits, turns counts into first positions, moves. False, and no move, where all agree. */
    private boolean sortByDigit(long[] from, long[] to, int n, int shift, int mask) {
        int[] positions = counts;
        Arrays.fill(positions, 0, mask + 1, 0);
        for (int i = 0; i < n; i++) {
            positions[(int) (from[i] >>> shift) & mask]++;
        }
        if (positions[(int) (from[0] >>> shift) & mask] == n) {
            return false;
        }
        int position = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int count = positions[digit];
            positions[digit] = position;
            position += count;
        }
        for (int i = 0; i < n; i++) {
            to[positions[(int) (from[i] >>> shift) & mask]++] = from[i];
        }
        return true;
    }

    private void merge(long[] keys, int[] items, int n) {
        for (int i = 0; i < n; i++) {
            places[i] = i;
        }
        for (int width = 1; width < n; width *= 2) {
            for (int start = 0; start < n; start += 2 * width) {
                mergeRuns(keys, start, Math.min(start + width, n), Math.min(start + 2 * width, n));
            }
            int[] merged = placesTwin;
            placesTwin = places;
            places = merged;
        }
        for (int i = 0; i < n; i++) {
            packed[i] = keys[places[i]];
            placesTwin[i] = items[places[i]];
        }
        System.arraycopy(packed, 0, keys, 0, n);
        System.arraycopy(placesTwin, 0, items, 0, n);
    }

    private void mergeRuns(long[] keys, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle
                    && (right >= end || Long.compareUnsigned(keys[places[left]], keys[places[right]]) <= 0);
            placesTwin[i] = places[takeLeft ? left++ : right++];
        }
    }

    private void reserve(int n) {
        if (n > packed.length) {
            int capacity = Math.max(n, 2 * packed.length);
            packed = new long[capacity];
            packedTwin = new long[capacity];
            places = new int[capacity];
            placesTwin = new int[capacity];
        }
    }
}
