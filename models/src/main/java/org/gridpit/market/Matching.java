package org.gridpit.market;

/** How an arriving order meets those of the other side that its limit reaches: first served first, each at its own price. */
final class Matching {
    private static final int NONE = RestingOrders.NONE;

    private final SelfTrade selfTrade;
    private final TradeSink sink;
    private final RestingOrders orders;
    private final StandingOrders standing;
    private final SessionAccounts accounts;

    Matching(
            SelfTrade selfTrade,
            TradeSink sink,
            RestingOrders orders,
            StandingOrders standing,
            SessionAccounts accounts) {
        this.selfTrade = selfTrade;
        this.sink = sink;
        this.orders = orders;
        this.standing = standing;
        this.accounts = accounts;
    }

    /** Whether an order with this limit would meet one at all. */
    boolean meets(int taker, long limitTicks) {
        return standing.opposite(taker).meets(limitTicks);
    }

    /** Whether the first order that an order would meet stops it, as it is of the same owner. */
    boolean isStopped(int taker) {
        return selfTrade == SelfTrade.CANCEL_NEWEST
                && isOfSameOwner(taker, standing.opposite(taker).front());
    }

    /** Trades what can be traded of an order that is in no queue. */
    void match(int taker) {
        BookSide other = standing.opposite(taker);
        long limitTicks = orders.priceTicks(taker);
        while (orders.quantityWh(taker) > 0 && other.meets(limitTicks)) {
            int resting = other.front();
            if (selfTrade == SelfTrade.NONE || !isOfSameOwner(taker, resting)) {
                trade(taker, resting);
            } else if (selfTrade == SelfTrade.CANCEL_OLDEST) {
                sink.drop(orders.id(resting));
                standing.remove(resting);
            } else {
                sink.drop(orders.id(taker));
                orders.reduceTo(taker, 0);
            }
        }
    }

    /** How much {@link #match} would trade with these terms [Wh]. */
    long tradable(int taker, long limitTicks, long quantityWh) {
        return rehearse(taker, limitTicks, quantityWh, false);
    }

    /** Whether the accounts could hold what {@link #match} would trade with these terms. */
    boolean fits(int taker, long limitTicks, long quantityWh) {
        if (!accounts.mayOverflow()) {
            return true;
        }
        try {
            accounts.rehearse(orders.place(taker), orders.buys(taker));
            rehearse(taker, limitTicks, quantityWh, true);
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private long rehearse(int taker, long limitTicks, long quantityWh, boolean booking) {
        BookSide other = standing.opposite(taker);
        long left = quantityWh;
        int resting = other.front();
        while (left > 0 && resting != NONE && other.meets(resting, limitTicks)) {
            if (selfTrade == SelfTrade.NONE || !isOfSameOwner(taker, resting)) {
                long tradedWh = Math.min(left, orders.quantityWh(resting));
                if (booking) {
                    accounts.rehearse(orders.place(resting), orders.priceTicks(resting), limitTicks, tradedWh);
                }
                left -= tradedWh;
            } else if (selfTrade == SelfTrade.CANCEL_NEWEST) {
                break;
            }
            resting = other.after(resting);
        }
        return quantityWh - left;
    }

    private void trade(int taker, int resting) {
        long takerWh = orders.quantityWh(taker);
        long restingWh = orders.quantityWh(resting);
        long tradedWh = Math.min(takerWh, restingWh);
        long priceTicks = orders.priceTicks(resting);
        orders.reduceTo(taker, takerWh - tradedWh);
        orders.reduceTo(resting, restingWh - tradedWh);
        if (orders.buys(taker)) {
            book(taker, taker, resting, priceTicks, orders.priceTicks(taker) - priceTicks, tradedWh);
        } else {
            book(taker, resting, taker, priceTicks, priceTicks - orders.priceTicks(taker), tradedWh);
        }
        if (tradedWh == restingWh) {
            standing.remove(resting);
        }
    }

    private void book(int taker, int buyer, int seller, long priceTicks, long gainTicks, long tradedWh) {
        accounts.book(orders.place(buyer), orders.place(seller), priceTicks, tradedWh, gainTicks);
        sink.trade(orders.seq(taker), orders.id(buyer), orders.id(seller), priceTicks, tradedWh);
    }

    private boolean isOfSameOwner(int taker, int resting) {
        return orders.owner(taker) == orders.owner(resting);
    }
}
