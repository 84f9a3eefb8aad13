package org.gridpit.weather;

import java.util.Arrays;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/**
 * The stretch of days the generator draws at once, and its random series.
 *
 * <p>Each block has streams of its own, named by its number. A series enters a block after running through the block
 * before it, from the stationary law on: long enough that nothing is left of that start. So the weather of an hour
 * depends on the seed and the hour alone, and any year can be asked for first.
 */
final class Block {
    static final int DAYS = 32;
    static final int HOURS = DAYS * Epw.HOURS_PER_DAY;
    private static final String STREAM_NAME = "world/weather";
    private static final double FULL_TURN_DEG = 360;

    private Block() {}

    /** Number of the block a local hour is in, days counted from 1970-01-01. */
    static long ofHour(long localHour) {
        return Math.floorDiv(localHour, (long) HOURS);
    }

    /** First local hour of a block. */
    static long firstHour(long block) {
        return block * HOURS;
    }

    /**
     * A first-order autoregressive series of variance 1 over one block: x' = keep x + sqrt(1 - keep^2) e.
     *
     * @param keep correlation of successive steps
     * @param before which steps of the block before the series makes; in the others it rests
     * @param within the same for this block
     */
    static double[] series(long seed, String purpose, long block, double keep, boolean[] before, boolean[] within) {
        double fresh = Math.sqrt(1 - keep * keep);
        RandomStream stream = stream(seed, purpose, block - 1);
        double value = stream.nextGaussian();
        for (int i = 1; i < before.length; i++) {
            double drawn = stream.nextGaussian();
            value = before[i] ? keep * value + fresh * drawn : value;
        }
        stream = stream(seed, purpose, block);
        double[] values = new double[within.length];
        for (int i = 0; i < values.length; i++) {
            double drawn = stream.nextGaussian();
            value = within[i] ? keep * value + fresh * drawn : value;
            values[i] = value;
        }
        return values;
    }

    /** The same for a series that makes every step. */
    static double[] series(long seed, String purpose, long block, double keep, int steps) {
        boolean[] all = new boolean[steps];
        Arrays.fill(all, true);
        return series(seed, purpose, block, keep, all, all);
    }

    /**
     * A random walk round the compass, hour by hour. Every block starts in a direction of its own; the walk of the
     * block before is bent, by a fraction of a degree an hour, to arrive there.
     *
     * @param sdDeg of one hour's step
     */
    static double[] walkDeg(long seed, String purpose, long block, double sdDeg) {
        double targetDeg = FULL_TURN_DEG * stream(seed, purpose, block + 1).nextUniform();
        RandomStream stream = stream(seed, purpose, block);
        double[] walk = new double[HOURS];
        double directionDeg = FULL_TURN_DEG * stream.nextUniform();
        for (int i = 0; i < HOURS; i++) {
            walk[i] = directionDeg;
            directionDeg += sdDeg * stream.nextGaussian();
        }
        double missDeg = targetDeg - directionDeg;
        missDeg -= FULL_TURN_DEG * Math.rint(missDeg / FULL_TURN_DEG);
        for (int i = 0; i < HOURS; i++) {
            double bent = walk[i] + missDeg * i / HOURS;
            walk[i] = bent - FULL_TURN_DEG * Math.floor(bent / FULL_TURN_DEG);
        }
        return walk;
    }

    /** The numbers of one purpose for the block, or the day, of this number. */
    static RandomStream stream(long seed, String purpose, long number) {
        return RandomStreams.of(seed, STREAM_NAME, purpose + "/" + number);
    }
}
