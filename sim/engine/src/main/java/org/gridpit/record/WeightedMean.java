package org.gridpit.record;

import java.util.OptionalDouble;

/** A mean of what clearings bring, each with the energy it stands for; what is not defined counts nowhere. */
final class WeightedMean {
    private final Sum weighted = new Sum();
    private final Sum weights = new Sum();
    private long n;

    void add(OptionalDouble value, long weightWh) {
        if (value.isPresent() && weightWh > 0) {
            weighted.add(value.getAsDouble() * weightWh);
            weights.add(weightWh);
            n++;
        }
    }

    /** The mean in units of the metric. */
    MetricValue value(Metric metric, double perUnit) {
        return n == 0
                ? MetricValue.undefined(metric)
                : MetricValue.of(metric, weighted.value() / weights.value() / perUnit, n);
    }
}
