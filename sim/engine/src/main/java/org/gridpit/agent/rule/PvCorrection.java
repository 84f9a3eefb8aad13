package org.gridpit.agent.rule;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.agent.Quantiles;

/**
 * Takes a lasting bias out of the outlook of the plants' power: the ratio of what they gave to what was expected one tick
 * before, over the last hours of light, within bounds.
 */
final class PvCorrection {
    /** Weight of the newest tick. */
    private static final double WEIGHT = 0.02;
    /** Expected power under which a ratio says nothing, of the rated power. */
    private static final double LEAST_SHARE = 0.02;

    private static final double LEAST_FACTOR = 0.8;
    private static final double MOST_FACTOR = 1.25;

    private double actualSum;
    private double expectedSum;
    private long expectedW;
    private long expectedAt = -1;

    /** What the plants gave in the tick before this one. */
    void learn(long tick, OptionalLong actualW, long ratedW) {
        if (actualW.isPresent() && expectedAt == tick - 1 && expectedW > LEAST_SHARE * ratedW) {
            actualSum += WEIGHT * (actualW.getAsLong() - actualSum);
            expectedSum += WEIGHT * (expectedW - expectedSum);
        }
    }

    /** Keeps what the outlook says of this tick, to be compared. */
    void expect(long tick, List<Quantiles> steps) {
        if (!steps.isEmpty()) {
            expectedW = steps.get(0).p50();
            expectedAt = tick;
        }
    }

    /** By what to multiply the outlook of the next few ticks. */
    double factor() {
        return expectedSum > 0 ? Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, actualSum / expectedSum)) : 1;
    }
}
