package org.gridpit.agent.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.agent.rule.Shout.Outcome;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;

/**
 * How an agent trades that leaves its price to a trader of the laboratory: each open delivery period gets one order, for the
 * net energy expected of it at the median, at the trader's price. A unit sold costs what the utility would have paid for it; a
 * unit bought is worth what the utility would have asked, less the grid fee.
 *
 * <p>The trader hears what a closed market lets anybody know: the last clearing price, as a trade, and that its own order was
 * not taken, as a quote. Calls for demand response are declined. The battery rests; but with marginal cost, the benchmark,
 * it follows the same plan as by rule.
 */
final class TraderRule {
    private static final long SECONDS_PER_HOUR = 3_600;

    private final Trader.Kind kind;
    private final Trader buyer;
    private final Trader seller;
    private final OwnEnergy own =
            new OwnEnergy(RuleConsumerParameters.defaults().memoryDays());
    private final Optional<BatteryPlan> plan;
    private final Promises noPromises = new Promises();
    private final String reason;
    /** One order for each period that has not begun. */
    private final Deque<Sent> waiting = new ArrayDeque<>();

    private OptionalLong lastPrice = OptionalLong.empty();
    private long firstNewPeriod;

    TraderRule(Trader.Kind kind, RandomStream stream) {
        this.kind = kind;
        this.buyer = kind.create(Side.BUY, stream);
        this.seller = kind.create(Side.SELL, stream);
        this.plan = kind == Trader.Kind.MARGINAL_COST ? Optional.of(new BatteryPlan(0)) : Optional.empty();
        this.reason = "trades by " + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An order, when its delivery begins, and what its unit was worth. */
    private record Sent(OrderDraft order, long startS, UtilityPrices utility, long feeTicks) {}

    TradingRule.Move decide(TraderObservation seen) {
        own.learn(seen, 0);
        hear(seen);
        long netW = own.netW(seen, 0).p50();
        long batteryW = seen.meter()
                .battery()
                .map(battery -> setPointW(seen, battery, netW))
                .orElse(0L);
        List<OrderDraft> orders =
                Quoting.inContracts(orders(seen, netW, batteryW), seen.market().contractWh());
        return new TradingRule.Move(orders, batteryW, refusals(seen), List.of(), reason);
    }

    private static List<CallAnswer> refusals(TraderObservation seen) {
        return seen.calls().stream()
                .map(call -> new CallAnswer(call.callId(), false, 0))
                .toList();
    }

    private long setPointW(TraderObservation seen, BatterySeen battery, long netW) {
        if (plan.isEmpty()) {
            return 0;
        }
        plan.get().renew(seen, battery, own);
        return plan.get().setPointW(seen.now(), battery, netW, noPromises);
    }

    private List<OrderDraft> orders(TraderObservation seen, long netW, long batteryW) {
        MarketSeen market = seen.market();
        if (!market.open()) {
            return List.of();
        }
        List<OrderDraft> orders = new ArrayList<>();
        for (OpenPeriod period : market.periods()) {
            if (period.period() >= firstNewPeriod) {
                firstNewPeriod = period.period() + 1;
                order(market, period, expectedW(seen, period, netW, batteryW)).ifPresent(order -> {
                    orders.add(order);
                    waiting.add(new Sent(order, period.startS(), period.utility(), market.gridFeeTicks()));
                });
            }
        }
        return orders;
    }

    /** The battery counts in a period that starts now; later ones are open to it. */
    private long expectedW(TraderObservation seen, OpenPeriod period, long netW, long batteryW) {
        boolean startsNow = period.startS() == seen.now().startS();
        boolean isTick = startsNow && period.durationS() == seen.now().tickS();
        return (isTick ? netW : own.netW(seen, period, 0).p50()) + (startsNow ? batteryW : 0);
    }

    /** Energy rounded towards zero: never more than the meter could show. */
    private Optional<OrderDraft> order(MarketSeen market, OpenPeriod period, long netW) {
        long netWh = netW * period.durationS() / SECONDS_PER_HOUR;
        Side side = netWh < 0 ? Side.BUY : Side.SELL;
        long origin = originTicks(period.utility());
        long limit = limitTicks(side, period.utility(), market.gridFeeTicks()) - origin;
        if (netWh == 0 || isWorthless(limit)) {
            return Optional.empty();
        }
        PriceBand legal = new PriceBand(market.floorTicks() - origin, market.capTicks() - origin);
        OptionalLong price =
                trader(side).quote(new Situation(limit, legal, OptionalLong.empty(), OptionalLong.empty()));
        return price.isPresent()
                ? Optional.of(new OrderDraft(side, period.period(), price.getAsLong() + origin, Math.abs(netWh)))
                : Optional.empty();
    }

    /**
     * Of the order for the period that was delivered in the last tick, once: that nobody took it, and the price of the clearing
     * where it traded or the price moved.
     */
    private void hear(TraderObservation seen) {
        OptionalLong price = seen.market().lastPriceTicks();
        boolean traded = seen.meter().contractedWh() != 0;
        boolean moved = !price.equals(lastPrice);
        lastPrice = price;
        Sent sent = null;
        while (!waiting.isEmpty() && waiting.peek().startS < seen.now().startS()) {
            sent = waiting.poll();
        }
        if (sent == null) {
            return;
        }
        if (!traded) {
            hear(sent.order.side(), sent, sent.order.side(), sent.order.priceTicks(), Outcome.QUOTED);
        }
        if (price.isPresent() && (traded || moved)) {
            hear(Side.BUY, sent, Side.SELL, price.getAsLong(), Outcome.ACCEPTED);
            hear(Side.SELL, sent, Side.BUY, price.getAsLong(), Outcome.ACCEPTED);
        }
    }

    private void hear(Side hearer, Sent sent, Side shouted, long priceTicks, Outcome outcome) {
        long origin = originTicks(sent.utility);
        long limit = limitTicks(hearer, sent.utility, sent.feeTicks) - origin;
        if (!isWorthless(limit)) {
            trader(hearer).hear(new Shout(shouted, priceTicks - origin, outcome), limit, hearer == sent.order.side());
        }
    }

    private Trader trader(Side side) {
        return side == Side.BUY ? buyer : seller;
    }

    private static long limitTicks(Side side, UtilityPrices utility, long feeTicks) {
        return side == Side.BUY ? utility.sellsAtTicks() - feeTicks : utility.buysAtTicks();
    }

    /**
     * Where prices are counted from: 0; but for traders with a margin, which is a share of the price, as far below the price at
     * which the utility buys as its two prices are apart. Tariffs of zero and below are then nothing special.
     */
    private long originTicks(UtilityPrices utility) {
        return kind == Trader.Kind.ZIP
                ? utility.buysAtTicks() - Math.max(1, utility.sellsAtTicks() - utility.buysAtTicks())
                : 0;
    }

    /** Whether a margin has nothing to be a share of: the grid fee eats up all there is to gain. */
    private boolean isWorthless(long limitTicks) {
        return kind == Trader.Kind.ZIP && limitTicks < 1;
    }
}
