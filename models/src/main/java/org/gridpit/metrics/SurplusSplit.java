package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Who got the gains that the market could have made: buyers, sellers, the market's own account, nobody. The four add up
 * to W*, exactly.
 *
 * @param buyersTickWh worth of what was bought less what was paid
 * @param sellersTickWh what was received less cost of what was sold
 * @param marketTickWh what the market account kept; negative where it paid in
 * @param lostTickWh W* less what was realised
 */
public record SurplusSplit(long buyersTickWh, long sellersTickWh, long marketTickWh, long lostTickWh) {
    public static final SurplusSplit NONE = new SurplusSplit(0, 0, 0, 0);

    public static SurplusSplit of(List<ValuedOrder> orders) {
        return of(orders, CompetitiveOptimum.of(orders));
    }

    /** As {@link #of(List)} where the optimum of the orders is known. */
    public static SurplusSplit of(List<ValuedOrder> orders, CompetitiveOptimum optimum) {
        long buyers = 0;
        long sellers = 0;
        long market = 0;
        for (ValuedOrder order : orders) {
            buyers = Math.addExact(buyers, order.isBuy() ? order.surplusTickWh() : 0);
            sellers = Math.addExact(sellers, order.isBuy() ? 0 : order.surplusTickWh());
            market = Math.subtractExact(market, order.cashTickWh());
        }
        long realised = AllocativeEfficiency.realisedTickWh(orders);
        return new SurplusSplit(buyers, sellers, market, Math.subtractExact(optimum.gainsTickWh(), realised));
    }

    /** The two together, as of two periods. */
    public SurplusSplit plus(SurplusSplit other) {
        return new SurplusSplit(
                Math.addExact(buyersTickWh, other.buyersTickWh),
                Math.addExact(sellersTickWh, other.sellersTickWh),
                Math.addExact(marketTickWh, other.marketTickWh),
                Math.addExact(lostTickWh, other.lostTickWh));
    }

    /** Gains at true values of what traded. */
    public long realisedTickWh() {
        return Math.addExact(Math.addExact(buyersTickWh, sellersTickWh), marketTickWh);
    }

    /** W*. */
    public long optimumTickWh() {
        return Math.addExact(realisedTickWh(), lostTickWh);
    }

    /** A part as a share of W*; empty where there was nothing to gain. */
    public OptionalDouble share(long partTickWh) {
        return AllocativeEfficiency.of(partTickWh, optimumTickWh());
    }
}
