package org.gridpit.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.OrderLimits;

/**
 * The market as the scenario sets it up.
 *
 * @param name of the mechanism in the catalogue; {@code none} without one
 * @param mechanism a fresh market per delivery period; empty: every energy settles at the tariff
 * @param limits price and quantity that any order must keep
 * @param imbalance prices of deviations
 */
public record MarketSettings(
        String name, Optional<Supplier<MarketMechanism>> mechanism, OrderLimits limits, ImbalanceTerms imbalance) {}
