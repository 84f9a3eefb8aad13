package org.gridpit.lab;

import org.gridpit.agent.PriceBand;

/**
 * How a laboratory market is run.
 *
 * @param eagerFirst whether traders move with chances in proportion to the gain they expect, instead of equal ones
 * @param maxPrice highest legal price [ticks]; the lowest is 1
 * @param maxSteps steps of a period at most, silent ones included; where nothing stands, shouts that fail in a row
 * @param toExhaustion whether trading goes on while a side has units, even if no trade can gain
 */
public record LabRules(Protocol protocol, boolean eagerFirst, long maxPrice, int maxSteps, boolean toExhaustion) {
    public LabRules {
        if (maxPrice < 1) {
            throw new IllegalArgumentException("maxPrice (%d) must be at least 1. Maybe 400.".formatted(maxPrice));
        }
        if (maxSteps < 1) {
            throw new IllegalArgumentException("maxSteps (%d) must be at least 1. Maybe 400.".formatted(maxSteps));
        }
    }

    PriceBand legal() {
        return new PriceBand(1, maxPrice);
    }
}
