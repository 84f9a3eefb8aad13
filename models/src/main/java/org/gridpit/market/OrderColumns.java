package org.gridpit.market;

import java.util.Arrays;

/**
 * The book of a call market as parallel columns in the order of submission. Grows by doubling; {@link #clear} keeps the
 * arrays, so that a market that clears often allocates once.
 */
public final class OrderColumns {
    private static final int FIRST_CAPACITY = 64;

    private long[] ids = new long[FIRST_CAPACITY];
    private String[] owners = new String[FIRST_CAPACITY];
    private Side[] sides = new Side[FIRST_CAPACITY];
    private long[] priceTicks = new long[FIRST_CAPACITY];
    private long[] quantityWh = new long[FIRST_CAPACITY];
    private long[] seqs = new long[FIRST_CAPACITY];
    private boolean[] blocks = new boolean[FIRST_CAPACITY];
    private int size;

    public void add(Order order) {
        add(order.id(), order.owner(), order.side(), order.priceTicks(), order.quantityWh(), order.seq());
    }

    /** All or nothing; only a {@link BlockAuction} heeds that, to others it is an order like any. */
    public void add(BlockOrder block) {
        add(block.order());
        blocks[size - 1] = true;
    }

    /** As {@link Order}, without making one. */
    public void add(long id, String owner, Side side, long priceTicks, long quantityWh, long seq) {
        Order.requirePositive(quantityWh, owner);
        if (size == ids.length) {
            grow();
        }
        ids[size] = id;
        owners[size] = owner;
        sides[size] = side;
        this.priceTicks[size] = priceTicks;
        this.quantityWh[size] = quantityWh;
        seqs[size] = seq;
        blocks[size] = false;
        size++;
    }

    /** Adds order i of another book. */
    void addFrom(OrderColumns book, int i) {
        add(book.id(i), book.owner(i), book.side(i), book.priceTicks(i), book.quantityWh(i), book.seq(i));
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public long id(int i) {
        return ids[i];
    }

    public String owner(int i) {
        return owners[i];
    }

    public Side side(int i) {
        return sides[i];
    }

    public long priceTicks(int i) {
        return priceTicks[i];
    }

    public long quantityWh(int i) {
        return quantityWh[i];
    }

    public long seq(int i) {
        return seqs[i];
    }

    /** Whether the order is filled whole or not at all. */
    public boolean isBlock(int i) {
        return blocks[i];
    }

    /** All ids in the order of submission. */
    long[] ids() {
        return Arrays.copyOf(ids, size);
    }

    /** All prices in the order of submission. */
    long[] prices() {
        return Arrays.copyOf(priceTicks, size);
    }

    /** Moves order {@code from} to the earlier place {@code to}. */
    void move(int from, int to) {
        ids[to] = ids[from];
        owners[to] = owners[from];
        sides[to] = sides[from];
        priceTicks[to] = priceTicks[from];
        quantityWh[to] = quantityWh[from];
        seqs[to] = seqs[from];
        blocks[to] = blocks[from];
    }

    /** Forgets all orders from place {@code newSize} on. */
    void cut(int newSize) {
        size = newSize;
    }

    private void grow() {
        int capacity = 2 * size;
        ids = Arrays.copyOf(ids, capacity);
        owners = Arrays.copyOf(owners, capacity);
        sides = Arrays.copyOf(sides, capacity);
        priceTicks = Arrays.copyOf(priceTicks, capacity);
        quantityWh = Arrays.copyOf(quantityWh, capacity);
        seqs = Arrays.copyOf(seqs, capacity);
        blocks = Arrays.copyOf(blocks, capacity);
    }
}
