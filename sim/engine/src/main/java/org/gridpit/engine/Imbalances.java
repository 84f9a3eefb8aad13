package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.settlement.Entry;
import org.gridpit.settlement.ImbalancePrice;
import org.gridpit.settlement.ImbalanceScheme;
import org.gridpit.settlement.Ledger;
import org.gridpit.settlement.RegulationPrices;

/**
 * Settles what each meter showed beyond what was contracted: at the tariff, or at prices made by the state of the whole
 * site. The tariff needs a tie: a period in any part of which it was down settles at one price for all.
 */
final class Imbalances {
    private final World world;
    private final Ledger ledger;
    private final List<SiteMeter> meters;
    private OptionalLong lastPriceTicks = OptionalLong.empty();
    private long utilityBuysWh;
    private long utilitySellsWh;

    Imbalances(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
        this.meters = world.meters();
    }

    /** A delivery period is over. */
    void settle(Delivery delivery) {
        utilityBuysWh = 0;
        utilitySellsWh = 0;
        boolean islanded = delivery.islanded();
        long[] imbalanceWh = delivery.imbalanceWh();
        ImbalanceScheme usual = world.market().imbalance().scheme();
        ImbalanceScheme scheme = islanded ? usual.withoutTie() : usual;
        if (scheme == ImbalanceScheme.TARIFF) {
            byTariff(delivery, imbalanceWh);
        } else {
            bySite(delivery, scheme, imbalanceWh);
        }
        if (delivery.priceTicks().isPresent()) {
            lastPriceTicks = delivery.priceTicks();
        }
    }

    /** Bought from agents in the last period. */
    long utilityBuysWh() {
        return utilityBuysWh;
    }

    /** Sold to agents in the last period. */
    long utilitySellsWh() {
        return utilitySellsWh;
    }

    private void byTariff(Delivery delivery, long[] imbalanceWh) {
        for (int i = 0; i < imbalanceWh.length; i++) {
            post(world.tariff()
                    .settle(delivery.number(), delivery.period(), meters.get(i).agentId(), imbalanceWh[i]));
            withUtility(imbalanceWh[i]);
        }
    }

    private void bySite(Delivery delivery, ImbalanceScheme scheme, long[] imbalanceWh) {
        long totalWh = 0;
        for (long one : imbalanceWh) {
            totalWh = Math.addExact(totalWh, one);
        }
        RegulationPrices regulation = regulation(delivery);
        ImbalancePrice price = scheme == ImbalanceScheme.DUAL
                ? ImbalancePrice.dual(totalWh, regulation)
                : ImbalancePrice.single(totalWh, regulation);
        for (int i = 0; i < imbalanceWh.length; i++) {
            post(price.settle(delivery.number(), meters.get(i).agentId(), imbalanceWh[i]));
        }
        String supplier = delivery.islanded() ? Ledger.GRID : Ledger.UTILITY;
        post(ImbalancePrice.balance(delivery.number(), supplier, totalWh, regulation));
        if (!delivery.islanded()) {
            withUtility(totalWh);
        }
    }

    private RegulationPrices regulation(Delivery delivery) {
        ImbalanceTerms terms = world.market().imbalance();
        long referenceTicks = RegulationPrices.reference(
                delivery.priceTicks(), delivery.middleTicks(), lastPriceTicks, terms.referenceTicks());
        return RegulationPrices.around(referenceTicks, terms.upTicks(), terms.downTicks());
    }

    private void withUtility(long surplusWh) {
        utilityBuysWh += Math.max(0, surplusWh);
        utilitySellsWh += Math.max(0, -surplusWh);
    }

    private void post(Optional<Entry> entry) {
        if (entry.isPresent()) {
            ledger.post(entry.get());
        }
    }
}
