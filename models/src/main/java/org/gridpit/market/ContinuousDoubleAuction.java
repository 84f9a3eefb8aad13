package org.gridpit.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.DeliveryPeriod;

/**
 * The continuous double auction of exchanges: an order trades on arrival with the best of the other side, at the price of
 * the one that rests, and what is left of it rests.
 *
 * <p>The result of a session has the best quotes left as its interval, and a price only where all trades had the same one.
 * An order or new terms whose trades would take a payment or a total past 64 bits are refused, nothing else is.
 *
 * @see "D. Friedman, J. Rust (eds.), The Double Auction Market, 1993, ch. 1"
 */
public final class ContinuousDoubleAuction implements MarketMechanism {
    private static final Promise PROMISE = new Promise(BudgetClass.BALANCED, true, false, false, false);

    private final ContinuousParameters parameters;
    private final OrderLimits limits;
    private final OrderBook book;
    /** All orders of the session that were not refused. */
    private final OrderColumns session = new OrderColumns();

    private final IdTable places = new IdTable();
    private final BitSet cancelled = new BitSet();
    /** Numbers of the owners, by name; never iterated. */
    private final Map<String, Integer> owners = new HashMap<>();

    private final List<Trade> trades = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    /** Of the last command. */
    private final List<Refusal> gone = new ArrayList<>();

    /** Keeps quotes, lets owners trade with themselves, and has the widest limits of a scenario. */
    public ContinuousDoubleAuction() {
        this(ContinuousParameters.defaults(), OrderLimits.scenario());
    }

    public ContinuousDoubleAuction(ContinuousParameters parameters, OrderLimits limits) {
        this.parameters = parameters;
        this.limits = limits;
        book = new OrderBook(parameters.selfTrade(), new Session());
    }

    @Override
    public Promise promise() {
        return PROMISE;
    }

    @Override
    public List<Trade> submit(Order order) {
        int before = trades.size();
        gone.clear();
        Optional<Reason> refusal = findReasonAgainst(order).or(() -> enter(order));
        if (refusal.isPresent()) {
            refused.add(new Refusal(order.id(), refusal.get()));
            gone.add(new Refusal(order.id(), refusal.get()));
        } else {
            places.put(order.id(), session.size());
            session.add(order);
        }
        return tradesSince(before);
    }

    @Override
    public boolean cancel(long orderId) {
        boolean rested = book.cancel(orderId);
        if (rested) {
            cancelled.set(places.find(orderId));
        }
        return rested;
    }

    /**
     * Takes this much off what is left of an order, which keeps its place; all of it or more cancels it.
     *
     * @return false when it is unknown, filled or already gone
     */
    public boolean reduce(long orderId, long byWh) {
        return byWh >= book.remainingWh(orderId) ? cancel(orderId) : book.reduce(orderId, byWh);
    }

    /**
     * Gives what is left of an order a new price and quantity. With less to trade at the same price it keeps its place in
     * time; otherwise it arrives anew, last at its price, and may trade.
     *
     * @param seq place in the order of arrival, if it arrives anew
     * @return trades made at once; empty when the order is unknown, filled or already gone, and when the new terms are
     *     refused, which leaves it as it was and is in the result of {@link #close}
     */
    public Optional<List<Trade>> replace(long orderId, long priceTicks, long quantityWh, long seq) {
        if (!book.holds(orderId)) {
            return Optional.empty();
        }
        int before = trades.size();
        gone.clear();
        Optional<Reason> breach = limits.findBreach(priceTicks, quantityWh);
        if (breach.isPresent() || !book.replace(orderId, priceTicks, quantityWh, seq)) {
            refused.add(new Refusal(orderId, breach.orElse(Reason.OVERFLOW)));
            return Optional.empty();
        }
        return Optional.of(tradesSince(before));
    }

    /** Orders of a side that rest, first served first, with what is left of them. */
    public List<Order> resting(Side side) {
        List<Order> resting = new ArrayList<>();
        StandingOrders standing = book.standing();
        for (int slot = standing.front(side); slot != RestingOrders.NONE; slot = standing.after(slot)) {
            resting.add(order(slot));
        }
        return resting;
    }

    /**
     * Orders that the last one handed in or amended put out of the book without a trade: itself when it was refused, and
     * those that the rules on trading with oneself and on quotes after a trade removed, with what was left of them.
     */
    public List<Refusal> gone() {
        return List.copyOf(gone);
    }

    /** Best bid and best ask, each absent where its side is empty. */
    public PriceInterval quotes() {
        return book.quotes();
    }

    /** A number that two markets share, but for chance, only when the same orders rest in the same order. */
    public long stateHash() {
        return book.stateHash();
    }

    @Override
    public ClearingResult close(DeliveryPeriod period) {
        SessionAccounts accounts = book.accounts();
        ClearingResult result = new ClearingResult(
                accounts.volume(),
                accounts.welfare(),
                book.quotes(),
                accounts.price(),
                fills(accounts),
                0,
                refused,
                Optional.empty());
        clear();
        return result;
    }

    private Optional<Reason> findReasonAgainst(Order order) {
        return places.find(order.id()) != IdTable.ABSENT ? Optional.of(Reason.DUPLICATE_ID) : limits.findBreach(order);
    }

    private Optional<Reason> enter(Order order) {
        int owner = owners.computeIfAbsent(order.owner(), name -> owners.size());
        return book.submit(
                order.id(), owner, order.side(), order.priceTicks(), order.quantityWh(), order.seq(), order.lifetime());
    }

    /** Takes down what the book does. */
    private final class Session implements TradeSink {
        @Override
        public void trade(long seq, long buyId, long sellId, long priceTicks, long quantityWh) {
            long money = Math.multiplyExact(priceTicks, quantityWh);
            trades.add(new Trade(seq, buyId, sellId, quantityWh, money, money));
        }

        @Override
        public void drop(long id) {
            gone.add(new Refusal(id, Reason.SELF_TRADE));
        }
    }

    private List<Trade> tradesSince(int before) {
        if (trades.size() == before) {
            return List.of();
        }
        if (parameters.quotes() == Quotes.CANCEL_AFTER_TRADE) {
            for (Side side : Side.values()) {
                resting(side).forEach(order -> gone.add(new Refusal(order.id(), Reason.QUOTES_DROPPED)));
            }
            book.dropQuotes();
        }
        return List.copyOf(trades.subList(before, trades.size()));
    }

    private Order order(int slot) {
        RestingOrders orders = book.orders();
        return new Order(
                orders.id(slot),
                session.owner(orders.place(slot)),
                orders.buys(slot) ? Side.BUY : Side.SELL,
                orders.priceTicks(slot),
                orders.quantityWh(slot),
                orders.seq(slot),
                Lifetime.GTC);
    }

    /** Without the orders that were cancelled before they traded. */
    private Fills fills(SessionAccounts accounts) {
        int[] listed = IntStream.range(0, session.size())
                .filter(place -> accounts.quantityWh(place) > 0 || !cancelled.get(place))
                .toArray();
        return new Fills(
                column(listed, session::id),
                column(listed, accounts::quantityWh),
                column(listed, accounts::cash),
                trades);
    }

    private static long[] column(int[] places, IntToLongFunction values) {
        return IntStream.of(places).mapToLong(values::applyAsLong).toArray();
    }

    private void clear() {
        book.clear();
        session.clear();
        places.clear();
        cancelled.clear();
        owners.clear();
        trades.clear();
        refused.clear();
        gone.clear();
    }
}
