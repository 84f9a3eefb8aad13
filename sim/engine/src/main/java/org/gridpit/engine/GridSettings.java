package org.gridpit.engine;

import java.util.Optional;

/**
 * The grid around the site.
 *
 * @param nominalHz nominal frequency
 * @param bandHz allowed deviation either way
 * @param penaltyTicks price of relief that was promised and not delivered [0.01 USD/MWh]
 * @param feeder lines between the meters and the tie; empty: all meters are at the tie
 */
public record GridSettings(double nominalHz, double bandHz, long penaltyTicks, Optional<FeederSite> feeder) {}
