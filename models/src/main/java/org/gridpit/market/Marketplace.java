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

    /** Hands an order to the mechanism of its period. */
    public Receipt submit(long period, Order order) {
        MarketMechanism mechanism = open.get(period);
        return mechanism == null
                ? Receipt.refusing(new Refusal(order.id(), Reason.PERIOD_CLOSED))
                : Receipt.of(mechanism.submit(order));
    }

    /** Takes an order out of the book of its period; false when it is not there or the period is not open. */
    public boolean cancel(long period, long orderId) {
        MarketMechanism mechanism = open.get(period);
        return mechanism != null && mechanism.cancel(orderId);
    }

    /** Closes the periods whose trading ends at this instant or ended before, first period first. */
    public List<Closing> close(long utcS) {
        List<Closing> closings = new ArrayList<>();
        while (!open.isEmpty() && session.closesAtS(open.firstKey()) <= utcS) {
            Entry<Long, MarketMechanism> first = open.pollFirstEntry();
            long number = first.getKey();
            closings.add(
                    new Closing(number, session.period(number), first.getValue().close(session.period(number))));
            idle.push(first.getValue());
        }
        return closings;
    }
}
