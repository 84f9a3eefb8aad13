package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Gains at true values of what traded over the largest there were: 1 at best, below 0 where trading lost.
 *
 * @see "V. Smith, An experimental study of competitive market behavior, J. of Political Economy 70, 1962"
 */
public final class AllocativeEfficiency {
    private AllocativeEfficiency() {}

    public static OptionalDouble of(List<ValuedOrder> orders) {
        return of(realisedTickWh(orders), CompetitiveOptimum.of(orders).gainsTickWh());
    }

    /** From sums, as over all periods of a run; empty where there was nothing to gain. */
    public static OptionalDouble of(long realisedTickWh, long optimumTickWh) {
        return optimumTickWh == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) realisedTickWh / optimumTickWh);
    }

    /** Values of what was bought less costs of what was sold, whatever was paid. */
    public static long realisedTickWh(List<ValuedOrder> orders) {
        long gains = 0;
        long boughtLessSoldWh = 0;
        for (ValuedOrder order : orders) {
            gains = Math.addExact(gains, order.gainTickWh());
            boughtLessSoldWh = Math.addExact(boughtLessSoldWh, order.isBuy() ? order.filledWh() : -order.filledWh());
        }
        if (boughtLessSoldWh != 0) {
            throw new IllegalArgumentException(
                    "bought less sold quantity (%d) must be 0. Maybe one side's orders are missing."
                            .formatted(boughtLessSoldWh));
        }
        return gains;
    }
}
