package org.gridpit.agent;

/**
 * Outcome of a clearing for everybody, body of a message {@code result} to the topic {@code market}; the price counts
 * only where something was traded.
 */
public record ClearingTotals(long period, boolean traded, long priceTicks, long volumeWh) {}
