package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.market.Side;

/**
 * Orders for energy that is not certain: the newsvendor's answer, step by step. With X the net energy of the period and x
 * the position already sold, one more unit sold is missing with probability F(x) = P(X &lt; x) and must then be bought from
 * the utility; otherwise it would have gone there. It is worth selling from
 *
 * <pre>  v(x) = (1 - F(x)) buysAt + F(x) sellsAt, </pre>
 *
 * and a unit bought, which is a position one lower, is worth the same v(x) less the grid fee. F runs straight through the
 * quantiles 0.1, 0.5 and 0.9 and is taken in the middle of each step, one between each
 * two of them. Units needed or available in less than one case in
 * ten are left to the utility.
 *
 * @see "K. J. Arrow, T. Harris, J. Marschak, Optimal inventory policy, Econometrica 19, 1951 (the critical ratio)"
 */
final class Staircase {
    /** F in the middle of each step, from below the 10 % quantile to above the 90 % quantile. */
    private static final double[] SHORTFALL = {0.05, 0.3, 0.7, 0.95};

    private final MarketSeen market;
    private final OpenPeriod period;
    private final Quantiles netWh;
    private final List<OrderDraft> orders = new ArrayList<>(SHORTFALL.length);
    private long cheapestAsk = Long.MAX_VALUE;

    private Staircase(MarketSeen market, OpenPeriod period, Quantiles netWh) {
        this.market = market;
        this.period = period;
        this.netWh = netWh;
    }

    /**
     * Orders for one period, asks first, at prices the market admits.
     *
     * @param netWh net energy of the period, surplus positive
     */
    static List<OrderDraft> of(MarketSeen market, OpenPeriod period, Quantiles netWh) {
        Staircase stairs = new Staircase(market, period, netWh);
        for (int step = 0; step < SHORTFALL.length - 1; step++) {
            stairs.sell(step);
        }
        for (int step = SHORTFALL.length - 1; step > 0; step--) {
            stairs.buy(step);
        }
        return stairs.orders;
    }

    private void sell(int step) {
        long quantityWh = top(step) - Math.max(0, bottom(step));
        long ask = Math.max(market.floorTicks(), worth(step));
        if (quantityWh > 0 && ask <= market.capTicks()) {
            cheapestAsk = Math.min(cheapestAsk, ask);
            add(Side.SELL, ask, quantityWh);
        }
    }

    private void buy(int step) {
        long quantityWh = Math.min(0, top(step)) - bottom(step);
        long bid = Math.min(market.capTicks(), worth(step) - market.gridFeeTicks());
        if (cheapestAsk != Long.MAX_VALUE) {
            bid = Math.min(bid, cheapestAsk - 1);
        }
        if (quantityWh > 0 && bid >= market.floorTicks()) {
            add(Side.BUY, bid, quantityWh);
        }
    }

    /** Steps next to each other may have the same price: then they are one order. */
    private void add(Side side, long priceTicks, long quantityWh) {
        int last = orders.size() - 1;
        if (last >= 0 && orders.get(last).side() == side && orders.get(last).priceTicks() == priceTicks) {
            long sumWh = orders.get(last).quantityWh() + quantityWh;
            orders.set(last, new OrderDraft(side, period.period(), priceTicks, sumWh));
        } else {
            orders.add(new OrderDraft(side, period.period(), priceTicks, quantityWh));
        }
    }

    private long bottom(int step) {
        return step == 0 ? Math.min(0, netWh.p10()) : top(step - 1);
    }

    private long top(int step) {
        return switch (step) {
            case 0 -> netWh.p10();
            case 1 -> netWh.p50();
            case 2 -> netWh.p90();
            default -> Math.max(0, netWh.p90());
        };
    }

    private long worth(int step) {
        UtilityPrices utility = period.utility();
        return Horizon.rounded(
                (1 - shortfall(step)) * utility.buysAtTicks() + shortfall(step) * utility.sellsAtTicks());
    }

    /** What is certain is neither missing nor left over. */
    private double shortfall(int step) {
        if (netWh.p10() == netWh.p90()) {
            return step == 0 ? 0 : 1;
        }
        return SHORTFALL[step];
    }
}
