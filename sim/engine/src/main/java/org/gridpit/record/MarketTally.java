package org.gridpit.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gridpit.market.Money;
import org.gridpit.metrics.CompetitiveOptimum;
import org.gridpit.metrics.HerfindahlIndex;
import org.gridpit.metrics.LernerIndex;
import org.gridpit.metrics.PriceCostMargin;
import org.gridpit.metrics.PriceDispersion;
import org.gridpit.metrics.ResidualSupplyIndex;
import org.gridpit.metrics.SmithsAlpha;
import org.gridpit.metrics.SurplusSplit;
import org.gridpit.metrics.ValuedOrder;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.TradeMade;

/**
 * How well the market did and how much power sellers had over it, clearing by clearing.
 *
 * <p>An order is truly worth its outside option in the delivery period: a purchase the utility's selling price less the
 * grid fee, a sale costs the utility's buying price; without a tie the prices of regulation. What a battery could do with
 * the energy later, or what comfort is worth, is not counted. Orders the market never took are not offers.
 *
 * <p>Money is summed over clearings before it is divided. Means over clearings weigh each by the energy it stands for:
 * traded, offered or wanted.
 */
final class MarketTally implements Tally {
    private static final String REFUSED = "refused";
    private static final double TICKS_PER_USD = 100;
    private static final double ONE = 1;

    private final Map<Long, OpenTrading> open = new HashMap<>();
    private final WeightedMean alpha = new WeightedMean();
    private final WeightedMean deviation = new WeightedMean();
    private final WeightedMean concentrationSold = new WeightedMean();
    private final WeightedMean concentrationOffered = new WeightedMean();
    private final WeightedMean lerner = new WeightedMean();
    private final WeightedMean margin = new WeightedMean();
    private final WeightedMean residualSupply = new WeightedMean();
    private SurplusSplit surplus = SurplusSplit.NONE;
    private long clearings;
    private double lowestResidual = Double.POSITIVE_INFINITY;
    private long contested;
    private long pivotal;

    @Override
    public void on(SimEvent event) {
        if (event instanceof OrderClosed order) {
            if (!order.state().equals(REFUSED)) {
                open(order.period()).add(order);
            }
        } else if (event instanceof TradeMade trade) {
            open(trade.period()).add(trade);
        } else if (event instanceof PeriodCleared cleared) {
            OpenTrading trading = open.remove(cleared.period());
            clear(cleared, trading == null ? new OpenTrading() : trading);
        }
    }

    private OpenTrading open(long period) {
        return open.computeIfAbsent(period, number -> new OpenTrading());
    }

    private void clear(PeriodCleared cleared, OpenTrading trading) {
        List<ValuedOrder> orders = trading.valued(cleared);
        CompetitiveOptimum optimum = CompetitiveOptimum.of(orders);
        surplus = surplus.plus(SurplusSplit.of(orders, optimum));
        clearings++;
        if (trading.soldWh() > 0) {
            addPrices(trading, optimum.priceTicks());
            addMargins(trading, LernerIndex.marginalCostTicks(orders).orElseThrow());
        }
        concentrationSold.add(HerfindahlIndex.of(trading.soldByOwner()), trading.soldWh());
        concentrationOffered.add(HerfindahlIndex.of(trading.offeredByOwner()), trading.offeredWh());
        addResidualSupply(ResidualSupplyIndex.lowest(trading.offeredByOwner(), trading.wantedWh()), trading);
    }

    private void addPrices(OpenTrading trading, OptionalDouble competitiveTicks) {
        competitiveTicks.ifPresent(p0 -> alpha.add(SmithsAlpha.byTrades(trading.trades(), p0), trading.pricedWh()));
        deviation.add(PriceDispersion.withinPeriod(trading.trades()), trading.pricedWh());
    }

    private void addMargins(OpenTrading trading, long costTicks) {
        double priceTicks = trading.meanPriceTicks();
        lerner.add(LernerIndex.of(priceTicks, costTicks), trading.soldWh());
        margin.add(PriceCostMargin.of(priceTicks, costTicks), trading.soldWh());
    }

    private void addResidualSupply(OptionalDouble index, OpenTrading trading) {
        residualSupply.add(index, trading.wantedWh());
        index.ifPresent(lowest -> {
            contested++;
            pivotal += ResidualSupplyIndex.isPivotal(lowest) ? 1 : 0;
            lowestResidual = Math.min(lowestResidual, lowest);
        });
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                clearings == 0
                        ? MetricValue.undefined(Metric.GAINS_POSSIBLE)
                        : MetricValue.of(Metric.GAINS_POSSIBLE, Money.usd(surplus.optimumTickWh()), clearings),
                share(Metric.MARKET_EFFICIENCY, surplus.realisedTickWh()),
                share(Metric.SURPLUS_BUYERS, surplus.buyersTickWh()),
                share(Metric.SURPLUS_SELLERS, surplus.sellersTickWh()),
                share(Metric.SURPLUS_MARKET, surplus.marketTickWh()),
                share(Metric.SURPLUS_LOST, surplus.lostTickWh()),
                alpha.value(Metric.SMITHS_ALPHA, ONE),
                deviation.value(Metric.TRADE_PRICE_SD, TICKS_PER_USD),
                concentrationSold.value(Metric.HHI_SOLD, ONE),
                concentrationOffered.value(Metric.HHI_OFFERED, ONE),
                lerner.value(Metric.LERNER_INDEX, ONE),
                margin.value(Metric.PRICE_COST_MARGIN, ONE),
                contested == 0
                        ? MetricValue.undefined(Metric.RESIDUAL_SUPPLY_MIN)
                        : MetricValue.of(Metric.RESIDUAL_SUPPLY_MIN, lowestResidual, contested),
                residualSupply.value(Metric.RESIDUAL_SUPPLY_MEAN, ONE),
                contested == 0
                        ? MetricValue.undefined(Metric.PIVOTAL_SUPPLIER)
                        : MetricValue.of(Metric.PIVOTAL_SUPPLIER, (double) pivotal / contested, contested));
    }

    private MetricValue share(Metric metric, long partTickWh) {
        OptionalDouble share = surplus.share(partTickWh);
        return share.isEmpty() ? MetricValue.undefined(metric) : MetricValue.of(metric, share.getAsDouble(), clearings);
    }
}
