package org.gridpit.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure of a run.
 *
 * @param value empty where it is not defined; never NaN
 * @param n how many observations it is from
 */
public record MetricValue(String metric, String unit, Optional<BigDecimal> value, long n) {
    static MetricValue undefined(Metric metric) {
        return new MetricValue(metric.id(), metric.unit(), Optional.empty(), 0);
    }

    static MetricValue of(Metric metric, BigDecimal value, long n) {
        BigDecimal rounded = value.setScale(metric.decimals(), RoundingMode.HALF_EVEN);
        return new MetricValue(metric.id(), metric.unit(), Optional.of(rounded), n);
    }

    static MetricValue of(Metric metric, double value, long n) {
        if (!Double.isFinite(value)) {
            throw new RunFailure("metric %s is %s. Maybe a model left its range.".formatted(metric.id(), value));
        }
        return of(metric, new BigDecimal(value), n);
    }

    static MetricValue count(Metric metric, long count) {
        return of(metric, BigDecimal.valueOf(count), count);
    }
}
