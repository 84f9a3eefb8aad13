package org.gridpit.agent.rule;

import java.util.List;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.Now;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.UtilityPrices;

/**
 * The time that a forecast covers.
 *
 * @param fromTick its first tick
 * @param strideSteps length of a step in ticks
 * @param offsetSteps ticks of the current block before it begins
 * @param blockSteps ticks in a block
 */
record Span(long fromTick, int strideSteps, int offsetSteps, int blockSteps) {
    /** Tick by tick from the coming one on. */
    static Span near(Now now) {
        return new Span(now.tick(), 1, (int) (now.tick() - now.blockStartTick()), now.blockSteps());
    }

    /** Block by block from the current one on. */
    static Span day(Now now) {
        return new Span(now.blockStartTick(), now.blockSteps(), 0, now.blockSteps());
    }

    /** Number of the first step when steps are counted through the run. */
    long index() {
        return fromTick / strideSteps;
    }

    /** The tariff of a step, from the tariff by blocks; the last one stands for later ones. */
    UtilityPrices utility(List<UtilityPrices> hours, int step) {
        int block = (offsetSteps + step * strideSteps) / blockSteps;
        return hours.get(Math.min(block, hours.size() - 1));
    }

    ForecastSeries series(Quantity of, List<Quantiles> steps) {
        return new ForecastSeries(of, fromTick, strideSteps, steps);
    }
}
