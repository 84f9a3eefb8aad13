package org.gridpit.demand;

import org.gridpit.Param;

/** Machines that start now and then, each start an extra load for some minutes. */
public record StartUpParameters(
        @Param(value = "Starts in a mean month of 730 h", above = 0)
        double perMonth,

        @Param(value = "Load of a start, on top of the usual one", unit = "kW", above = 0)
        double powerKw,

        @Param(value = "How long a start takes", unit = "min", above = 0)
        double durationMin) {
    private static final double HOURS_PER_MONTH = 730;
    private static final double MINUTES_PER_HOUR = 60;

    public StartUpParameters {
        Check.positive("perMonth", perMonth);
        Check.positive("powerKw", powerKw);
        Check.positive("durationMin", durationMin);
        if (!(perMonth * durationMin < HOURS_PER_MONTH * MINUTES_PER_HOUR)) {
            throw new IllegalArgumentException(
                    "perMonth (%s) starts of durationMin (%s) do not fit into a month. Maybe durationMin is in seconds."
                            .formatted(perMonth, durationMin));
        }
    }

    double durationH() {
        return durationMin / MINUTES_PER_HOUR;
    }

    /** From the end of one start to the beginning of the next, on average [h]. */
    double meanPauseH() {
        return HOURS_PER_MONTH / perMonth - durationH();
    }

    /** Load of all starts, spread over the time [kW]. */
    double meanKw() {
        return powerKw * perMonth * durationH() / HOURS_PER_MONTH;
    }
}
