package org.gridpit.engine;

/** What SETTLE booked: per meter the energy of the tick, and what the utility bought and sold in all [Wh]. */
record Settlement(long[] meteredWh, long utilityBuysWh, long utilitySellsWh) {}
