package org.gridpit.grid;

import org.gridpit.grid.Region.Saturation;

/** Adds up the statistics of one stretch of time, step by step, without keeping the trace. */
final class FrequencyTally {
    /** Variance of the points of a straight line of height 1. */
    static final double LINE_VARIANCE = 1.0 / 12;

    /** Added, it makes -0 to 0. */
    private static final double POSITIVE_ZERO = 0.0;

    private final FrequencyParameters parameters;
    private final ControlArea area;
    private final double nominalFrequencyHz;
    private final double band;
    private final SpeedExtremes extremes;

    private final Sums sums = new Sums();
    private double startS;
    private double firstSpeed;
    private double riseBeforeBlackouts;
    private double blackoutS;
    private double belowS;
    private double aboveS;
    private double inverterPuS;
    private double primarySaturatedS;
    private double secondarySaturatedS;
    private double governorSaturatedS;

    /** What each step adds to, whoever makes it. */
    static final class Sums {
        double speedPuS;
        double speedSquaredS;
        double feltPuS;
        double feltSizePuS;
        double turbinePuS;
        double secondaryPuS;
        double secondarySizePuS;
        double disturbancePuS;
        double noisePuS;

        private void clear() {
            speedPuS = 0;
            speedSquaredS = 0;
            feltPuS = 0;
            feltSizePuS = 0;
            turbinePuS = 0;
            secondaryPuS = 0;
            secondarySizePuS = 0;
            disturbancePuS = 0;
            noisePuS = 0;
        }
    }

    FrequencyTally(FrequencyParameters parameters, ControlArea area, double nominalFrequencyHz, double bandHz) {
        this.parameters = parameters;
        this.area = area;
        this.nominalFrequencyHz = nominalFrequencyHz;
        this.band = bandHz / nominalFrequencyHz;
        this.extremes = new SpeedExtremes(area);
    }

    /** Begins a new stretch at a state and a time. */
    void reset(SwingState state, double timeS) {
        extremes.reset(state.speed, timeS);
        sums.clear();
        startS = timeS;
        firstSpeed = state.speed;
        riseBeforeBlackouts = 0;
        blackoutS = 0;
        belowS = 0;
        aboveS = 0;
        inverterPuS = 0;
        primarySaturatedS = 0;
        secondarySaturatedS = 0;
        governorSaturatedS = 0;
    }

    /** Half width of the band. */
    double band() {
        return band;
    }

    Sums sums() {
        return sums;
    }

    SpeedExtremes extremes() {
        return extremes;
    }

    /**
     * The step that the area made last.
     *
     * @param to carries the integrals over the step
     * @param stepStartS when the step began
     */
    void add(SwingState from, SwingState to, double stepStartS, double lengthS, double noisePu) {
        addIntegrals(from, to, lengthS);
        sums.noisePuS += noisePu * lengthS;
        extremes.add(from, to, stepStartS, lengthS);
        if (Math.abs(from.speed) > band || Math.abs(to.speed) > band) {
            belowS += lengthS * shareBelow(from.speed, to.speed, -band);
            aboveS += lengthS * shareBelow(-from.speed, -to.speed, -band);
        }
        if (area.isBent()) {
            addSaturation(area.region(), to, lengthS);
        }
    }

    /** Speed is lost: what masses still held is gone, and the area begins again at nominal. */
    void addBlackout(SwingState lost) {
        riseBeforeBlackouts += lost.speed - firstSpeed;
        firstSpeed = 0;
    }

    /** A time without frequency. */
    void addDark(double lengthS) {
        blackoutS += lengthS;
        belowS += lengthS;
    }

    /** The stretch up to a state and a time. */
    FrequencyStatistics statistics(SwingState state, double timeS) {
        double durationS = timeS - startS;
        double liveS = durationS - blackoutS;
        double mean = liveS > 0 ? sums.speedPuS / liveS : state.speed;
        double variance = liveS > 0 ? sums.speedSquaredS / liveS - mean * mean : 0;
        return new FrequencyStatistics(
                durationS,
                frequencyHz(extremes.minSpeed()),
                extremes.minTimeS(),
                frequencyHz(extremes.maxSpeed()),
                frequencyHz(mean),
                nominalFrequencyHz * Math.sqrt(Math.max(0, variance)),
                belowS,
                aboveS,
                nominalFrequencyHz * extremes.worstRate(),
                0 - sums.feltPuS / parameters.droop(),
                sums.feltSizePuS / parameters.droop(),
                sums.secondaryPuS,
                sums.secondarySizePuS,
                liveS > 0 ? sums.disturbancePuS / liveS : state.disturbancePu,
                blackoutS,
                new FrequencyStatistics.Saturation(primarySaturatedS, secondarySaturatedS, governorSaturatedS),
                balance(state));
    }

    private FrequencyStatistics.Balance balance(SwingState state) {
        return new FrequencyStatistics.Balance(
                sums.turbinePuS,
                inverterPuS,
                sums.disturbancePuS,
                sums.noisePuS,
                parameters.damping() * sums.speedPuS,
                2 * parameters.inertiaConstantS() * (state.speed - firstSpeed + riseBeforeBlackouts));
    }

    private double frequencyHz(double speed) {
        return nominalFrequencyHz * (1 + speed);
    }

    private void addIntegrals(SwingState from, SwingState to, double lengthS) {
        double rise = to.speed - from.speed;
        sums.speedPuS += to.speedPuS;
        sums.speedSquaredS += to.speedPuS * to.speedPuS / lengthS + rise * rise * lengthS * LINE_VARIANCE;
        if (area.isBent()) {
            addFelt(area.region().felt(), from, to, lengthS);
        } else {
            sums.feltPuS += to.speedPuS;
            sums.feltSizePuS += sizeIntegral(from.speed, to.speed, to.speedPuS, lengthS);
        }
        sums.turbinePuS += to.turbinePuS;
        sums.secondaryPuS += to.secondaryPuS;
        sums.secondarySizePuS += sizeIntegral(from.secondaryPu, to.secondaryPu, to.secondaryPuS, lengthS);
        sums.disturbancePuS += (from.disturbancePu + to.disturbancePu) / 2 * lengthS;
    }

    private void addFelt(Region.Line felt, SwingState from, SwingState to, double lengthS) {
        double integral = felt.integral(to.speedPuS, lengthS);
        sums.feltPuS += integral;
        sums.feltSizePuS += sizeIntegral(felt.at(from.speed), felt.at(to.speed), integral, lengthS);
    }

    private void addSaturation(Region region, SwingState to, double lengthS) {
        inverterPuS -= region.inverter().integral(to.speedPuS, lengthS);
        sums.disturbancePuS += area.withheldPuS(to.speedPuS, lengthS);
        Saturation saturation = region.saturation();
        primarySaturatedS += saturation.primary() ? lengthS : 0;
        secondarySaturatedS += saturation.secondary() ? lengthS : 0;
        governorSaturatedS += saturation.governor() ? lengthS : 0;
    }

    /**
     * Integral of |x| over a step: exact while x keeps its sign, of a straight line where it changes.
     *
     * <p>Chosen by the sign bit, without a branch: speed crosses 0 too irregularly for a processor to guess.
     */
    static double sizeIntegral(double from, double to, double integral, double lengthS) {
        double crossing = lengthS * (from * from + to * to) / (2 * Math.abs(to - from));
        long changesSign = Double.doubleToRawLongBits(from * to + POSITIVE_ZERO) >> (Long.SIZE - 1);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(crossing) & changesSign
                | Double.doubleToRawLongBits(Math.abs(integral)) & ~changesSign);
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
}
