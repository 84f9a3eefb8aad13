package org.gridpit.record;

import java.math.BigDecimal;
import java.util.List;
import org.gridpit.record.SimEvent.FeederClosed;

/** How well voltage was held at the buses of the feeder, and what its lines lost. */
final class VoltageTally implements Tally {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int MWH_DECIMALS = 6;

    private long ticks;
    private long lossesWh;
    private double lowestPu = Double.POSITIVE_INFINITY;
    private double highestPu = Double.NEGATIVE_INFINITY;
    private final Sum outsideBusHours = new Sum();
    private final Sum doubtfulBusHours = new Sum();

    @Override
    public void on(SimEvent event) {
        if (event instanceof FeederClosed feeder) {
            add(feeder);
        }
    }

    private void add(FeederClosed feeder) {
        double hours = feeder.tickS() / SECONDS_PER_HOUR;
        ticks++;
        lossesWh = Math.addExact(lossesWh, feeder.lossesWh());
        lowestPu = Math.min(lowestPu, feeder.lowestPu());
        highestPu = Math.max(highestPu, feeder.highestPu());
        outsideBusHours.add(feeder.busesOutside() * hours);
        doubtfulBusHours.add(feeder.busesDoubtful() * hours);
    }

    @Override
    public List<MetricValue> values() {
        if (ticks == 0) {
            return List.of();
        }
        return List.of(
                MetricValue.of(Metric.VOLTAGE_MIN, lowestPu, ticks),
                MetricValue.of(Metric.VOLTAGE_MAX, highestPu, ticks),
                MetricValue.of(Metric.VOLTAGE_VIOLATION, outsideBusHours.value(), ticks),
                MetricValue.of(Metric.VOLTAGE_DOUBTFUL, doubtfulBusHours.value(), ticks),
                MetricValue.of(Metric.FEEDER_LOSSES, BigDecimal.valueOf(lossesWh, MWH_DECIMALS), ticks));
    }
}
