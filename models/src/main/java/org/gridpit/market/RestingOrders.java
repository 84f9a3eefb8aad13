package org.gridpit.market;

import java.util.Arrays;

/**
 * The orders of a continuous book as parallel columns by slot. Free slots are chained; those that rest are chained to
 * their neighbours in the queue of their price.
 */
final class RestingOrders {
    /** The slot of no order. */
    static final int NONE = 0;

    private static final int FIRST_CAPACITY = 64;

    private long[] ids = new long[FIRST_CAPACITY];
    private long[] priceTicks = new long[FIRST_CAPACITY];
    private long[] quantityWh = new long[FIRST_CAPACITY];
    private long[] seqs = new long[FIRST_CAPACITY];
    private int[] owners = new int[FIRST_CAPACITY];
    private int[] places = new int[FIRST_CAPACITY];
    private boolean[] buys = new boolean[FIRST_CAPACITY];
    private int[] previous = new int[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int firstFree = NONE;
    /** Slots from here on have never been used. */
    private int unused = NONE + 1;

    /** A slot for an order that is in no queue yet. */
    int add(long id, int owner, boolean buys, int place) {
        int slot = firstFree;
        if (slot == NONE) {
            slot = unused++;
            ensureCapacity(slot);
        } else {
            firstFree = next[slot];
        }
        ids[slot] = id;
        owners[slot] = owner;
        this.buys[slot] = buys;
        places[slot] = place;
        return slot;
    }

    /** New terms of an order that is in no queue. */
    void arrive(int slot, long priceTicks, long quantityWh, long seq) {
        this.priceTicks[slot] = priceTicks;
        this.quantityWh[slot] = quantityWh;
        seqs[slot] = seq;
    }

    /** Frees the slot of an order that is in no queue. */
    void release(int slot) {
        next[slot] = firstFree;
        firstFree = slot;
    }

    void clear() {
        firstFree = NONE;
        unused = NONE + 1;
    }

    long id(int slot) {
        return ids[slot];
    }

    long priceTicks(int slot) {
        return priceTicks[slot];
    }

    /** What is left to trade [Wh]. */
    long quantityWh(int slot) {
        return quantityWh[slot];
    }

    long seq(int slot) {
        return seqs[slot];
    }

    int owner(int slot) {
        return owners[slot];
    }

    boolean buys(int slot) {
        return buys[slot];
    }

    /** Place in the order of submission. */
    int place(int slot) {
        return places[slot];
    }

    /** The order behind in the queue of the same price. */
    int next(int slot) {
        return next[slot];
    }

    int previous(int slot) {
        return previous[slot];
    }

    /** Leaves less to trade; the place in the queue stays. */
    void reduceTo(int slot, long quantityWh) {
        this.quantityWh[slot] = quantityWh;
    }

    /** Makes the two neighbours; either may be {@link #NONE}, whose links nobody reads. */
    void join(int front, int back) {
        next[front] = back;
        previous[back] = front;
    }

    private void ensureCapacity(int slot) {
        if (slot == ids.length) {
            int capacity = 2 * slot;
            ids = Arrays.copyOf(ids, capacity);
            priceTicks = Arrays.copyOf(priceTicks, capacity);
            quantityWh = Arrays.copyOf(quantityWh, capacity);
            seqs = Arrays.copyOf(seqs, capacity);
            owners = Arrays.copyOf(owners, capacity);
            places = Arrays.copyOf(places, capacity);
            buys = Arrays.copyOf(buys, capacity);
            previous = Arrays.copyOf(previous, capacity);
            next = Arrays.copyOf(next, capacity);
        }
    }
}
