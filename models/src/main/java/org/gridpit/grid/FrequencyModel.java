package org.gridpit.grid;

import org.gridpit.time.OrnsteinUhlenbeck;
import org.gridpit.time.RandomStream;

/**
 * Frequency of a control area, second by second: inertia, load damping, droop, turbine, secondary control, noise.
 *
 * <p>Between two instants the solution is exact, whatever their distance. Steps end at whole seconds, and at tenths of a
 * second around disturbances, for the statistics' sake; a disturbance may come at any instant. Noise is drawn once a
 * second and held in it, the same draws whatever the steps.
 *
 * @see "P. Kundur, Power System Stability and Control, 1994, section 11.1"
 */
public final class FrequencyModel {
    /** Length of the fine steps. */
    private static final double FINE_STEP_S = 0.1;

    private static final int FINE_STEPS_PER_S = 10;

    /** How long steps stay fine after a large change of the disturbance. */
    private static final int WINDOW_S = 30;

    /** A change is large above this: at once, or for a ramp over the window. */
    private static final double LARGE_CHANGE_PU = 0.01;

    /** Steps are fine while the deviation is above this. */
    private static final double LARGE_DEVIATION_HZ = 0.1;

    private final double nominalFrequencyHz;
    private final double largeDeviation;
    private final ExactStepper stepper;
    private final OrnsteinUhlenbeck noise;
    private final FrequencyTally tally;
    private final ScheduledDisturbance scheduled = new ScheduledDisturbance();
    private final SwingState state = new SwingState();
    private final SwingState before = new SwingState();

    private long second;
    private double fraction;
    private long fineUntilSecond;
    private double levelReachedPu;
    private double slopeReachedPuPerS;

    /**
     * The area at rest at time 0.
     *
     * @param nominalFrequencyHz 50 or 60
     * @param bandHz half width of the band whose outside is counted in seconds
     * @param noise drawn from once here and once a second
     */
    public FrequencyModel(
            FrequencyParameters parameters, double nominalFrequencyHz, double bandHz, RandomStream noise) {
        requirePositive("nominalFrequencyHz", nominalFrequencyHz);
        requirePositive("bandHz", bandHz);
        requireStable(parameters);
        this.nominalFrequencyHz = nominalFrequencyHz;
        this.largeDeviation = LARGE_DEVIATION_HZ / nominalFrequencyHz;
        this.stepper = new ExactStepper(LinearSystem.of(parameters), FINE_STEP_S);
        this.noise = new OrnsteinUhlenbeck(parameters.noiseSd(), parameters.noiseTauS(), noise);
        this.tally = new FrequencyTally(parameters, stepper, nominalFrequencyHz, bandHz);
        resetStatistics();
    }

    /** Sets the scheduled disturbance from the present instant on; of several at one instant the last one counts. */
    public void disturb(double disturbancePu) {
        ramp(disturbancePu, 0);
    }

    /** Sets the scheduled disturbance from the present instant on and lets it change by a slope. */
    public void ramp(double disturbancePu, double slopePuPerS) {
        scheduled.set(disturbancePu, slopePuPerS, second, fraction);
        state.disturbancePu = disturbancePu();
    }

    /** Moves to a time not before the present one; the sink gets every whole second reached. */
    public void advanceTo(double timeS, TraceSink sink) {
        if (!(timeS >= timeS() && timeS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "timeS (%s) must not be before %s. Maybe events are out of order.".formatted(timeS, timeS()));
        }
        if (timeS == timeS()) {
            return;
        }
        refineAfterLargeChange();
        long lastSecond = (long) timeS;
        while (second < lastSecond) {
            advanceWithin(1);
            completeSecond(sink);
        }
        advanceWithin(timeS - lastSecond);
        levelReachedPu = scheduled.at(second, fraction);
        slopeReachedPuPerS = scheduled.slopePuPerS();
    }

    /** Statistics since the last reset, or since the start. */
    public FrequencyStatistics statistics() {
        return tally.statistics(timeS());
    }

    /** Begins new statistics at the present instant. */
    public void resetStatistics() {
        tally.reset(state, timeS());
    }

    /** Present time since the start of the run. */
    public double timeS() {
        return second + fraction;
    }

    public double frequencyHz() {
        return nominalFrequencyHz * (1 + state.speed);
    }

    /** Frequency deviation w, per unit of nominal frequency. */
    public double speedDeviationPu() {
        return state.speed;
    }

    /** Governor output pg. */
    public double governorPu() {
        return state.governorPu;
    }

    /** Turbine power pm above its schedule. */
    public double turbinePu() {
        return state.turbinePu;
    }

    /** Set-point pr of secondary control. */
    public double secondaryPu() {
        return state.secondaryPu;
    }

    /** Power missing from the present instant on, noise included. */
    public double disturbancePu() {
        return scheduled.at(second, fraction) + noise.value();
    }

    /** What was set at one instant counts as one change, whatever was set in between. */
    private void refineAfterLargeChange() {
        double step = Math.abs(scheduled.at(second, fraction) - levelReachedPu);
        double ramp = Math.abs(scheduled.slopePuPerS() - slopeReachedPuPerS) * WINDOW_S;
        if (step > LARGE_CHANGE_PU || ramp > LARGE_CHANGE_PU) {
            fineUntilSecond = second + WINDOW_S + (fraction > 0 ? 1 : 0);
        }
    }

    private void advanceWithin(double end) {
        while (fraction < end) {
            step(isFine() ? Math.min(nextTenth(), end) : end);
        }
    }

    private boolean isFine() {
        return second < fineUntilSecond || Math.abs(state.speed) > largeDeviation;
    }

    private double nextTenth() {
        int tenths = (int) (fraction * FINE_STEPS_PER_S);
        while ((double) tenths / FINE_STEPS_PER_S <= fraction) {
            tenths++;
        }
        return (double) tenths / FINE_STEPS_PER_S;
    }

    private void step(double end) {
        double lengthS = end - fraction;
        state.disturbancePu = disturbancePu();
        state.slopePuPerS = scheduled.slopePuPerS();
        state.clearIntegrals();
        before.copyStates(state);
        stepper.advance(state, lengthS);
        tally.add(before, state, second + fraction, lengthS, noise.value());
        fraction = end;
    }

    private void completeSecond(TraceSink sink) {
        second++;
        fraction = 0;
        sink.second(second, frequencyHz(), state.disturbancePu, state.governorPu, state.turbinePu, state.secondaryPu);
        noise.advance(1);
        state.disturbancePu = disturbancePu();
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be above 0. Maybe 60 and 0.2 are meant.".formatted(name, value));
        }
    }

    private static void requireStable(FrequencyParameters parameters) {
        if (!parameters.isStable()) {
            throw new IllegalArgumentException(
                    ("%s make frequency swing ever wider. Maybe droop (%s) or inertiaConstantS (%s) is too small, or "
                                    + "secondaryGainPerS (%s) too large.")
                            .formatted(
                                    parameters,
                                    parameters.droop(),
                                    parameters.inertiaConstantS(),
                                    parameters.secondaryGainPerS()));
        }
    }
}
