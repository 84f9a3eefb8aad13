package org.gridpit.engine;

import java.util.List;
import org.gridpit.engine.Arrivals.Cancellation;

/**
 * What CLEAR brought.
 *
 * @param periods those that traded or whose trading ended, first to last
 * @param orders whose life ended; good until the next CLEAR
 * @param refused cancellations of orders that were not there, or not their sender's
 */
record Clearing(List<PeriodOutcome> periods, EndedOrders orders, List<Cancellation> refused) {
    long tradedWh() {
        long sum = 0;
        for (PeriodOutcome period : periods) {
            sum += period.tradedWh();
        }
        return sum;
    }

    /** Energy that each meter sold in the tick. */
    long[] soldWh(int meters) {
        long[] sold = new long[meters];
        for (PeriodOutcome period : periods) {
            for (OwnTrade own : period.trades()) {
                sold[own.seller()] += own.trade().quantityWh();
            }
        }
        return sold;
    }
}
