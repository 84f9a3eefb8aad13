package org.gridpit.agent.rule;

/**
 * How far a quantity is from its usual course, seen through noise that is gone in the next tick: a first-order
 * autoregression plus white noise. Both are found from the covariances g0, g1, g2 of what is seen over 0, 1 and 2 ticks,
 *
 * <pre>  phi = g2 / g1,  lasting variance s = g1 / phi,  noise r = g0 - s,  news q = s (1 - phi^2), </pre>
 *
 * and the lasting part is followed with the steady gain of a Kalman filter, p / (p + r) where p = phi^2 p r / (p + r) + q.
 * Before there is enough to go by, all that is seen counts as lasting.
 *
 * @see "A. C. Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, 1989, ch. 3"
 */
final class Deviation {
    /** Neighbouring values seen before their covariances are believed. */
    private static final int ENOUGH = 48;
    /** Weight of the newest value in the covariances, at least. */
    private static final double LEAST_WEIGHT = 0.001;
    /** Something always changes: neither is a deviation eternal nor a new value worth nothing. */
    private static final double MOST_PERSISTENCE = 0.999;

    private static final double LEAST_GAIN = 0.1;

    private int count;
    private double last;
    private double beforeLast;
    private int run;
    private double g0;
    private double g1;
    private double g2;
    private double phi = 1;
    private double gain = 1;
    private double lasting;

    /** The deviation of the tick after the last one. */
    void follow(double seen) {
        if (run >= 2) {
            count++;
            double weight = Math.max(1.0 / count, LEAST_WEIGHT);
            g0 += weight * (seen * seen - g0);
            g1 += weight * (seen * last - g1);
            g2 += weight * (seen * beforeLast - g2);
            if (count >= ENOUGH) {
                fit();
            }
        }
        lasting = run == 0 ? seen : phi * lasting + gain * (seen - phi * lasting);
        beforeLast = last;
        last = seen;
        run++;
    }

    /** Values are missing: what comes next has no neighbours. */
    void interrupt() {
        run = 0;
        lasting = 0;
    }

    private void fit() {
        if (!(g1 > 0) || !(g2 > 0)) {
            phi = g1 > 0 ? Math.min(MOST_PERSISTENCE, g1 / g0) : 0;
            gain = 1;
            return;
        }
        phi = Math.min(MOST_PERSISTENCE, g2 / g1);
        double lastingVariance = Math.min(g0, g1 / phi);
        double noise = g0 - lastingVariance;
        double news = lastingVariance * (1 - phi * phi);
        double b = noise * (1 - phi * phi) - news;
        double p = (StrictMath.sqrt(b * b + 4 * news * noise) - b) / 2;
        gain = Math.max(LEAST_GAIN, p / (p + noise));
    }

    /** Share of the lasting part that is left one tick later, 0..1. */
    double persistence() {
        return phi;
    }

    /** The lasting part after the last tick. */
    double lasting() {
        return lasting;
    }
}
