package org.gridpit.agent;

/** The outside option at one time: what the utility pays and what it asks [0.01 USD/MWh]. */
public record UtilityPrices(long buysAtTicks, long sellsAtTicks) {}
