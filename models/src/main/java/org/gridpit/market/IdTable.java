package org.gridpit.market;

import java.util.Arrays;

/** Order id to place in the book, by open addressing: no object per order. */
final class IdTable {
    static final int ABSENT = -1;

    private static final int FIRST_CAPACITY = 128;
    /** 2^64 over the golden ratio: spreads neighbouring ids over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] ids = new long[FIRST_CAPACITY];
    /** Place + 1; 0 where the slot is free. */
    private int[] entries = new int[FIRST_CAPACITY];

    private int size;

    /** Notes the place of an id not yet in the table. */
    void put(long id, int place) {
        if (2 * size >= ids.length) {
            grow();
        }
        int slot = slotOf(id);
        ids[slot] = id;
        entries[slot] = place + 1;
        size++;
    }

    int find(long id) {
        return entries[slotOf(id)] - 1;
    }

    /** Forgets an id of the table; later ones move up, so that no search meets a gap. */
    void remove(long id) {
        int mask = ids.length - 1;
        int gap = slotOf(id);
        for (int slot = gap + 1 & mask; entries[slot] != 0; slot = slot + 1 & mask) {
            if ((slot - homeOf(ids[slot]) & mask) >= (slot - gap & mask)) {
                ids[gap] = ids[slot];
                entries[gap] = entries[slot];
                gap = slot;
            }
        }
        entries[gap] = 0;
        size--;
    }

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(entries, 0);
        size = 0;
    }

    /** The slot that holds the id, or the free one where it belongs. */
    private int slotOf(long id) {
        int mask = ids.length - 1;
        int slot = homeOf(id);
        while (entries[slot] != 0 && ids[slot] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Where the search for an id starts. */
    private int homeOf(long id) {
        return (int) (id * SPREAD >>> Integer.SIZE) & ids.length - 1;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldEntries = entries;
        ids = new long[2 * oldIds.length];
        entries = new int[2 * oldIds.length];
        size = 0;
        for (int slot = 0; slot < oldIds.length; slot++) {
            if (oldEntries[slot] != 0) {
                put(oldIds[slot], oldEntries[slot] - 1);
            }
        }
    }
}
