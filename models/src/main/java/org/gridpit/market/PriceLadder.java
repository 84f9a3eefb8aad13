package org.gridpit.market;

/**
 * The price levels of a window of neighbouring keys, one place for each: finding a level is a subtraction. A key is a
 * price, or its complement where the highest price is the best; lower keys come first.
 */
final class PriceLadder {
    private final int span;
    private final LevelQueues queues;
    private final Occupancy occupied;
    /** Key of level 0; always at most the largest key + 1 - span, so that no key of the window wraps. */
    private long base;

    /** @param span keys in the window; with 0 it never holds one */
    PriceLadder(RestingOrders orders, int span) {
        this.span = span;
        queues = new LevelQueues(orders, span);
        occupied = new Occupancy(span);
    }

    boolean holds(long key) {
        return Long.compareUnsigned(key - base, span) < 0;
    }

    void append(long key, int slot) {
        int level = level(key);
        if (queues.append(level, slot)) {
            occupied.add(level);
        }
    }

    void remove(long key, int slot) {
        int level = level(key);
        if (queues.remove(level, slot)) {
            occupied.remove(level);
        }
    }

    /** The first order behind all those of this key, or {@link RestingOrders#NONE}. */
    int firstAfter(long key) {
        if (key >= base && !holds(key)) {
            return RestingOrders.NONE;
        }
        int level = occupied.next(key < base ? 0 : level(key) + 1);
        return level == Occupancy.NONE ? RestingOrders.NONE : queues.head(level);
    }

    /** Moves the window so that the key is in its middle; the ladder must be empty. */
    void centre(long key) {
        long half = span / 2;
        long lowest = key < Long.MIN_VALUE + half ? Long.MIN_VALUE : key - half;
        base = span == 0 ? 0 : Math.min(lowest, Long.MAX_VALUE - (span - 1));
    }

    /** Lowest key of the window. */
    long lowest() {
        return base;
    }

    /** Highest key of the window. */
    long highest() {
        return base + (span - 1);
    }

    /** The first occupied level from this one on, or {@link Occupancy#NONE}. */
    int nextLevel(int from) {
        return occupied.next(from);
    }

    long key(int level) {
        return base + level;
    }

    /** Takes a level over from elsewhere. */
    void take(long key, LevelQueues from, int fromLevel) {
        queues.take(level(key), from, fromLevel);
        occupied.add(level(key));
    }

    /** Hands a level over to elsewhere. */
    void give(int level, LevelQueues to, int toLevel) {
        to.take(toLevel, queues, level);
        occupied.remove(level);
    }

    int count() {
        int count = 0;
        for (int level = nextLevel(0); level != Occupancy.NONE; level = nextLevel(level + 1)) {
            count++;
        }
        return count;
    }

    void clear() {
        for (int level = nextLevel(0); level != Occupancy.NONE; level = nextLevel(level + 1)) {
            queues.empty(level);
            occupied.remove(level);
        }
    }

    private int level(long key) {
        return (int) (key - base);
    }
}
