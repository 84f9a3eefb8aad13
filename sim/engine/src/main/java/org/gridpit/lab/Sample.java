package org.gridpit.lab;

/**
 * A mean over independent runs.
 *
 * @param sd standard deviation of one observation, divisor n - 1; 0 for a single one and for what is exact
 * @param n observations
 */
public record Sample(double mean, double sd, int n) {
    /** Of observations, some of which may be undefined (NaN) and are left out. */
    static Sample of(double[] observations) {
        int n = 0;
        double sum = 0;
        for (double x : observations) {
            if (!Double.isNaN(x)) {
                sum += x;
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (double x : observations) {
            if (!Double.isNaN(x)) {
                squares += (x - mean) * (x - mean);
            }
        }
        return new Sample(mean, n < 2 ? 0 : StrictMath.sqrt(squares / (n - 1)), n);
    }

    /** A number known for certain, or one derived from several samples. */
    static Sample exact(double value) {
        return new Sample(value, 0, 1);
    }
}
