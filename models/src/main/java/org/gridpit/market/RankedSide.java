package org.gridpit.market;

/**
 * One side of a call market's book in the order in which it is served: best price first, then lower {@code seq}, then
 * earlier submission. Nothing else ever decides. Its arrays are scratch, reused from clearing to clearing.
 */
final class RankedSide {
    private static final int FIRST_CAPACITY = 64;

    private final Side side;
    private final KeySort sort = new KeySort();
    private int[] places = new int[FIRST_CAPACITY];
    private int[] placesTwin = new int[FIRST_CAPACITY];
    private long[] keys = new long[FIRST_CAPACITY];
    private int size;
    private long totalWh;
    private long lowestTicks;
    private long highestTicks;
    private boolean inArrivalOrder;

    RankedSide(Side side) {
        this.side = side;
    }

    /** Ranks the orders of this side; an {@link ArithmeticException} if their total quantity passes 64 bits. */
    void rank(OrderColumns book) {
        collect(book);
        if (size == 0) {
            return;
        }
        if (!inArrivalOrder) {
            sortBySeq(book);
        }
        for (int i = 0; i < size; i++) {
            long price = book.priceTicks(places[i]);
            keys[i] = side == Side.BUY ? highestTicks - price : price - lowestTicks;
        }
        sortByKeys();
    }

    int size() {
        return size;
    }

    /** Place in the book of the order of this rank, 0 being served first. */
    int place(int rank) {
        return places[rank];
    }

    long totalWh() {
        return totalWh;
    }

    /** Bits the largest price takes, without its sign. */
    int priceBits() {
        if (size == 0) {
            return 0;
        }
        return Math.max(bits(lowestTicks), bits(highestTicks));
    }

    static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
    }

    private void collect(OrderColumns book) {
        reserve(book.size());
        size = 0;
        totalWh = 0;
        lowestTicks = Long.MAX_VALUE;
        highestTicks = Long.MIN_VALUE;
        inArrivalOrder = true;
        long lastSeq = Long.MIN_VALUE;
        for (int i = 0; i < book.size(); i++) {
            if (book.side(i) == side) {
                places[size++] = i;
                totalWh = Math.addExact(totalWh, book.quantityWh(i));
                lowestTicks = Math.min(lowestTicks, book.priceTicks(i));
                highestTicks = Math.max(highestTicks, book.priceTicks(i));
                inArrivalOrder &= book.seq(i) >= lastSeq;
                lastSeq = book.seq(i);
            }
        }
    }

    private void sortBySeq(OrderColumns book) {
        for (int i = 0; i < size; i++) {
            keys[i] = book.seq(places[i]) ^ Long.MIN_VALUE; // so that unsigned order is signed order
        }
        sortByKeys();
    }

    private void sortByKeys() {
        int[] order = sort.sort(keys, size);
        for (int i = 0; i < size; i++) {
            placesTwin[i] = places[order[i]];
        }
        int[] sorted = placesTwin;
        placesTwin = places;
        places = sorted;
    }

    private void reserve(int n) {
        if (n > places.length) {
            int capacity = Math.max(n, 2 * places.length);
            places = new int[capacity];
            placesTwin = new int[capacity];
            keys = new long[capacity];
        }
    }
}
