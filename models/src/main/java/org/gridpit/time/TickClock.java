package org.gridpit.time;

/**
 * The steps of a run: {@code steps} ticks of {@code tickS} seconds from {@code startS} on, whole UTC seconds.
 *
 * @param startS start of step 0, UTC epoch [s]
 * @param tickS length of a tick, a divisor of the day of at most an hour [s]
 * @param steps number of ticks
 */
public record TickClock(long startS, int tickS, long steps) {
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;

    public TickClock {
        if (tickS < 1 || tickS > SECONDS_PER_HOUR || SECONDS_PER_DAY % tickS != 0) {
            throw new IllegalArgumentException(
                    "tickS (%d) must be 1 to 3600 and divide the day of 86400 s. Maybe take 60, 300, 900 or 3600."
                            .formatted(tickS));
        }
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "steps (%d) must be at least 1. Maybe the duration is shorter than a tick.".formatted(steps));
        }
    }

    /** Start of a step, UTC epoch [s]; {@code startOf(steps)} is the end of the run. */
    public long startOf(long step) {
        return startS + step * tickS;
    }

    public DeliveryPeriod period(long step) {
        return new DeliveryPeriod(startOf(step), startOf(step + 1));
    }

    /** First second after the last tick, UTC epoch [s]. */
    public long endS() {
        return startOf(steps);
    }
}
