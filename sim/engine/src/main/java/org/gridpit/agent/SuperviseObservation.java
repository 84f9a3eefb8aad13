package org.gridpit.agent;

import java.util.List;
import org.gridpit.message.Message;

/**
 * What a market supervisor sees before the clearing.
 *
 * @param limits prices that the market itself takes in this tick
 * @param orders this tick's orders in agent-id order
 * @param soldShares shares of the quantity sold in the last clearing, by seller in id order, each 0..1
 */
public record SuperviseObservation(
        Now now,
        String agentId,
        MarketSeen market,
        PriceBand limits,
        GridSeen grid,
        ForecastsSeen forecasts,
        List<SubmittedOrder> orders,
        List<SoldShare> soldShares,
        List<Message> inbox) {}
