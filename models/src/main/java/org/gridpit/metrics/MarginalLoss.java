package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Why gains were lost. Against the competitive price P0 each lot gains or loses; a lot that would gain and did not trade
 * is an intra-marginal loss, one that would lose and traded an extra-marginal one. Together they are W* less what was
 * realised, as P0 drops out of a trade's two sides.
 *
 * @param extraTickWh from trades that should not be, 0 or above
 * @param intraTickWh from missed trades, 0 or above
 * @see "J. Rust, J. Miller, R. Palmer, Behavior of trading automata in a computerized double auction market, 1993"
 */
public record MarginalLoss(double extraTickWh, double intraTickWh) {
    public static MarginalLoss of(List<ValuedOrder> orders) {
        return of(orders, CompetitiveOptimum.of(orders));
    }

    /** As {@link #of(List)} where the optimum of the orders is known. */
    public static MarginalLoss of(List<ValuedOrder> orders, CompetitiveOptimum optimum) {
        long realised = AllocativeEfficiency.realisedTickWh(orders);
        OptionalDouble price = optimum.priceTicks();
        if (price.isEmpty()) {
            return new MarginalLoss(0.0 - realised, 0); // nothing to miss; 0 rather than -0 where nothing traded
        }
        double extra = 0;
        double intra = 0;
        for (ValuedOrder order : orders) {
            double gain = order.surplusAt(price.getAsDouble());
            extra += order.filledWh() * Math.max(0, -gain);
            intra += (order.quantityWh() - order.filledWh()) * Math.max(0, gain);
        }
        return new MarginalLoss(extra, intra);
    }
}
