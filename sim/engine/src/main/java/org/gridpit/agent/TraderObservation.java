package org.gridpit.agent;

import java.util.List;
import org.gridpit.message.Message;

/**
 * What a producer or a consumer sees when it bids: its own meter, the market, the grid, forecasts it received and calls
 * it must answer. Both roles may own anything behind their meter, so both see the same.
 *
 * @param orders its own orders that rest in the market, by their numbers
 * @param positions its contracts for delivery periods that are not over, by period; none where it has none
 */
public record TraderObservation(
        Now now,
        String agentId,
        MeterSeen meter,
        MarketSeen market,
        GridSeen grid,
        ForecastsSeen forecasts,
        List<OwnOrder> orders,
        List<Position> positions,
        List<CallSeen> calls,
        List<Message> inbox) {
    /** Of an agent with neither orders in the market nor contracts. */
    public TraderObservation(
            Now now,
            String agentId,
            MeterSeen meter,
            MarketSeen market,
            GridSeen grid,
            ForecastsSeen forecasts,
            List<CallSeen> calls,
            List<Message> inbox) {
        this(now, agentId, meter, market, grid, forecasts, List.of(), List.of(), calls, inbox);
    }
}
