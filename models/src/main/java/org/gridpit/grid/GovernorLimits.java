package org.gridpit.grid;

import org.gridpit.Param;

/** What valves allow governors to do. */
public record GovernorLimits(
        @Param(
                value = "Valve position at schedule, of 0 to 1: power goes down by it and up by the rest",
                min = 0,
                max = 1)
        double valvePosition,

        @Param(value = "Fastest change of governor output", unit = "pu/s", above = 0)
        double rampPuPerS) {
    public GovernorLimits {
        if (!(valvePosition >= 0 && valvePosition <= 1)) {
            throw new IllegalArgumentException(
                    "valvePosition (%s) must be within 0 and 1. Maybe it is in per cent.".formatted(valvePosition));
        }
        if (!(rampPuPerS > 0)) {
            throw new IllegalArgumentException(
                    "rampPuPerS (%s) must be above 0. Maybe it is per minute.".formatted(rampPuPerS));
        }
    }

    /** Both are the plant's own. */
    public static GovernorLimits defaults(double valvePosition, double rampPuPerS) {
        return new GovernorLimits(valvePosition, rampPuPerS);
    }
}
