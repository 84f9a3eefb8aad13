package org.gridpit.demand;

import org.gridpit.time.OrnsteinUhlenbeck;
import org.gridpit.time.RandomStream;

/**
 * What makes a load differ from its expected value: a factor of mean 1, exp(x - sd^2 / 2), x normal noise that forgets.
 *
 * <p>x is held within four standard deviations (it would leave them 0.006 % of the time) so that a load has a bound.
 */
final class LoadNoise {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double BOUND_SD = 4;

    private final double sd;
    private final OrnsteinUhlenbeck logarithm;
    private double timeS = Double.NaN;
    private double factor;

    LoadNoise(double sd, double tauH, RandomStream stream) {
        this.sd = sd;
        this.logarithm = new OrnsteinUhlenbeck(sd, tauH * SECONDS_PER_HOUR, stream);
        this.factor = factor(logarithm.value());
    }

    /** The factor at a time, not before the time asked last; the same time answers the same. */
    double at(double utcS) {
        if (utcS != timeS) {
            if (!Double.isNaN(timeS)) {
                factor = factor(logarithm.advance(utcS - timeS));
            }
            timeS = utcS;
        }
        return factor;
    }

    double largest() {
        return factor(Double.POSITIVE_INFINITY);
    }

    private double factor(double x) {
        double bounded = Math.max(-BOUND_SD * sd, Math.min(BOUND_SD * sd, x));
        return StrictMath.exp(bounded - sd * sd / 2);
    }
}
