package org.gridpit.record;

import java.math.BigDecimal;
import java.util.List;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.GridClosed;

/** How well frequency was held. */
final class FrequencyTally implements Tally {
    /** How the types of events end in which load is shed. */
    private static final String SHEDDING = "shedding";

    private long ticks;
    private long sheddings;
    private double minHz = Double.POSITIVE_INFINITY;
    private double maxHz = Double.NEGATIVE_INFINITY;
    private double rocofHzPerS;
    private final Sum allS = new Sum();
    private final Sum outsideS = new Sum();

    @Override
    public void on(SimEvent event) {
        if (event instanceof GridClosed grid) {
            add(grid.statistics());
        } else if (event instanceof EventNoted noted && noted.type().endsWith(SHEDDING)) {
            sheddings++;
        }
    }

    private void add(FrequencyStatistics tick) {
        ticks++;
        minHz = Math.min(minHz, tick.nadirHz());
        maxHz = Math.max(maxHz, tick.maxHz());
        allS.add(tick.durationS());
        outsideS.add(tick.outsideBandS());
        if (Math.abs(tick.worstRocofHzPerS()) > Math.abs(rocofHzPerS)) {
            rocofHzPerS = tick.worstRocofHzPerS();
        }
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                value(Metric.FREQUENCY_MIN, minHz),
                value(Metric.FREQUENCY_MAX, maxHz),
                value(Metric.ROCOF_WORST, rocofHzPerS),
                allS.value() > 0
                        ? MetricValue.of(Metric.FREQUENCY_IN_BAND, 1 - outsideS.value() / allS.value(), ticks)
                        : MetricValue.undefined(Metric.FREQUENCY_IN_BAND),
                ticks == 0
                        ? MetricValue.undefined(Metric.SHEDDING_EVENTS)
                        : MetricValue.of(Metric.SHEDDING_EVENTS, BigDecimal.valueOf(sheddings), ticks));
    }

    private MetricValue value(Metric metric, double value) {
        return ticks == 0 ? MetricValue.undefined(metric) : MetricValue.of(metric, value, ticks);
    }
}
