package org.gridpit.agent.rule;

import java.util.Arrays;

/**
 * A quantity's usual course over the day, learned apart for workdays and other days: exponentially weighted means of half
 * hours, straight lines between their middles. A half hour counts once it is over, so that no value explains itself.
 */
final class DailyProfile {
    private static final int BINS = 48;
    private static final double BIN_MINUTES = (double) TimeAhead.MINUTES_PER_DAY / BINS;

    private final double memoryDays;
    private final double[][] mean = new double[2][BINS];
    private final int[][] days = new int[2][BINS];
    private int openType;
    private int openBin = -1;
    private double openSum;
    private int openCount;

    /** @param memoryDays days of a kind after which an old day weighs about a third */
    DailyProfile(double memoryDays) {
        this.memoryDays = memoryDays;
    }

    /** A value seen at a minute of the day; minutes outside 0..1440 wrap. */
    void learn(double minute, boolean workday, double value) {
        int bin = (int) (wrapped(minute) / BIN_MINUTES);
        int type = workday ? 1 : 0;
        if (bin != openBin || type != openType) {
            closeBin();
            openBin = bin;
            openType = type;
        }
        openSum += value;
        openCount++;
    }

    private void closeBin() {
        if (openCount > 0) {
            int n = ++days[openType][openBin];
            double weight = Math.max(1.0 / n, 1 / memoryDays);
            mean[openType][openBin] += weight * (openSum / openCount - mean[openType][openBin]);
        }
        openSum = 0;
        openCount = 0;
    }

    /** What is usual at a minute of the day; NaN while nothing is known of it. The other kind of day helps out. */
    double at(double minute, boolean workday) {
        double position = wrapped(minute) / BIN_MINUTES - 0.5;
        int left = (int) StrictMath.floor(position);
        double share = position - left;
        int first = Math.floorMod(left, BINS);
        int second = (first + 1) % BINS;
        int type = workday ? 1 : 0;
        double before = usual(type, first);
        double after = usual(type, second);
        if (Double.isNaN(before)) {
            return after;
        }
        return Double.isNaN(after) ? before : before + share * (after - before);
    }

    private double usual(int type, int bin) {
        int known = days[type][bin] > 0 ? type : 1 - type;
        return days[known][bin] > 0 ? mean[known][bin] : Double.NaN;
    }

    /** Mean over the half hours known so far; NaN before the first. */
    double overall() {
        double sum = 0;
        int count = 0;
        for (int type = 0; type < mean.length; type++) {
            sum += Arrays.stream(mean[type]).sum();
            count += (int) Arrays.stream(days[type]).filter(n -> n > 0).count();
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double wrapped(double minute) {
        double rest = minute % TimeAhead.MINUTES_PER_DAY;
        return rest < 0 ? rest + TimeAhead.MINUTES_PER_DAY : rest;
    }
}
