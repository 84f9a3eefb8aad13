package org.gridpit.market;

import org.gridpit.time.DeliveryPeriod;

/**
 * The delivery periods of a run, numbered from 0, the run's first.
 *
 * @param startS start of period 0, a whole number of periods after midnight UTC, UTC epoch [s]
 * @param periodS length of a period, a divisor of the day [s]
 * @param count number of periods
 */
public record DeliveryPeriods(long startS, int periodS, long count) {
    private static final int SECONDS_PER_DAY = 86_400;

    public DeliveryPeriods {
        if (periodS < 1 || SECONDS_PER_DAY % periodS != 0) {
            throw new IllegalArgumentException(
                    "periodS (%d) must be positive and divide the day of 86400 s. Maybe take 300, 900 or 3600."
                            .formatted(periodS));
        }
        if (Math.floorMod(startS, periodS) != 0) {
            throw new IllegalArgumentException(
                    "startS (%d) must be a whole number of periods of %d s after midnight UTC. Maybe start on the hour."
                            .formatted(startS, periodS));
        }
        if (count < 1) {
            throw new IllegalArgumentException(
                    "count (%d) must be at least 1. Maybe the run is shorter than a delivery period.".formatted(count));
        }
    }

    public DeliveryPeriod period(long number) {
        return new DeliveryPeriod(startOf(number), startOf(number + 1));
    }

    public long startOf(long number) {
        return startS + number * periodS;
    }

    /** Number of the period that this instant lies in. */
    public long numberAt(long utcS) {
        return Math.floorDiv(utcS - startS, (long) periodS);
    }

    /** Number of the first period that starts at this instant or later; {@code count} when there is none. */
    public long firstFrom(long utcS) {
        long number = -Math.floorDiv(startS - utcS, (long) periodS);
        return Math.max(0, Math.min(number, count));
    }
}
