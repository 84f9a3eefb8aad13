package org.gridpit.weather;

import java.util.Arrays;

/**
 * The light of one hour as its cloud spells let it through, cell by cell; the mean of the cells is the hour's light.
 *
 * <p>No cell is brighter than 1.2 of its clear sky: what is beyond goes to the others, and where they cannot take it,
 * the hour's light follows the clear sky alone.
 */
final class SpellLight {
    /** Times light beyond the bound is handed on. */
    private static final int PASSES = 3;

    private double[] index = {};
    private double[] clear = {};
    private boolean[] stopped = {};

    /**
     * Goes to an hour.
     *
     * @param hourWPerM2 its mean light
     * @param shape its clear sky, in the cells wanted
     * @param hour of the day the spells are for
     */
    void moveTo(double hourWPerM2, HourShape shape, CloudSpells spells, int hour) {
        resize(shape.cells());
        spells.fill(hour, index);
        double clearSum = 0;
        for (int i = 0; i < clear.length; i++) {
            stopped[i] = false;
            clear[i] = shape.clearGhiWPerM2(i, i + 1);
            clearSum += clear[i];
        }
        double sum = hourWPerM2 * clear.length;
        if (!spread(sum)) {
            Arrays.fill(index, clearSum > 0 ? Math.min(sum / clearSum, CloudCover.MOST_INDEX) : 0);
        }
    }

    /** Mean of the cells [from, to) [W/m2]. */
    double ghiWPerM2(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += index[i] * clear[i];
        }
        return sum / (to - from);
    }

    /** Scales the pattern to this sum of light; whether it found its place. */
    private boolean spread(double sum) {
        for (int pass = 0; pass <= PASSES; pass++) {
            double atBound = 0;
            double below = 0;
            for (int i = 0; i < index.length; i++) {
                if (stopped[i]) {
                    atBound += CloudCover.MOST_INDEX * clear[i];
                } else {
                    below += index[i] * clear[i];
                }
            }
            if (!(below > 0)) {
                return false;
            }
            if (scale((sum - atBound) / below)) {
                return true;
            }
        }
        return false;
    }

    /** Scales the cells below the bound and stops them at it; whether none had to be stopped. */
    private boolean scale(double factor) {
        boolean free = true;
        for (int i = 0; i < index.length; i++) {
            if (!stopped[i]) {
                index[i] *= factor;
                stopped[i] = index[i] > CloudCover.MOST_INDEX;
                free &= !stopped[i];
            }
            index[i] = Math.min(index[i], CloudCover.MOST_INDEX);
        }
        return free;
    }

    private void resize(int cells) {
        if (cells != index.length) {
            index = new double[cells];
            clear = new double[cells];
            stopped = new boolean[cells];
        }
    }
}
