package org.gridpit.market;

import java.util.OptionalLong;

/** Both sides of a continuous book with the orders that rest there, found by id. */
final class StandingOrders {
    private static final int NONE = RestingOrders.NONE;
    /** 2^64 over the golden ratio, odd: a step of the hash loses nothing and spreads its bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final RestingOrders orders;
    private final IdTable slots = new IdTable();
    private final BookSide bids;
    private final BookSide asks;

    StandingOrders(RestingOrders orders, int narrowTicks, int widestTicks) {
        this.orders = orders;
        bids = new BookSide(orders, Side.BUY, narrowTicks, widestTicks);
        asks = new BookSide(orders, Side.SELL, narrowTicks, widestTicks);
    }

    /** The slot of the order with this id, or {@link RestingOrders#NONE}. */
    int find(long id) {
        int slot = slots.find(id);
        return slot == IdTable.ABSENT ? NONE : slot;
    }

    /** Lets an order rest that did not so far. */
    void add(int slot) {
        slots.put(orders.id(slot), slot);
        append(slot);
    }

    /** Takes an order out for good. */
    void remove(int slot) {
        detach(slot);
        forget(slot);
    }

    /** Puts an order last at its price. */
    void append(int slot) {
        sideOf(slot).append(slot);
    }

    /** Takes an order out of its queue, but keeps it in mind. */
    void detach(int slot) {
        sideOf(slot).remove(slot);
    }

    /** Forgets an order that is in no queue. */
    void forget(int slot) {
        slots.remove(orders.id(slot));
        orders.release(slot);
    }

    /** The side that an order would trade with. */
    BookSide opposite(int slot) {
        return orders.buys(slot) ? asks : bids;
    }

    /** Slot of the order of a side that is served first. */
    int front(Side side) {
        return (side == Side.BUY ? bids : asks).front();
    }

    /** Slot of the order that is served after this one. */
    int after(int slot) {
        return sideOf(slot).after(slot);
    }

    OptionalLong bestTicks(Side side) {
        int front = front(side);
        return front == NONE ? OptionalLong.empty() : OptionalLong.of(orders.priceTicks(front));
    }

    int size() {
        return slots.size();
    }

    void clear() {
        bids.clear();
        asks.clear();
        orders.clear();
        slots.clear();
    }

    /** Of side, price, seq, id and quantity of each order, bids before asks, first served first. */
    long stateHash() {
        long hash = 0;
        for (Side side : Side.values()) {
            for (int slot = front(side); slot != NONE; slot = after(slot)) {
                hash = mixed(hash, side.ordinal());
                hash = mixed(hash, orders.priceTicks(slot));
                hash = mixed(hash, orders.seq(slot));
                hash = mixed(hash, orders.id(slot));
                hash = mixed(hash, orders.quantityWh(slot));
            }
        }
        return hash;
    }

    private BookSide sideOf(int slot) {
        return orders.buys(slot) ? bids : asks;
    }

    private static long mixed(long hash, long value) {
        long product = (hash ^ value) * SPREAD + 1;
        return product ^ product >>> Integer.SIZE;
    }
}
