package org.gridpit.engine;

import java.util.OptionalLong;

/**
 * What SETTLE found and booked.
 *
 * @param meteredWh per meter, energy of the tick
 * @param contractedWh per meter, the tick's share of what is contracted for its delivery period
 * @param priceTicks what energy was traded at for that period, where there is a price
 * @param utilityBuysWh from agents, booked in this tick
 * @param utilitySellsWh to agents, booked in this tick
 * @param lossesWh of the feeder, in the tick
 */
record Settlement(
        long[] meteredWh,
        long[] contractedWh,
        OptionalLong priceTicks,
        long utilityBuysWh,
        long utilitySellsWh,
        long lossesWh) {}
