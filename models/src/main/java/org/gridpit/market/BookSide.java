package org.gridpit.market;

/**
 * One side of a continuous book: price levels, best first, each a queue. Levels near the best price are in a ladder, the
 * others in a sorted column; which ones is a matter of speed alone.
 *
 * <p>Inside, a price is a key that is lower the better it is: an ask's price itself, a bid's complement (-1 - price), which
 * turns the order of all 64-bit numbers round without an overflow.
 */
final class BookSide {
    private static final int NONE = RestingOrders.NONE;
    /** With more levels than this outside of it, the window gets its full width. */
    private static final int FEW_LEVELS = 64;

    private final RestingOrders orders;
    private final SparseLevels outside;
    private final long flip;
    private final int widestTicks;
    private PriceLadder window;
    private boolean widened;
    /** The order that is served first, and the key of its price. */
    private int front = NONE;

    private long best;
    /** How often the best price was found outside of the window since it last moved. */
    private int strays;

    /**
     * @param narrowTicks width of the window while few levels lie outside of it, so that a small book is small
     * @param widestTicks width of the window otherwise
     */
    BookSide(RestingOrders orders, Side side, int narrowTicks, int widestTicks) {
        this.orders = orders;
        this.widestTicks = widestTicks;
        flip = side == Side.BUY ? -1 : 0;
        window = new PriceLadder(orders, narrowTicks);
        widened = narrowTicks == widestTicks;
        outside = new SparseLevels(orders);
    }

    /** The order that is served first, or {@link RestingOrders#NONE}. */
    int front() {
        return front;
    }

    /** The order that is served after this one, or {@link RestingOrders#NONE}. */
    int after(int slot) {
        int next = orders.next(slot);
        return next != NONE ? next : firstAfter(key(slot));
    }

    /** Whether an order of the other side with this limit would trade. */
    boolean meets(long limitTicks) {
        return front != NONE && best <= (limitTicks ^ flip);
    }

    /** Whether an order of the other side with this limit would trade with this one. */
    boolean meets(int slot, long limitTicks) {
        return key(slot) <= (limitTicks ^ flip);
    }

    /** Puts an order last at its price. */
    void append(int slot) {
        long key = key(slot);
        boolean first = front == NONE || key < best;
        if (first) {
            front = slot;
            best = key;
        }
        if (window.holds(key)) {
            window.append(key, slot);
        } else {
            outside.append(key, slot);
            followMarket(first);
        }
    }

    void remove(int slot) {
        long key = key(slot);
        boolean first = slot == front;
        if (first) {
            front = after(slot);
        }
        if (window.holds(key)) {
            window.remove(key, slot);
        } else {
            outside.remove(key, slot);
        }
        if (first && front != NONE) {
            best = key(front);
            followMarket(!window.holds(best));
        }
    }

    /** Takes all orders out. */
    void clear() {
        window.clear();
        outside.clear();
        front = NONE;
        strays = 0;
    }

    /** Moving the window costs a step for each level, so it is done at most once in as many strays. */
    private void followMarket(boolean strayed) {
        if (strayed && ++strays >= outside.size()) {
            moveWindow(window);
        } else if (!widened && outside.size() > FEW_LEVELS) {
            widened = true;
            moveWindow(new PriceLadder(orders, widestTicks));
        }
    }

    private void moveWindow(PriceLadder moved) {
        strays = 0;
        outside.takeAll(window);
        window = moved;
        window.centre(best);
        outside.giveAll(window);
    }

    private int firstAfter(long key) {
        int near = window.firstAfter(key);
        if (outside.size() == 0) {
            return near;
        }
        int far = outside.firstAfter(key);
        if (near == NONE || far == NONE) {
            return near == NONE ? far : near;
        }
        return key(near) < key(far) ? near : far;
    }

    private long key(int slot) {
        return orders.priceTicks(slot) ^ flip;
    }
}
