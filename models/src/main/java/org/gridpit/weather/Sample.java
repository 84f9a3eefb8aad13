package org.gridpit.weather;

import java.util.Arrays;

/** Moments of a sample; sums run in the order of the values, the same everywhere. */
final class Sample {
    private Sample() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double sd(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    /** Pearson's correlation of pairs; 0 where one side does not vary. */
    static double correlation(double[] xs, double[] ys) {
        double meanX = mean(xs);
        double meanY = mean(ys);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < xs.length; i++) {
            double x = xs[i] - meanX;
            double y = ys[i] - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }

    /** Correlation of a series with itself some steps later. */
    static double lagged(double[] values, int lag) {
        int pairs = values.length - lag;
        return correlation(Arrays.copyOf(values, pairs), Arrays.copyOfRange(values, lag, values.length));
    }

    /** Each value less the mean of its group. */
    static double[] withoutGroupMeans(double[] values, int[] group, int groups) {
        double[] sums = new double[groups];
        int[] counts = new int[groups];
        for (int i = 0; i < values.length; i++) {
            sums[group[i]] += values[i];
            counts[group[i]]++;
        }
        double[] rest = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rest[i] = values[i] - sums[group[i]] / counts[group[i]];
        }
        return rest;
    }

    /** Value below which this share of the sorted values lies, linear between neighbours. */
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
