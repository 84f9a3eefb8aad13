package org.gridpit.engine;

import org.gridpit.agent.GridSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.weather.Weather;

/**
 * What OBSERVE found: the same for every agent of the tick.
 *
 * @param weather what the tick will bring; no agent sees it before it is over
 */
record Snapshot(
        Now now,
        DeliveryPeriod period,
        Weather weather,
        GridSeen grid,
        MarketSeen market,
        UtilityPrices utility,
        PvAhead pvAhead) {}
