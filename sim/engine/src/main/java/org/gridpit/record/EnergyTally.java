package org.gridpit.record;

import java.math.BigDecimal;
import java.util.List;
import org.gridpit.record.SimEvent.TickClosed;

/** Where the site's energy went. */
final class EnergyTally implements Tally {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double KWH_PER_MWH = 1000;
    private static final int MWH_DECIMALS = 6;
    private static final double TICKS_PER_USD = 100;

    private long ticks;
    private long tradedWh;
    private long utilityBuysWh;
    private long utilitySellsWh;
    private double peakKw = Double.NEGATIVE_INFINITY;
    private final Sum curtailedKwh = new Sum();
    private final Sum unservedKwh = new Sum();
    private final Sum generationKwh = new Sum();
    private final Sum keptKwh = new Sum();
    private final Sum batteryUsd = new Sum();

    @Override
    public void on(SimEvent event) {
        if (event instanceof TickClosed tick) {
            add(tick);
        }
    }

    double peakImportKw() {
        return peakKw;
    }

    private void add(TickClosed tick) {
        double hours = tick.tickS() / SECONDS_PER_HOUR;
        ticks++;
        tradedWh = Math.addExact(tradedWh, tick.tradedWh());
        utilityBuysWh = Math.addExact(utilityBuysWh, tick.utilityBuysWh());
        utilitySellsWh = Math.addExact(utilitySellsWh, tick.utilitySellsWh());
        double suppliedKwh = tick.tieImportKwh() + tick.plantKwh();
        peakKw = Math.max(peakKw, suppliedKwh / hours);
        curtailedKwh.add(tick.curtailedKw() * hours);
        unservedKwh.add(tick.unservedKw() * hours);
        double generation = tick.generationKw() * hours;
        generationKwh.add(generation);
        keptKwh.add(generation - Math.min(generation, Math.max(0, -suppliedKwh)));
        double usdPerMwh = tick.priceTicks().orElse(tick.utilitySellsAtTicks()) / TICKS_PER_USD;
        batteryUsd.add(tick.batteryKw() * hours / KWH_PER_MWH * usdPerMwh);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                mwh(Metric.TRADED, tradedWh),
                mwh(Metric.UTILITY_BUYS, utilityBuysWh),
                mwh(Metric.UTILITY_SELLS, utilitySellsWh),
                MetricValue.of(Metric.CURTAILED, curtailedKwh.value() / KWH_PER_MWH, ticks),
                MetricValue.of(Metric.UNSERVED_ENERGY, unservedKwh.value() / KWH_PER_MWH, ticks),
                ticks == 0
                        ? MetricValue.undefined(Metric.PEAK_IMPORT)
                        : MetricValue.of(Metric.PEAK_IMPORT, peakKw, ticks),
                generationKwh.value() > 0
                        ? MetricValue.of(Metric.SELF_CONSUMPTION, keptKwh.value() / generationKwh.value(), ticks)
                        : MetricValue.undefined(Metric.SELF_CONSUMPTION),
                MetricValue.of(Metric.BATTERY_PROFIT, batteryUsd.value(), ticks));
    }

    private MetricValue mwh(Metric metric, long wh) {
        return MetricValue.of(metric, BigDecimal.valueOf(wh, MWH_DECIMALS), ticks);
    }
}
