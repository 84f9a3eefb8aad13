package org.gridpit.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gridpit.market.Refusal.Reason;

/**
 * One mechanism for each delivery period that can be traded: opens them when their session says so, routes orders by the
 * number of their period, closes them. A mechanism whose period has closed serves a later one.
 */
public final class Marketplace {
    private final TradingSession session;
    private final Supplier<? extends MarketMechanism> mechanisms;
    private final NavigableMap<Long, MarketMechanism> open = new TreeMap<>();
    private final Deque<MarketMechanism> idle = new ArrayDeque<>();
    /** Asked for last: orders for a period come in a row. */
    private MarketMechanism latest;

    private long latestNumber;
    private long nextToOpen;

    /** @param mechanisms makes a new mechanism with an empty book at each call */
    public Marketplace(TradingSession session, Supplier<? extends MarketMechanism> mechanisms) {
        this.session = session;
        this.mechanisms = mechanisms;
    }

    /** Opens the periods that are due at this instant. */
    public void open(long utcS) {
        long end = session.endOpen(utcS);
        for (long number = Math.max(nextToOpen, session.firstOpen(utcS)); number < end; number++) {
            open.put(number, idle.isEmpty() ? mechanisms.get() : idle.pop());
        }
        nextToOpen = Math.max(nextToOpen, end);
    }

    /** Numbers of the open periods, first to last. */
    public NavigableSet<Long> openPeriods() {
        return Collections.unmodifiableNavigableSet(open.navigableKeySet());
    }

    /** Whether orders for a period can be sent. */
    public boolean isOpen(long period) {
        return find(period) != null;
    }

    /** Whether orders trade when they come, as far as they can, and not only when their period closes. */
    public boolean matchesOnArrival(long period) {
        return find(period) instanceof ContinuousDoubleAuction;
    }

    /** Hands an order to the mechanism of its period. */
    public Receipt submit(long period, Order order) {
        MarketMechanism mechanism = find(period);
        if (mechanism == null) {
            return Receipt.refusing(new Refusal(order.id(), Reason.PERIOD_CLOSED));
        }
        List<Trade> trades = mechanism.submit(order);
        return mechanism instanceof ContinuousDoubleAuction continuous
                ? Receipt.of(trades, continuous.gone())
                : Receipt.of(trades);
    }

    /** Hands an order that must not be divided to the mechanism of its period. */
    public Receipt submit(long period, BlockOrder block) {
        MarketMechanism mechanism = find(period);
        if (mechanism instanceof BlockAuction auction) {
            return Receipt.of(auction.submit(block));
        }
        Reason reason = mechanism == null ? Reason.PERIOD_CLOSED : Reason.BLOCK_NOT_SUPPORTED;
        return Receipt.refusing(new Refusal(block.order().id(), reason));
    }

    /** Takes an order out of the book of its period; false when it is not there or the period is not open. */
    public boolean cancel(long period, long orderId) {
        MarketMechanism mechanism = find(period);
        return mechanism != null && mechanism.cancel(orderId);
    }

    /**
     * Takes this much, less than all that is left, off an order that keeps its place in the queue.
     *
     * @return false where that place is not by time of arrival alone, but by the number that an order brings with it, so
     *     that another order can take it over; and where the order is not there
     */
    public boolean reduce(long period, long orderId, long byWh) {
        return find(period) instanceof ContinuousDoubleAuction continuous && continuous.reduce(orderId, byWh);
    }

    /** Numbers of the periods whose trading ends at this instant or ended before, first to last. */
    public List<Long> closing(long utcS) {
        List<Long> due = new ArrayList<>();
        for (long number : open.keySet()) {
            if (session.closesAtS(number) <= utcS) {
                due.add(number);
            }
        }
        return due;
    }

    /** Closes the periods whose trading ends at this instant or ended before, first period first. */
    public List<Closing> close(long utcS) {
        List<Closing> closings = new ArrayList<>();
        while (!open.isEmpty() && session.closesAtS(open.firstKey()) <= utcS) {
            Entry<Long, MarketMechanism> first = open.pollFirstEntry();
            latest = null;
            long number = first.getKey();
            closings.add(
                    new Closing(number, session.period(number), first.getValue().close(session.period(number))));
            idle.push(first.getValue());
        }
        return closings;
    }

    /** Where a period is traded; null when it is not open. */
    private MarketMechanism find(long period) {
        if (latest == null || period != latestNumber) {
            latest = open.get(period);
            latestNumber = period;
        }
        return latest;
    }
}
