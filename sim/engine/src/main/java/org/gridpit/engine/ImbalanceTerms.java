package org.gridpit.engine;

import org.gridpit.settlement.ImbalanceScheme;

/**
 * What deviations from contracts cost [0.01 USD/MWh].
 *
 * @param upTicks what more energy costs when the site is short
 * @param downTicks what it brings when the site is long
 * @param referenceTicks what it is worth until a first trade says so
 */
public record ImbalanceTerms(ImbalanceScheme scheme, long upTicks, long downTicks, long referenceTicks) {}
