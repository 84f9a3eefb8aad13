package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;

/**
 * Starts of machines at random: pauses between them are exponential, as in a Poisson process, and no start begins before
 * the last is over, so that the load has a bound.
 */
final class StartUps {
    private static final double SECONDS_PER_HOUR = 3600;

    private final StartUpParameters parameters;
    private final RandomStream stream;
    private double startS = Double.NaN;
    private double endS;
    private long askedStartS;
    private long askedEndS;
    private double meanKw;

    StartUps(StartUpParameters parameters, RandomStream stream) {
        this.parameters = parameters;
        this.stream = stream;
    }

    /** Mean load over a period, not before the period asked last; the same period answers the same [kW]. */
    double meanKw(DeliveryPeriod period) {
        if (Double.isNaN(startS)) {
            follow(period.startS());
        }
        if (period.startS() != askedStartS || period.endS() != askedEndS) {
            askedStartS = period.startS();
            askedEndS = period.endS();
            meanKw = parameters.powerKw() * runningS(period) / period.durationS();
        }
        return meanKw;
    }

    /** Seconds of a period in which a machine is starting; leaves the start that reaches beyond it or follows it. */
    private double runningS(DeliveryPeriod period) {
        double runningS = 0;
        while (endS <= period.endS()) {
            runningS += overlapS(period);
            follow(endS);
        }
        return runningS + overlapS(period);
    }

    private double overlapS(DeliveryPeriod period) {
        return Math.max(0, Math.min(endS, period.endS()) - Math.max(startS, period.startS()));
    }

    /** The next start after a second. */
    private void follow(double utcS) {
        startS = utcS - StrictMath.log(stream.nextUniform()) * parameters.meanPauseH() * SECONDS_PER_HOUR;
        endS = startS + parameters.durationH() * SECONDS_PER_HOUR;
    }
}
