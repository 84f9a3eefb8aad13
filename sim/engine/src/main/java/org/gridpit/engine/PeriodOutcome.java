package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.record.SimEvent.PeriodCleared;

/**
 * What CLEAR brought for one delivery period.
 *
 * @param trades made in this tick
 * @param priceTicks the clearing's price, or that of the last trade of a continuous market, where there is one
 * @param cleared the result, when its trading has ended
 */
record PeriodOutcome(long number, List<OwnTrade> trades, OptionalLong priceTicks, Optional<PeriodCleared> cleared) {
    long tradedWh() {
        long sum = 0;
        for (OwnTrade own : trades) {
            sum += own.trade().quantityWh();
        }
        return sum;
    }
}
