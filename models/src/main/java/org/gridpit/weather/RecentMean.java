package org.gridpit.weather;

/** Mean of the last few values. */
final class RecentMean {
    private final double[] values;
    private int count;

    /** @param size how many values count */
    RecentMean(int size) {
        values = new double[size];
    }

    void add(double value) {
        values[count % values.length] = value;
        count++;
    }

    /** NaN before the first value. */
    double mean() {
        int known = Math.min(count, values.length);
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += values[i];
        }
        return sum / known;
    }

    /** Mean of a newest value and the ones it leaves room for. */
    double meanWith(double newest) {
        int known = Math.min(count, values.length - 1);
        double sum = newest;
        for (int i = 1; i <= known; i++) {
            sum += values[(count - i) % values.length];
        }
        return sum / (known + 1);
    }
}
