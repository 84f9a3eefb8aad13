package org.gridpit.market;

import java.util.Arrays;

/** Price levels far from the market, as a sorted column: any distance between two, at the cost of a search for each. */
final class SparseLevels {
    private static final int FIRST_CAPACITY = 16;

    private final LevelQueues queues;
    private long[] keys = new long[FIRST_CAPACITY];
    private int size;

    SparseLevels(RestingOrders orders) {
        queues = new LevelQueues(orders, FIRST_CAPACITY);
    }

    int size() {
        return size;
    }

    void append(long key, int slot) {
        int level = firstFrom(key);
        if (level == size || keys[level] != key) {
            open(level, 1);
            keys[level] = key;
        }
        queues.append(level, slot);
    }

    void remove(long key, int slot) {
        int level = firstFrom(key);
        if (queues.remove(level, slot)) {
            close(level, 1);
        }
    }

    /** The first order behind all those of this key, or {@link RestingOrders#NONE}. */
    int firstAfter(long key) {
        int level = key == Long.MAX_VALUE ? size : firstFrom(key + 1);
        return level == size ? RestingOrders.NONE : queues.head(level);
    }

    /** Takes over all levels of the ladder. */
    void takeAll(PriceLadder ladder) {
        int count = ladder.count();
        int level = firstFrom(ladder.lowest());
        open(level, count);
        for (int from = ladder.nextLevel(0); from != Occupancy.NONE; from = ladder.nextLevel(from + 1)) {
            keys[level] = ladder.key(from);
            ladder.give(from, queues, level++);
        }
    }

    /** Hands over to the ladder all levels that its window holds. */
    void giveAll(PriceLadder ladder) {
        int first = firstFrom(ladder.lowest());
        int level = first;
        while (level < size && ladder.holds(keys[level])) {
            ladder.take(keys[level], queues, level);
            level++;
        }
        close(first, level - first);
    }

    void clear() {
        for (int level = 0; level < size; level++) {
            queues.empty(level);
        }
        size = 0;
    }

    /** The level of the first key that is not below this one. */
    private int firstFrom(long key) {
        int found = Arrays.binarySearch(keys, 0, size, key);
        return found < 0 ? -found - 1 : found;
    }

    private void open(int level, int count) {
        if (size + count > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(size + count, 2 * keys.length));
            queues.ensureCapacity(keys.length);
        }
        System.arraycopy(keys, level, keys, level + count, size - level);
        queues.shift(level, size, level + count);
        size += count;
        for (int i = level; i < level + count; i++) {
            queues.empty(i);
        }
    }

    private void close(int level, int count) {
        System.arraycopy(keys, level + count, keys, level, size - level - count);
        queues.shift(level + count, size, level);
        size -= count;
    }
}
