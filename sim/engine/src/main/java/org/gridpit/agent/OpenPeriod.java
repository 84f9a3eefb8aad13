package org.gridpit.agent;

/**
 * A delivery period that orders may name now.
 *
 * @param period its number, 0 the run's first
 * @param startS its start, UTC epoch seconds
 * @param durationS its length [s]
 * @param closesS when its trading ends, UTC epoch seconds; in the tick that starts then for the last time
 * @param utility the outside option in it
 */
public record OpenPeriod(long period, long startS, int durationS, long closesS, UtilityPrices utility) {}
