package org.gridpit.agent.rule;

import org.gridpit.Param;

/** What may be set of {@link RuleConsumer}. */
public record RuleConsumerParameters(
        @Param(value = "Days of a kind that the usual course of the own load is learned from", min = 1)
        double memoryDays,

        @Param(value = "Extra worth of import above the peak target, share of the utility's price", min = 0)
        double peakPremiumShare) {
    public RuleConsumerParameters {
        if (!(memoryDays >= 1)) {
            throw new IllegalArgumentException(
                    "memoryDays (%s) must be at least 1. Maybe 5 for a week of workdays.".formatted(memoryDays));
        }
        if (!(peakPremiumShare >= 0 && peakPremiumShare < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "peakPremiumShare (%s) must not be negative. Maybe 0 for no peak shaving."
                            .formatted(peakPremiumShare));
        }
    }

    public static RuleConsumerParameters defaults() {
        return new RuleConsumerParameters(5, 0.05);
    }
}
