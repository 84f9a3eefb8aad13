package org.gridpit.agent.rule;

import org.gridpit.Param;

/** What may be set of {@link RuleProducer}. */
public record RuleProducerParameters(
        @Param(value = "Days of a kind that the usual course of the own load is learned from", min = 1)
        double memoryDays) {
    public RuleProducerParameters {
        if (!(memoryDays >= 1)) {
            throw new IllegalArgumentException(
                    "memoryDays (%s) must be at least 1. Maybe 5 for a week of workdays.".formatted(memoryDays));
        }
    }

    public static RuleProducerParameters defaults() {
        return new RuleProducerParameters(5);
    }
}
