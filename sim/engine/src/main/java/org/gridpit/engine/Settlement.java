package org.gridpit.engine;

/**
 * What SETTLE booked: per meter the energy of the tick, what the utility bought from and sold to agents in all, and what
 * the feeder lost [Wh].
 */
record Settlement(long[] meteredWh, long utilityBuysWh, long utilitySellsWh, long lossesWh) {}
