package org.gridpit.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.TradingSession;

/**
 * The market as the scenario sets it up.
 *
 * @param name of the mechanism in the catalogue; {@code none} without one
 * @param mechanism a fresh market per delivery period; empty: every energy settles at the tariff
 * @param periods what is traded, settled and billed
 * @param session when each period can be traded
 * @param limits price and quantity that any order must keep
 * @param contractWh size that every order must have; 0 where it may be any
 * @param redistributes whether what the market itself receives goes back to those who traded
 * @param imbalance prices of deviations
 */
public record MarketSettings(
        String name,
        Optional<Supplier<MarketMechanism>> mechanism,
        DeliveryPeriods periods,
        TradingSession session,
        OrderLimits limits,
        long contractWh,
        boolean redistributes,
        ImbalanceTerms imbalance) {}
