package org.gridpit.market;

import java.util.Arrays;

/** A queue of resting orders, first come first, for each of many price levels; the orders themselves hold the links. */
final class LevelQueues {
    private static final int NONE = RestingOrders.NONE;

    private final RestingOrders orders;
    private int[] heads;
    private int[] tails;

    LevelQueues(RestingOrders orders, int levels) {
        this.orders = orders;
        heads = new int[levels];
        tails = new int[levels];
    }

    int capacity() {
        return heads.length;
    }

    int head(int level) {
        return heads[level];
    }

    /** Puts an order last; true when it is the only one. */
    boolean append(int level, int slot) {
        int tail = tails[level];
        tails[level] = slot;
        orders.join(tail, slot);
        orders.join(slot, NONE);
        if (tail == NONE) {
            heads[level] = slot;
        }
        return tail == NONE;
    }

    /** Takes an order out, wherever it stands; true when none is left. */
    boolean remove(int level, int slot) {
        int front = orders.previous(slot);
        int back = orders.next(slot);
        orders.join(front, back);
        if (front == NONE) {
            heads[level] = back;
        }
        if (back == NONE) {
            tails[level] = front;
        }
        return front == NONE && back == NONE;
    }

    void empty(int level) {
        heads[level] = NONE;
        tails[level] = NONE;
    }

    /** Takes a whole queue over and leaves the other empty. */
    void take(int level, LevelQueues from, int fromLevel) {
        heads[level] = from.heads[fromLevel];
        tails[level] = from.tails[fromLevel];
        from.empty(fromLevel);
    }

    /** Moves queues from {@code from} to before {@code end} up to {@code to}; what they leave behind is undefined. */
    void shift(int from, int end, int to) {
        System.arraycopy(heads, from, heads, to, end - from);
        System.arraycopy(tails, from, tails, to, end - from);
    }

    void ensureCapacity(int levels) {
        if (levels > heads.length) {
            heads = Arrays.copyOf(heads, Math.max(levels, 2 * heads.length));
            tails = Arrays.copyOf(tails, heads.length);
        }
    }
}
