package org.gridpit.engine;

import java.util.Arrays;

/** Finds places by numbers that are given out one after another and go out of use in about the same order. */
final class NumberIndex {
    static final int ABSENT = -1;

    private static final int FIRST_CAPACITY = 256;

    /** Place + 1 of number {@code first + i}; 0 where it has none. */
    private int[] places = new int[FIRST_CAPACITY];

    private long first;
    private int size;

    /** Makes room for all numbers below this one, which is not below any before, and forgets the oldest that are out of use. */
    void reserve(long end) {
        int unused = 0;
        while (unused < size && places[unused] == 0) {
            unused++;
        }
        first += unused;
        int[] wider = places;
        int needed = (int) (end - first);
        if (needed > places.length) {
            wider = new int[Math.max(needed, 2 * places.length)];
        }
        System.arraycopy(places, unused, wider, 0, size - unused);
        Arrays.fill(wider, size - unused, Math.max(needed, size), 0);
        places = wider;
        size = needed;
    }

    int find(long number) {
        long at = number - first;
        return at < 0 || at >= size ? ABSENT : places[(int) at] - 1;
    }

    /** Notes the place of a number that room was made for. */
    void put(long number, int place) {
        places[(int) (number - first)] = place + 1;
    }

    void remove(long number) {
        places[(int) (number - first)] = 0;
    }
}
