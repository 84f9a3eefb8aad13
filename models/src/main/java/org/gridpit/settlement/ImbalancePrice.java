package org.gridpit.settlement;

import java.util.Optional;
import org.gridpit.settlement.Entry.Kind;

/**
 * Prices of a period's imbalances, by the state of the whole site.
 *
 * @param shortTicks what an agent pays for each Wh it lacks
 * @param longTicks what an agent gets for each Wh it has too much
 */
public record ImbalancePrice(long shortTicks, long longTicks) {
    private static final String REFERENCE = "imbalance";

    /**
     * One price for both: up regulation when the site is short, down regulation when it is long. Balancing breaks even.
     *
     * @param totalWh sum of all imbalances, long positive [Wh]
     */
    public static ImbalancePrice single(long totalWh, RegulationPrices regulation) {
        long action = regulation.actionTicks(totalWh);
        return new ImbalancePrice(action, action);
    }

    /**
     * The regulation price for those who made it worse, the reference for those who helped. Balancing never loses.
     *
     * @param totalWh sum of all imbalances, long positive [Wh]
     */
    public static ImbalancePrice dual(long totalWh, RegulationPrices regulation) {
        return new ImbalancePrice(
                totalWh < 0 ? regulation.upTicks() : regulation.referenceTicks(),
                totalWh > 0 ? regulation.downTicks() : regulation.referenceTicks());
    }

    /**
     * What an agent settles with the balancing account.
     *
     * @param imbalanceWh metered minus contracted, long positive [Wh]
     */
    public Optional<Entry> settle(long number, String agent, long imbalanceWh) {
        return exchange(number, agent, Ledger.BALANCING, imbalanceWh, imbalanceWh < 0 ? shortTicks : longTicks);
    }

    /**
     * What the balancing account settles with whoever balanced the site: it hands on what the site had too much, or buys
     * what it lacked.
     *
     * @param totalWh sum of all imbalances, long positive [Wh]
     * @param supplier the utility, or the grid in a period without tie
     */
    public static Optional<Entry> balance(long number, String supplier, long totalWh, RegulationPrices regulation) {
        return exchange(number, Ledger.BALANCING, supplier, totalWh, regulation.actionTicks(totalWh));
    }

    /** The holder sells its surplus to the other, or buys its shortage from it. */
    private static Optional<Entry> exchange(long number, String holder, String other, long surplusWh, long priceTicks) {
        if (surplusWh == 0) {
            return Optional.empty();
        }
        return Optional.of(
                surplusWh > 0
                        ? Entry.sale(number, Kind.IMBALANCE, REFERENCE, holder, other, surplusWh, priceTicks)
                        : Entry.sale(number, Kind.IMBALANCE, REFERENCE, other, holder, -surplusWh, priceTicks));
    }
}
