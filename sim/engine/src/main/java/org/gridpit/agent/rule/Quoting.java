package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OwnOrder;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;

/**
 * Keeps an agent's orders for all open delivery periods at what it expects of them beyond its contracts. Orders rest until
 * the expectation has moved by half of its own uncertainty, and are looked at once more when trading ends.
 */
final class Quoting {
    /** Part of the way from the 10 % to the 90 % quantile that an expectation may move unanswered. */
    private static final int PARTS = 2;

    private final TreeMap<Long, Quantiles> quoted = new TreeMap<>();

    /** New orders, and numbers of resting ones that go. */
    record Quotes(List<OrderDraft> orders, List<Long> cancel) {
        private static final Quotes NONE = new Quotes(List.of(), List.of());
    }

    /** @param expectedWh net energy of a period at the meter, surplus positive */
    Quotes decide(TraderObservation seen, Function<OpenPeriod, Quantiles> expectedWh) {
        MarketSeen market = seen.market();
        if (!market.open() || market.periods().isEmpty()) {
            return Quotes.NONE;
        }
        quoted.headMap(market.periods().get(0).period()).clear();
        Quotes quotes = new Quotes(new ArrayList<>(), new ArrayList<>());
        for (OpenPeriod period : market.periods()) {
            Quantiles expected = expectedWh.apply(period);
            boolean lastChance = seen.now().startS() >= period.closesS();
            if (lastChance || hasMoved(quoted.get(period.period()), expected)) {
                quote(seen, period, expected, quotes);
                if (!lastChance) {
                    quoted.put(period.period(), expected);
                }
            }
        }
        return quotes;
    }

    private static boolean hasMoved(Quantiles before, Quantiles now) {
        return before == null || PARTS * Math.abs(now.p50() - before.p50()) > before.p90() - before.p10();
    }

    private static void quote(TraderObservation seen, OpenPeriod period, Quantiles expected, Quotes quotes) {
        long contractedWh = Contracts.periodWh(seen, period.period());
        Quantiles leftWh = new Quantiles(
                expected.p10() - contractedWh, expected.p50() - contractedWh, expected.p90() - contractedWh);
        List<OrderDraft> wanted = inContracts(
                Staircase.of(seen.market(), period, leftWh), seen.market().contractWh());
        List<OwnOrder> resting = resting(seen, period);
        for (OrderDraft draft : wanted) {
            OwnOrder kept = remove(resting, draft);
            if (kept == null) {
                quotes.orders.add(draft);
            } else if (kept.remainingWh() != draft.quantityWh()) {
                quotes.orders.add(draft.replacing(kept.orderId()));
            }
        }
        for (OwnOrder left : resting) {
            quotes.cancel.add(left.orderId());
        }
    }

    private static List<OwnOrder> resting(TraderObservation seen, OpenPeriod period) {
        List<OwnOrder> resting = new ArrayList<>(0);
        for (OwnOrder order : seen.orders()) {
            if (order.period() == period.period()) {
                resting.add(order);
            }
        }
        return resting;
    }

    /** An order at the wanted price goes on; one of another price would be in the way of the new ones. */
    private static OwnOrder remove(List<OwnOrder> resting, OrderDraft draft) {
        for (int i = 0; i < resting.size(); i++) {
            OwnOrder order = resting.get(i);
            if (order.side() == draft.side() && order.priceTicks() == draft.priceTicks()) {
                return resting.remove(i);
            }
        }
        return null;
    }

    /** Orders of one contract each, where the market takes no others; what is smaller than a contract is not offered. */
    static List<OrderDraft> inContracts(List<OrderDraft> drafts, long contractWh) {
        if (contractWh == 0) {
            return drafts;
        }
        List<OrderDraft> contracts = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            for (long leftWh = draft.quantityWh(); leftWh >= contractWh; leftWh -= contractWh) {
                contracts.add(new OrderDraft(draft.side(), draft.period(), draft.priceTicks(), contractWh));
            }
        }
        return contracts;
    }
}
