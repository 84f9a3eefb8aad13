package org.gridpit.settlement;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.settlement.Entry.Kind;

/** Payments for a call for demand response: its price for what was delivered, its penalty for what was not. */
public final class DemandResponsePayment {
    private DemandResponsePayment() {}

    /**
     * Bookings for one agent's answer; none where nothing was accepted.
     *
     * @param callId the call, the reference of the bookings
     * @param caller account that pays, and gets the penalty
     * @param acceptedWh what the agent promised, not negative [Wh]
     * @param deliveredWh load reduced plus battery discharge above its set-point; more than accepted is not paid [Wh]
     * @param priceTicks for each Wh delivered
     * @param penaltyTicks for each Wh accepted but not delivered
     */
    public static List<Entry> entries(
            long number,
            String callId,
            String caller,
            String agent,
            long acceptedWh,
            long deliveredWh,
            long priceTicks,
            long penaltyTicks) {
        if (acceptedWh < 0) {
            throw new IllegalArgumentException("acceptedWh (%d) of %s must not be negative. Maybe the answer was no."
                    .formatted(acceptedWh, agent));
        }
        long paidWh = Math.max(0, Math.min(deliveredWh, acceptedWh));
        List<Entry> entries = new ArrayList<>(2);
        if (paidWh > 0) {
            entries.add(Entry.sale(number, Kind.DEMAND_RESPONSE, callId, agent, caller, paidWh, priceTicks));
        }
        long penalty = Math.multiplyExact(acceptedWh - paidWh, penaltyTicks);
        if (penalty != 0) {
            entries.add(Entry.payment(number, Kind.DEMAND_RESPONSE, callId, agent, caller, penalty));
        }
        return entries;
    }
}
