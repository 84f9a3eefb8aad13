package org.gridpit.agent;

import java.util.List;
import org.gridpit.Param;

/**
 * Forecast of one quantity over consecutive steps of equal length.
 *
 * @param of what is forecast
 * @param fromTick tick at which the first step begins
 * @param strideSteps length of a step in clock ticks; a value is the mean over its step
 * @param steps the quantiles, first step first
 */
public record ForecastSeries(
        Quantity of,
        long fromTick,
        @Param(value = "Length of a step in ticks", min = 1) int strideSteps,
        List<Quantiles> steps) {
    public ForecastSeries {
        steps = List.copyOf(steps);
        if (strideSteps < 1) {
            throw new IllegalArgumentException("strideSteps (%d) of %s must be positive. Maybe 1 for tick by tick."
                    .formatted(strideSteps, of.text()));
        }
    }

    /** First tick after the last step. */
    public long endTick() {
        return fromTick + (long) strideSteps * steps.size();
    }

    /** The step that holds a tick of the time foreseen, which is taken to come again and again after its end. */
    Quantiles extendedAt(long tick) {
        long beyond = tick - endTick();
        return at(beyond < 0 ? tick : fromTick + beyond % (endTick() - fromTick));
    }

    /** The step that holds a tick; the nearest one outside. */
    public Quantiles at(long tick) {
        long index = Math.floorDiv(tick - fromTick, strideSteps);
        return steps.get((int) Math.max(0, Math.min(steps.size() - 1L, index)));
    }
}
