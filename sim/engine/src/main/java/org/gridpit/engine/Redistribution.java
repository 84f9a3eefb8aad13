package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.market.ProRata;
import org.gridpit.market.Trade;
import org.gridpit.settlement.Entry;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.settlement.Ledger;
import org.gridpit.settlement.Leg;

/** Gives back what the market itself received for a delivery period, or takes what it paid, by traded quantity. */
final class Redistribution {
    private static final String REFERENCE = "redistribution";

    private final List<SiteMeter> meters;

    Redistribution(List<SiteMeter> meters) {
        this.meters = meters;
    }

    /** The booking for the trades of a tick; empty where buyers paid what sellers got. */
    Optional<Entry> entry(PeriodOutcome period) {
        long kept = 0;
        long[] tradedWh = new long[meters.size()];
        for (OwnTrade own : period.trades()) {
            Trade trade = own.trade();
            kept = Math.addExact(kept, Math.subtractExact(trade.buyerPays(), trade.sellerReceives()));
            tradedWh[own.buyer()] += trade.quantityWh();
            tradedWh[own.seller()] += trade.quantityWh();
        }
        return kept == 0 ? Optional.empty() : Optional.of(entry(period.number(), kept, tradedWh));
    }

    private Entry entry(long number, long kept, long[] tradedWh) {
        long[] parts = ProRata.portions(kept, tradedWh);
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(Ledger.MARKET, 0, Math.negateExact(kept)));
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                legs.add(new Leg(meters.get(i).agentId(), 0, parts[i]));
            }
        }
        return new Entry(number, Kind.REDISTRIBUTION, REFERENCE, legs);
    }
}
