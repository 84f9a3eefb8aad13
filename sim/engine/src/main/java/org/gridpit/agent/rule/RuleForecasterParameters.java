package org.gridpit.agent.rule;

import org.gridpit.Param;

/** What may be set of {@link RuleForecaster}. */
public record RuleForecasterParameters(
        @Param(value = "Days of a kind that the usual course of a day is learned from", min = 1)
        double memoryDays,

        @Param(value = "Blocks of about an hour from one day-ahead forecast to the next", min = 1, max = 24)
        int dayAheadEveryBlocks,

        @Param(value = "Fall of generation within the next ticks that is worth an alert", above = 0, max = 1)
        double pvDropShare,

        @Param(value = "Price over the usual price that is worth an alert", above = 1)
        double priceSpikeFactor) {
    public RuleForecasterParameters {
        if (!(memoryDays >= 1)) {
            throw new IllegalArgumentException(
                    "memoryDays (%s) must be at least 1. Maybe 5 for a week of workdays.".formatted(memoryDays));
        }
        if (dayAheadEveryBlocks < 1 || dayAheadEveryBlocks > 24) {
            throw new IllegalArgumentException("dayAheadEveryBlocks (%d) must be 1 to 24. Maybe 6 for four times a day."
                    .formatted(dayAheadEveryBlocks));
        }
        if (!(pvDropShare > 0 && pvDropShare <= 1)) {
            throw new IllegalArgumentException(
                    "pvDropShare (%s) must be above 0, at most 1. Maybe it is in per cent.".formatted(pvDropShare));
        }
        if (!(priceSpikeFactor > 1)) {
            throw new IllegalArgumentException(
                    "priceSpikeFactor (%s) must be above 1. Maybe 1.5 for half more than usual."
                            .formatted(priceSpikeFactor));
        }
    }

    public static RuleForecasterParameters defaults() {
        return new RuleForecasterParameters(5, 6, 0.3, 1.5);
    }
}
