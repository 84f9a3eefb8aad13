package org.gridpit.engine;

/**
 * The grid around the site.
 *
 * @param basePowerKw base of the per-unit system: the utility's control area
 * @param nominalHz nominal frequency
 * @param bandHz allowed deviation either way
 * @param tieLimitKw capacity of the line to the utility, both ways
 * @param penaltyTicks price of relief that was promised and not delivered [0.01 USD/MWh]
 */
public record GridSettings(double basePowerKw, double nominalHz, double bandHz, double tieLimitKw, long penaltyTicks) {}
