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
    /** How much worse than the best price, by rank once sorted. */
    private long[] keys = new long[FIRST_CAPACITY];
    /** Quantity of this rank and all before it. */
    private long[] sumsWh = new long[FIRST_CAPACITY];

    private int size;
    private long lowestTicks;
    private long highestTicks;
    private boolean inArrivalOrder;

    RankedSide(Side side) {
        this.side = side;
    }

    /** Ranks the orders of this side; an {@link ArithmeticException} if their total quantity passes 64 bits. */
    void rank(OrderColumns book) {
        collect(book);
        survey(book);
        if (!inArrivalOrder) {
            sortBySeq(book);
        }
        for (int i = 0; i < size; i++) {
            long price = book.priceTicks(places[i]);
            keys[i] = side == Side.BUY ? highestTicks - price : price - lowestTicks;
        }
        sort.sort(keys, places, size);
        sumUp(book);
    }

    int size() {
        return size;
    }

    /** Place in the book of the order of this rank, 0 being served first. */
    int place(int rank) {
        return places[rank];
    }

    /** Places in the book, first served first: the first {@link #size} of an array that the next ranking reuses. */
    int[] places() {
        return places;
    }

    long priceTicks(int rank) {
        return side == Side.BUY ? highestTicks - keys[rank] : lowestTicks + keys[rank];
    }

    /** Quantity of the orders of this rank and all before it [Wh]. */
    long sumWh(int rank) {
        return sumsWh[rank];
    }

    /** Quantity of the orders before this rank [Wh]. */
    long sumBeforeWh(int rank) {
        return rank == 0 ? 0 : sumsWh[rank - 1];
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

    /** Notes every place and keeps it if the order is of this side: nothing to foresee for the processor. */
    private void collect(OrderColumns book) {
        reserve(book.size());
        int n = 0;
        for (int i = 0; i < book.size(); i++) {
            places[n] = i;
            n += book.side(i) == side ? 1 : 0;
        }
        size = n;
    }

    private void survey(OrderColumns book) {
        lowestTicks = Long.MAX_VALUE;
        highestTicks = Long.MIN_VALUE;
        inArrivalOrder = true;
        long lastSeq = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            long price = book.priceTicks(places[i]);
            lowestTicks = Math.min(lowestTicks, price);
            highestTicks = Math.max(highestTicks, price);
            long seq = book.seq(places[i]);
            inArrivalOrder &= seq >= lastSeq;
            lastSeq = seq;
        }
    }

    private void sortBySeq(OrderColumns book) {
        for (int i = 0; i < size; i++) {
            keys[i] = book.seq(places[i]) ^ Long.MIN_VALUE; // so that unsigned order is signed order
        }
        sort.sort(keys, places, size);
    }

    private void sumUp(OrderColumns book) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum = Math.addExact(sum, book.quantityWh(places[i]));
            sumsWh[i] = sum;
        }
    }

    private void reserve(int n) {
        if (n > places.length) {
            int capacity = Math.max(n, 2 * places.length);
            places = new int[capacity];
            keys = new long[capacity];
            sumsWh = new long[capacity];
        }
    }
}
