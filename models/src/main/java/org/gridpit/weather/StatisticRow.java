package org.gridpit.weather;

import java.util.OptionalDouble;

/**
 * One figure of a table of statistics.
 *
 * @param statistic its name in snake case, unit last
 * @param value of the series
 * @param target what it should be; empty where nothing is asked
 * @param tolerance how far from the target it may be; empty where nothing is asked
 * @param ok whether it is near enough; true where nothing is asked
 */
public record StatisticRow(
        String statistic, double value, OptionalDouble target, OptionalDouble tolerance, boolean ok) {
    /** A figure that must be near its target; one that is not a number is not. */
    static StatisticRow within(String statistic, double value, double target, double tolerance) {
        boolean ok = Math.abs(value - target) <= tolerance;
        return new StatisticRow(statistic, value, OptionalDouble.of(target), OptionalDouble.of(tolerance), ok);
    }

    /** A figure that must be above a bound, however far above its target. */
    static StatisticRow above(String statistic, double value, double target, double bound) {
        OptionalDouble tolerance = OptionalDouble.of(Math.max(0, target - bound));
        return new StatisticRow(statistic, value, OptionalDouble.of(target), tolerance, value > bound);
    }

    /** The figure alone. */
    StatisticRow withoutTarget() {
        return new StatisticRow(statistic, value, OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    /** Distance from the target as a share of the tolerance, 0 on target, 1 at the edge; only where one is asked. */
    double miss() {
        return (value - target.orElseThrow()) / tolerance.orElseThrow();
    }
}
