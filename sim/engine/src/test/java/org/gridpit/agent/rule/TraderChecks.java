package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.TraderDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.market.Side;

/** What the market, the battery and the grid operator demand of a trader's decision. */
final class TraderChecks {
    private TraderChecks() {}

    static void check(String where, TraderObservation seen, TraderDecision decision) {
        long soldWh = 0;
        long boughtWh = 0;
        long cheapestAsk = Long.MAX_VALUE;
        long highestBid = Long.MIN_VALUE;
        for (OrderDraft order : decision.orders()) {
            assertThat(order.quantityWh()).as(where).isPositive();
            assertThat(order.period()).as(where).isEqualTo(seen.now().tick());
            assertThat(order.priceTicks())
                    .as(where)
                    .isBetween(seen.market().floorTicks(), seen.market().capTicks());
            if (order.side() == Side.SELL) {
                soldWh += order.quantityWh();
                cheapestAsk = Math.min(cheapestAsk, order.priceTicks());
            } else {
                boughtWh += order.quantityWh();
                highestBid = Math.max(highestBid, order.priceTicks());
            }
        }
        long headroomW =
                seen.meter().battery().map(BatterySeen::dischargeHeadroomW).orElse(0L);
        long chargeW = seen.meter().battery().map(BatterySeen::chargeLimitW).orElse(0L);
        long ratedW = seen.meter().pv().map(PvSeen::ratedW).orElse(0L);
        long largestW = seen.meter().load().map(LoadSeen::largestW).orElse(0L);
        assertThat(soldWh).as(where).isLessThanOrEqualTo(seen.now().energyWh(ratedW + headroomW));
        assertThat(boughtWh).as(where).isLessThanOrEqualTo(seen.now().energyWh(largestW + chargeW));
        if (soldWh > 0 && boughtWh > 0) {
            assertThat(highestBid).as(where).isLessThan(cheapestAsk);
        }
        long mostChargeW =
                seen.meter().battery().map(BatterySeen::chargeHeadroomW).orElse(0L);
        assertThat(decision.batteryW()).as(where).isBetween(-mostChargeW, headroomW);
        assertThat(decision.answers()).as(where).hasSameSizeAs(seen.calls());
        for (CallAnswer answer : decision.answers()) {
            assertThat(answer.sizeW())
                    .as(where)
                    .isBetween(0L, seen.calls().get(0).sizeW());
            assertThat(answer.accept()).as(where).isEqualTo(answer.sizeW() > 0);
        }
        if (seen.market().periods().isEmpty()) {
            assertThat(decision.orders()).as(where).isEmpty();
        }
    }
}
