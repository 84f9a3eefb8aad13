package org.gridpit.agent;

import java.util.List;
import org.gridpit.message.Message;

/**
 * What a grid-optimization agent sees: frequency, balance and reserves of the last tick, forecasts of this one, whom it
 * may call and whom it may curtail.
 */
public record GuardObservation(
        Now now,
        String agentId,
        GridSeen grid,
        ForecastsSeen forecasts,
        List<FlexibleSeen> flexible,
        List<PlantSeen> plants,
        List<CallState> calls,
        UtilityPrices utility,
        List<Message> inbox) {}
