package org.gridpit.setup;

import java.math.BigDecimal;
import org.gridpit.engine.ImbalanceTerms;
import org.gridpit.engine.MarketSettings;
import org.gridpit.market.DayAheadSession;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.market.McAfeeParameters;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.Prices;
import org.gridpit.market.RollingSession;
import org.gridpit.market.TradingSession;
import org.gridpit.scenario.Choice;
import org.gridpit.scenario.MarketBlock;
import org.gridpit.scenario.Scenario;
import org.gridpit.settlement.ImbalanceParameters;
import org.gridpit.time.TickClock;

/** Makes the market of a checked scenario: mechanism, periods, session, limits and prices of deviations. */
final class Markets {
    private static final long ORDER_QUANTITY_WH = OrderLimits.scenario().largestQuantityWh();

    private Markets() {}

    static MarketSettings settings(Scenario scenario, TickClock clock) {
        MarketBlock market = scenario.market();
        OrderLimits limits = limits(market, market.priceCapUsdPerMwh());
        Choice mechanism = market.mechanism();
        DeliveryPeriods periods = periods(market, clock);
        return new MarketSettings(
                mechanism.name(),
                Catalog.MECHANISM.make(mechanism, limits(market, Occurrences.highestCap(market, scenario.events()))),
                periods,
                session(market, periods),
                limits,
                mechanism.parameters() instanceof McAfeeParameters units ? units.contractWh() : 0,
                market.account() == MarketBlock.Account.REDISTRIBUTE,
                imbalance(market.imbalance()));
    }

    private static DeliveryPeriods periods(MarketBlock market, TickClock clock) {
        int periodS = (int) market.deliveryPeriod().orElseThrow().toSeconds();
        return new DeliveryPeriods(clock.startS(), periodS, (clock.endS() - clock.startS()) / periodS);
    }

    private static TradingSession session(MarketBlock market, DeliveryPeriods periods) {
        return market.session() == MarketBlock.Session.DAY_AHEAD
                ? new DayAheadSession(periods, market.gateAt().orElseThrow().toSecondOfDay())
                : new RollingSession(
                        periods, market.periodsAhead(), market.gateClosure().toSeconds());
    }

    private static OrderLimits limits(MarketBlock market, BigDecimal capUsdPerMwh) {
        return new OrderLimits(
                Prices.ticks(market.priceFloorUsdPerMwh()), Prices.ticks(capUsdPerMwh), ORDER_QUANTITY_WH);
    }

    private static ImbalanceTerms imbalance(ImbalanceParameters terms) {
        return new ImbalanceTerms(
                terms.scheme().orElseThrow(),
                Prices.ticks(terms.upUsdPerMwh()),
                Prices.ticks(terms.downUsdPerMwh()),
                Prices.ticks(terms.referenceUsdPerMwh()));
    }
}
