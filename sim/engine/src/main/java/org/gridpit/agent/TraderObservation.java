package org.gridpit.agent;

import java.util.List;
import org.gridpit.message.Message;

/**
 * What a producer or a consumer sees when it bids: its own meter, the market, the grid, forecasts it received and calls
 * it must answer. Both roles may own anything behind their meter, so both see the same.
 */
public record TraderObservation(
        Now now,
        String agentId,
        MeterSeen meter,
        MarketSeen market,
        GridSeen grid,
        ForecastsSeen forecasts,
        List<CallSeen> calls,
        List<Message> inbox) {}
