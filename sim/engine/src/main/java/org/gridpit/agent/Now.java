package org.gridpit.agent;

/**
 * When a decision is taken.
 *
 * @param tick number of the clock tick about to be decided, 0 the run's first
 * @param startS its start, UTC epoch seconds
 * @param tickS its length [s]
 * @param blockSteps ticks in a block: an hour's worth, at least one. Plans for the day are made in blocks; block 0 of
 *     every list of "hours" is the one this tick lies in
 * @param lastTick number of the run's last tick
 * @param minuteOfDay of its start in the site's standard time, 0..1439
 * @param workday whether that day is Monday to Friday
 */
public record Now(long tick, long startS, int tickS, int blockSteps, long lastTick, int minuteOfDay, boolean workday) {
    private static final long SECONDS_PER_HOUR = 3600;

    /** First tick of the block that this tick lies in. */
    public long blockStartTick() {
        return tick - tick % blockSteps;
    }

    /** Whether a new block begins with this tick. */
    public boolean startsBlock() {
        return tick % blockSteps == 0;
    }

    /** Length of a block [h]. */
    public double blockH() {
        return (double) blockSteps * tickS / SECONDS_PER_HOUR;
    }

    /** Energy of a constant power over this tick, rounded towards zero [Wh]. */
    public long energyWh(long powerW) {
        return powerW * tickS / SECONDS_PER_HOUR;
    }

    /** Mean power of an energy over this tick, rounded towards zero [W]. */
    public long powerW(long energyWh) {
        return energyWh * SECONDS_PER_HOUR / tickS;
    }
}
