package org.gridpit.market;

import java.util.Arrays;

/**
 * Stable sort by 64-bit keys without objects: the places 0, 1, ... in ascending order of their unsigned keys, equal keys
 * by place.
 *
 * <p>Key and place are packed into one long where they fit: few are sorted as they are, many by radix, digit by digit
 * from the lowest, which costs a few nanoseconds each. Keys too wide for that are merged.
 */
final class KeySort {
    private static final int FEW = 100;
    private static final int WIDEST_DIGIT_BITS = 11;

    private final int[] counts = new int[1 << WIDEST_DIGIT_BITS];
    private long[] packed = new long[FEW];
    private long[] packedTwin = new long[FEW];
    private int[] places = new int[FEW];
    private int[] placesTwin = new int[FEW];

    /**
     * Sorts places 0 to n - 1.
     *
     * @return the places in order, the first n of a scratch array that the next call reuses
     */
    int[] sort(long[] keys, int n) {
        reserve(n);
        long allBits = 0;
        for (int i = 0; i < n; i++) {
            allBits |= keys[i];
        }
        int keyBits = Long.SIZE - Long.numberOfLeadingZeros(allBits);
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(n);
        if (keyBits + placeBits < Long.SIZE) {
            sortPacked(keys, n, keyBits, placeBits);
        } else {
            merge(keys, n);
        }
        return places;
    }

    private void sortPacked(long[] keys, int n, int keyBits, int placeBits) {
        for (int i = 0; i < n; i++) {
            packed[i] = keys[i] << placeBits | i;
        }
        if (n <= FEW) {
            Arrays.sort(packed, 0, n);
        } else {
            sortByRadix(n, keyBits, placeBits);
        }
        int mask = (1 << placeBits) - 1;
        for (int i = 0; i < n; i++) {
            places[i] = (int) packed[i] & mask;
        }
    }

    /** As few passes as the widest digit allows, with digits no wider than these need. */
    private void sortByRadix(int n, int keyBits, int placeBits) {
        int passes = (keyBits + WIDEST_DIGIT_BITS - 1) / WIDEST_DIGIT_BITS;
        for (int pass = 0; pass < passes; pass++) {
            int from = keyBits * pass / passes;
            int to = keyBits * (pass + 1) / passes;
            sortByDigit(n, placeBits + from, (1 << to - from) - 1);
        }
    }

    /** One pass: counts the digits, turns counts into first positions, moves. Skipped where all digits agree. */
    private void sortByDigit(int n, int shift, int mask) {
        long[] from = packed;
        long[] to = packedTwin;
        Arrays.fill(counts, 0, mask + 1, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (from[i] >>> shift) & mask]++;
        }
        if (counts[(int) (from[0] >>> shift) & mask] == n) {
            return;
        }
        int position = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int count = counts[digit];
            counts[digit] = position;
            position += count;
        }
        for (int i = 0; i < n; i++) {
            to[counts[(int) (from[i] >>> shift) & mask]++] = from[i];
        }
        packed = to;
        packedTwin = from;
    }

    private void merge(long[] keys, int n) {
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
