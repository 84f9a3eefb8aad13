package org.gridpit.agent.rule;

import java.util.List;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.decision.Policy;

/**
 * A market supervisor by rule: keeps the price band around the utility's prices, refuses what {@link OrderReview} objects
 * to, flags a dominant seller, and halts the market while frequency is in an emergency.
 */
public final class RuleSupervisor implements Policy<SuperviseObservation, SuperviseDecision> {
    /** Ticks that frequency must have been inside its band before the market opens again. */
    private static final int CALM_STEPS = 3;
    /** Weight of the newest price in the recent price. */
    private static final double PRICE_WEIGHT = 0.1;

    private static final String OPEN_REASON = "frequency is normal";
    private static final String HALT_REASON = "frequency left its emergency band";

    private final RuleSupervisorParameters parameters;
    private final DominanceWatch dominance;
    private double recentPrice = Double.NaN;
    private boolean halted;
    private int calmSteps;

    public RuleSupervisor(RuleSupervisorParameters parameters) {
        this.parameters = parameters;
        this.dominance = new DominanceWatch(parameters.dominantShare());
    }

    @Override
    public SuperviseDecision decide(SuperviseObservation seen) {
        MarketSeen market = seen.market();
        market.lastPriceTicks().ifPresent(this::learn);
        watch(seen.grid());
        PriceBand utility = utility(seen);
        PriceBand usual = hull(utility, recentPrice);
        return new SuperviseDecision(
                halted ? MarketStatus.HALT : MarketStatus.OPEN,
                within(seen.limits(), widened(utility, parameters.bandSpreads() * spread(utility))),
                OrderReview.of(seen.orders(), widened(usual, parameters.outlierSpreads() * spread(utility))),
                dominance.look(seen.soldShares()),
                halted ? HALT_REASON : OPEN_REASON);
    }

    private void learn(long priceTicks) {
        recentPrice = Double.isNaN(recentPrice) ? priceTicks : recentPrice + PRICE_WEIGHT * (priceTicks - recentPrice);
    }

    private void watch(GridSeen grid) {
        double deviationHz =
                Math.max(grid.nominalHz() - grid.minFrequencyHz(), grid.maxFrequencyHz() - grid.nominalHz());
        calmSteps = deviationHz <= grid.bandHz() ? calmSteps + 1 : 0;
        if (deviationHz > parameters.haltBands() * grid.bandHz()) {
            halted = true;
        } else if (calmSteps >= CALM_STEPS) {
            halted = false;
        }
    }

    /** From the lowest price at which the utility buys within the day ahead to the highest at which it sells. */
    private static PriceBand utility(SuperviseObservation seen) {
        List<UtilityPrices> hours = seen.market().utilityHours();
        if (hours.isEmpty()) {
            return seen.limits();
        }
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (UtilityPrices hour : hours) {
            low = Math.min(low, hour.buysAtTicks());
            high = Math.max(high, hour.sellsAtTicks());
        }
        return new PriceBand(low, high);
    }

    private static double spread(PriceBand utility) {
        return Math.max(1.0, (double) utility.capTicks() - utility.floorTicks());
    }

    private static PriceBand hull(PriceBand band, double price) {
        if (Double.isNaN(price)) {
            return band;
        }
        return new PriceBand(
                Math.min(band.floorTicks(), (long) StrictMath.floor(price)),
                Math.max(band.capTicks(), (long) StrictMath.ceil(price)));
    }

    private static PriceBand widened(PriceBand band, double byTicks) {
        return new PriceBand(Horizon.rounded(band.floorTicks() - byTicks), Horizon.rounded(band.capTicks() + byTicks));
    }

    /** The part inside the market's own limits. */
    private static PriceBand within(PriceBand outer, PriceBand inner) {
        long floor = Math.max(outer.floorTicks(), Math.min(outer.capTicks(), inner.floorTicks()));
        return new PriceBand(floor, Math.max(floor, Math.min(outer.capTicks(), inner.capTicks())));
    }
}
