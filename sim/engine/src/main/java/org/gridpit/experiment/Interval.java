package org.gridpit.experiment;

import org.apache.commons.math3.distribution.TDistribution;

/** The 95 % confidence interval of a mean of independent observations: mean +- t(n - 1, 0.975) sd / sqrt(n). */
final class Interval {
    private static final double UPPER_TAIL = 0.975;

    private Interval() {}

    /**
     * Half its width.
     *
     * @param sd standard deviation of an observation, divisor n - 1
     * @param n observations, at least 2
     */
    static double halfWidth(double sd, int n) {
        return new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER_TAIL) * sd / StrictMath.sqrt(n);
    }
}
