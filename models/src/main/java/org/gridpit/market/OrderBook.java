package org.gridpit.market;

import java.util.Optional;
import org.gridpit.market.Refusal.Reason;

/**
 * The book of a continuous market: price, then time; trades at the price of the order that rests. Numbers in, numbers
 * out, no object per order; never crossed between two commands. Keeps exact accounts of the session, and refuses a
 * command whose trades they could not hold in 64 bits.
 */
public final class OrderBook {
    private static final int NONE = RestingOrders.NONE;
    /** Widths of the price window of a small book and of one with prices far apart. */
    private static final int NARROW_TICKS = 1 << 10;

    private static final int WIDEST_TICKS = 1 << 17;

    private static final Optional<Reason> TAKEN = Optional.empty();
    private static final Optional<Reason> DUPLICATE_ID = Optional.of(Reason.DUPLICATE_ID);
    private static final Optional<Reason> SELF_TRADE = Optional.of(Reason.SELF_TRADE);
    private static final Optional<Reason> OVERFLOW = Optional.of(Reason.OVERFLOW);

    private final RestingOrders orders = new RestingOrders();
    private final SessionAccounts accounts = new SessionAccounts();
    private final StandingOrders standing;
    private final Matching matching;

    /** @param sink told of each trade, before the command that makes it ends */
    public OrderBook(SelfTrade selfTrade, TradeSink sink) {
        this(selfTrade, sink, NARROW_TICKS, WIDEST_TICKS);
    }

    /** With price windows of these widths, on which no result depends. */
    OrderBook(SelfTrade selfTrade, TradeSink sink, int narrowTicks, int widestTicks) {
        standing = new StandingOrders(orders, narrowTicks, widestTicks);
        matching = new Matching(selfTrade, sink, orders, standing, accounts);
    }

    /**
     * Matches an order and lets the rest of it rest, if its lifetime says so.
     *
     * @param owner number of its owner, for the rule on trading with oneself
     * @return why it was refused, and then nothing has changed: an order with its id rests, it would meet one of its
     *     owner's first, or the accounts could not hold its trades
     */
    public Optional<Reason> submit(
            long id, int owner, Side side, long priceTicks, long quantityWh, long seq, Lifetime lifetime) {
        requirePositive(quantityWh, id);
        if (holds(id)) {
            return DUPLICATE_ID;
        }
        int slot = orders.add(id, owner, side == Side.BUY, accounts.open());
        orders.arrive(slot, priceTicks, quantityWh, seq);
        accounts.expect(priceTicks, quantityWh);
        Optional<Reason> refusal = matching.meets(slot, priceTicks) ? match(slot, lifetime) : TAKEN;
        if (refusal.isEmpty() && lifetime == Lifetime.GTC && orders.quantityWh(slot) > 0) {
            standing.add(slot);
        } else {
            orders.release(slot);
        }
        return refusal;
    }

    /** Takes an order out; false when none with this id rests. */
    public boolean cancel(long id) {
        int slot = standing.find(id);
        if (slot == NONE) {
            return false;
        }
        standing.remove(slot);
        return true;
    }

    /** Takes this much off what is left of an order, which keeps its place; false when none with this id rests. */
    public boolean reduce(long id, long byWh) {
        requirePositive(byWh, id);
        int slot = standing.find(id);
        if (slot == NONE) {
            return false;
        }
        long left = orders.quantityWh(slot) - byWh;
        if (left > 0) {
            orders.reduceTo(slot, left);
        } else {
            standing.remove(slot);
        }
        return true;
    }

    /**
     * Gives what is left of an order new terms. With less to trade at the same price it keeps its place; otherwise it
     * arrives anew, and may trade.
     *
     * @return false when none with this id rests or the accounts could not hold its trades, and then nothing has changed
     */
    public boolean replace(long id, long priceTicks, long quantityWh, long seq) {
        requirePositive(quantityWh, id);
        int slot = standing.find(id);
        if (slot == NONE) {
            return false;
        }
        long before = orders.quantityWh(slot);
        if (priceTicks == orders.priceTicks(slot) && quantityWh < before) {
            orders.reduceTo(slot, quantityWh);
            return true;
        }
        accounts.expect(priceTicks, Math.max(0, quantityWh - before));
        return arriveAnew(slot, priceTicks, quantityWh, seq);
    }

    /** Whether an order with this id rests. */
    public boolean holds(long id) {
        return standing.find(id) != NONE;
    }

    /** What is left of an order; 0 when none with this id rests [Wh]. */
    public long remainingWh(long id) {
        int slot = standing.find(id);
        return slot == NONE ? 0 : orders.quantityWh(slot);
    }

    /** Best bid and best ask, each absent where its side is empty. */
    public PriceInterval quotes() {
        return new PriceInterval(standing.bestTicks(Side.BUY), standing.bestTicks(Side.SELL));
    }

    /** Number of orders that rest. */
    public int size() {
        return standing.size();
    }

    /** A number that two books share, but for chance, only when the same orders rest in the same order. */
    public long stateHash() {
        return standing.stateHash();
    }

    /** Drops all that rests; the accounts of the session go on. */
    public void dropQuotes() {
        standing.clear();
    }

    /** Drops all that rests and starts a new session. */
    public void clear() {
        standing.clear();
        accounts.clear();
    }

    SessionAccounts accounts() {
        return accounts;
    }

    RestingOrders orders() {
        return orders;
    }

    StandingOrders standing() {
        return standing;
    }

    /** Matches a new order that meets another; a refusal leaves no trace. */
    private Optional<Reason> match(int slot, Lifetime lifetime) {
        long limitTicks = orders.priceTicks(slot);
        long quantityWh = orders.quantityWh(slot);
        boolean stopped = matching.isStopped(slot);
        if (!stopped && lifetime == Lifetime.FOK && matching.tradable(slot, limitTicks, quantityWh) < quantityWh) {
            return TAKEN;
        }
        if (stopped || !matching.fits(slot, limitTicks, quantityWh)) {
            accounts.dropNewest();
            return stopped ? SELF_TRADE : OVERFLOW;
        }
        matching.match(slot);
        return TAKEN;
    }

    private boolean arriveAnew(int slot, long priceTicks, long quantityWh, long seq) {
        boolean trades = matching.meets(slot, priceTicks);
        if (trades && !matching.fits(slot, priceTicks, quantityWh)) {
            return false;
        }
        standing.detach(slot);
        orders.arrive(slot, priceTicks, quantityWh, seq);
        if (trades) {
            matching.match(slot);
        }
        if (orders.quantityWh(slot) > 0) {
            standing.append(slot);
        } else {
            standing.forget(slot);
        }
        return true;
    }

    private static void requirePositive(long quantityWh, long id) {
        if (quantityWh <= 0) {
            throw new IllegalArgumentException(
                    "quantityWh (%d) of order %d must be positive. Maybe cancel the order.".formatted(quantityWh, id));
        }
    }
}
