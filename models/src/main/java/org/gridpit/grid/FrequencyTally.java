package org.gridpit.grid;

import java.util.ArrayList;
import java.util.List;

/** Adds up the statistics of one stretch of time, step by step, without keeping the trace. */
final class FrequencyTally {
    /** Variance of the points of a straight line of height 1. */
    private static final double LINE_VARIANCE = 1.0 / 12;

    private final FrequencyParameters parameters;
    private final ExactStepper stepper;
    private final double nominalFrequencyHz;
    private final double band;
    private final List<Turn> turns = new ArrayList<>();

    private double firstSpeed;
    private double lastSpeed;
    private double lastDisturbancePu;
    private double startS;
    private double minSpeed;
    private double minTimeS;
    private double maxSpeed;
    private double worstRate;
    private double belowS;
    private double aboveS;
    private double speedPuS;
    private double speedSquaredS;
    private double speedSizePuS;
    private double turbinePuS;
    private double secondaryPuS;
    private double secondarySizePuS;
    private double disturbancePuS;
    private double noisePuS;

    /**
     * A step within which speed turns, perhaps beyond all extremes. Only few still may when the stretch is over, so it is
     * looked into no earlier.
     *
     * @param bound speed turns before it gets here
     */
    private record Turn(SwingState from, double startS, double lengthS, double bound) {}

    FrequencyTally(FrequencyParameters parameters, ExactStepper stepper, double nominalFrequencyHz, double bandHz) {
        this.parameters = parameters;
        this.stepper = stepper;
        this.nominalFrequencyHz = nominalFrequencyHz;
        this.band = bandHz / nominalFrequencyHz;
    }

    /** Begins a new stretch at a state and a time. */
    void reset(SwingState state, double timeS) {
        turns.clear();
        startS = timeS;
        firstSpeed = state.speed;
        lastSpeed = state.speed;
        lastDisturbancePu = state.disturbancePu;
        minSpeed = state.speed;
        minTimeS = timeS;
        maxSpeed = state.speed;
        worstRate = 0;
        belowS = 0;
        aboveS = 0;
        speedPuS = 0;
        speedSquaredS = 0;
        speedSizePuS = 0;
        turbinePuS = 0;
        secondaryPuS = 0;
        secondarySizePuS = 0;
        disturbancePuS = 0;
        noisePuS = 0;
    }

    /**
     * One step.
     *
     * @param to carries the integrals over the step
     * @param stepStartS when the step began
     */
    void add(SwingState from, SwingState to, double stepStartS, double lengthS, double noisePu) {
        lastSpeed = to.speed;
        lastDisturbancePu = to.disturbancePu;
        addIntegrals(from, to, lengthS);
        noisePuS += noisePu * lengthS;
        addExtremes(from, to, stepStartS, lengthS);
        if (Math.abs(from.speed) > band || Math.abs(to.speed) > band) {
            belowS += lengthS * shareBelow(from.speed, to.speed, -band);
            aboveS += lengthS * shareBelow(-from.speed, -to.speed, -band);
        }
    }

    /** The stretch up to now. */
    FrequencyStatistics statistics(double timeS) {
        turns.forEach(this::addTurn);
        turns.clear();
        double durationS = timeS - startS;
        double mean = durationS > 0 ? speedPuS / durationS : lastSpeed;
        double variance = durationS > 0 ? speedSquaredS / durationS - mean * mean : 0;
        return new FrequencyStatistics(
                durationS,
                frequencyHz(minSpeed),
                minTimeS,
                frequencyHz(maxSpeed),
                frequencyHz(mean),
                nominalFrequencyHz * Math.sqrt(Math.max(0, variance)),
                belowS,
                aboveS,
                nominalFrequencyHz * worstRate,
                0 - speedPuS / parameters.droop(),
                speedSizePuS / parameters.droop(),
                secondaryPuS,
                secondarySizePuS,
                durationS > 0 ? disturbancePuS / durationS : lastDisturbancePu,
                balance());
    }

    private FrequencyStatistics.Balance balance() {
        return new FrequencyStatistics.Balance(
                turbinePuS,
                disturbancePuS,
                noisePuS,
                parameters.damping() * speedPuS,
                2 * parameters.inertiaConstantS() * (lastSpeed - firstSpeed));
    }

    private double frequencyHz(double speed) {
        return nominalFrequencyHz * (1 + speed);
    }

    private void addIntegrals(SwingState from, SwingState to, double lengthS) {
        double rise = to.speed - from.speed;
        speedPuS += to.speedPuS;
        speedSquaredS += to.speedPuS * to.speedPuS / lengthS + rise * rise * lengthS * LINE_VARIANCE;
        speedSizePuS += sizeIntegral(from.speed, to.speed, to.speedPuS, lengthS);
        turbinePuS += to.turbinePuS;
        secondaryPuS += to.secondaryPuS;
        secondarySizePuS += sizeIntegral(from.secondaryPu, to.secondaryPu, to.secondaryPuS, lengthS);
        disturbancePuS += (from.disturbancePu + to.disturbancePu) / 2 * lengthS;
    }

    /** Integral of |x| over a step: exact while x keeps its sign, of a straight line where it changes. */
    private static double sizeIntegral(double from, double to, double integral, double lengthS) {
        if (from * to < 0) {
            return lengthS * (from * from + to * to) / (2 * Math.abs(to - from));
        }
        return Math.abs(integral);
    }

    /** Share of a straight line from one value to another that is below a limit. */
    private static double shareBelow(double from, double to, double limit) {
        if (from >= limit && to >= limit) {
            return 0;
        }
        if (from < limit && to < limit) {
            return 1;
        }
        return (limit - Math.min(from, to)) / Math.abs(to - from);
    }

    private void addExtremes(SwingState from, SwingState to, double stepStartS, double lengthS) {
        double rateFrom = stepper.speedRate(from);
        double rateTo = stepper.speedRate(to);
        addRate(rateFrom);
        addRate(rateTo);
        addSpeed(to.speed, stepStartS + lengthS);
        double reach = (Math.abs(rateFrom) + Math.abs(rateTo)) * lengthS;
        boolean nearExtreme = from.speed - reach < minSpeed || from.speed + reach > maxSpeed;
        if (nearExtreme && rateFrom * rateTo < 0) {
            double bound = tangentsMeet(from, to, rateFrom, rateTo, lengthS);
            if (bound < minSpeed || bound > maxSpeed) {
                SwingState start = new SwingState();
                start.copyStates(from);
                turns.add(new Turn(start, stepStartS, lengthS, bound));
            }
        }
    }

    /** Where the tangents at the ends of a step meet; the curve turns well before they do. */
    private static double tangentsMeet(SwingState from, SwingState to, double rateFrom, double rateTo, double lengthS) {
        double meetS = (to.speed - from.speed - rateTo * lengthS) / (rateFrom - rateTo);
        return from.speed + rateFrom * meetS;
    }

    private void addTurn(Turn turn) {
        if (turn.bound < minSpeed || turn.bound > maxSpeed) {
            double elapsedS = stepper.advanceToTurn(turn.from, turn.lengthS);
            addSpeed(turn.from.speed, turn.startS + elapsedS);
        }
    }

    private void addRate(double rate) {
        if (Math.abs(rate) > Math.abs(worstRate)) {
            worstRate = rate;
        }
    }

    private void addSpeed(double speed, double timeS) {
        if (speed < minSpeed) {
            minSpeed = speed;
            minTimeS = timeS;
        }
        if (speed > maxSpeed) {
            maxSpeed = speed;
        }
    }
}
