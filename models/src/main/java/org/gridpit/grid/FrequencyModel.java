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

    /** Steps are fine while the deviation is above this. */
    private static final double LARGE_DEVIATION_HZ = 0.1;

    private final double nominalFrequencyHz;
    private final double largeDeviation;
    private final ControlArea area;
    private final OrnsteinUhlenbeck noise;
    private final FrequencyTally tally;
    private final StepClock clock = new StepClock();
    private final ScheduledDisturbance scheduled = new ScheduledDisturbance();

    private final SwingState state = new SwingState();
    private final SwingState before = new SwingState();
    private final QuietSeconds quietSeconds;
    private boolean blackedOut;

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
        parameters.requireStable();
        this.nominalFrequencyHz = nominalFrequencyHz;
        this.largeDeviation = LARGE_DEVIATION_HZ / nominalFrequencyHz;
        this.area = new ControlArea(parameters, nominalFrequencyHz, FINE_STEP_S);
        this.noise = new OrnsteinUhlenbeck(parameters.noiseSd(), parameters.noiseTauS(), noise);
        this.tally = new FrequencyTally(parameters, area, nominalFrequencyHz, bandHz);
        this.quietSeconds = new QuietSeconds(LinearSystem.of(parameters), nominalFrequencyHz);
        resetStatistics();
    }

    /** Sets the scheduled disturbance from the present instant on; of several at one instant the last one counts. */
    public void disturb(double disturbancePu) {
        ramp(disturbancePu, 0);
    }

    /** Sets the scheduled disturbance from the present instant on and lets it change by a slope. */
    public void ramp(double disturbancePu, double slopePuPerS) {
        scheduled.set(disturbancePu, slopePuPerS, clock.second(), clock.fraction());
        state.disturbancePu = disturbancePu();
    }

    /**
     * Limits the governors to what their plants have left above and below the schedule, from the present instant on.
     *
     * @param upPu most they may add; infinity for no limit
     * @param downPu most they may take back; infinity for no limit
     */
    public void limit(double upPu, double downPu) {
        if (!(upPu >= 0 && downPu >= 0)) {
            throw new IllegalArgumentException(
                    "upPu (%s) and downPu (%s) must be 0 or more. Maybe the schedule is beyond the plant."
                            .formatted(upPu, downPu));
        }
        area.limitRange(upPu, downPu);
        area.limitSecondary(state);
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
        while (clock.second() < lastSecond) {
            goQuietly(lastSecond, largeDeviation, sink);
            if (clock.second() < lastSecond) {
                advanceSecond();
                completeSecond(sink);
            }
        }
        advanceWithin(timeS - lastSecond);
        scheduled.reach(clock.second(), clock.fraction());
    }

    /**
     * Makes one step towards a time ahead.
     *
     * @return its length [s]
     */
    double stepTowards(double timeS, TraceSink sink) {
        refineAfterLargeChange();
        double startFraction = clock.fraction();
        step(clock.second() < (long) timeS ? 1 : timeS - clock.second());
        double lengthS = clock.fraction() - startFraction;
        if (!clock.isWithin(1)) {
            completeSecond(sink);
        }
        scheduled.reach(clock.second(), clock.fraction());
        return lengthS;
    }

    /**
     * Moves on over whole seconds as long as nothing happens but noise.
     *
     * @param reach speed may go so far either way
     */
    void goQuietly(long lastSecond, double reach, TraceSink sink) {
        if (blackedOut || scheduled.slopePuPerS() != 0) {
            return;
        }
        refineAfterLargeChange();
        scheduled.reach(clock.second(), clock.fraction());
        if (clock.isCoarse()) {
            double quiet = Math.min(Math.min(reach, largeDeviation), Math.min(tally.band(), area.linearReach()));
            clock.completeSeconds(
                    quietSeconds.run(state, scheduledPu(), noise, tally, quiet, clock.second(), lastSecond, sink));
            state.disturbancePu = disturbancePu();
        }
    }

    /** Makes steps fine for a while, as after a large change. */
    void refine() {
        clock.refine();
    }

    /** Its equations, where generation may give way to high frequency. */
    ControlArea area() {
        return area;
    }

    /** From now on nothing turns: no frequency, no power, until the restart. Noise is drawn on, and not felt. */
    void blackOut() {
        tally.addBlackout(state);
        blackedOut = true;
        state.clear();
    }

    /** The area is at rest and at nominal frequency again. */
    void restart() {
        blackedOut = false;
        clock.refine();
        state.disturbancePu = disturbancePu();
    }

    /** Statistics since the last reset, or since the start. */
    public FrequencyStatistics statistics() {
        return tally.statistics(state, timeS());
    }

    /** Begins new statistics at the present instant. */
    public void resetStatistics() {
        tally.reset(state, timeS());
    }

    /** Present time since the start of the run. */
    public double timeS() {
        return clock.timeS();
    }

    public double nominalFrequencyHz() {
        return nominalFrequencyHz;
    }

    /** Present frequency; 0 in a black-out. */
    public double frequencyHz() {
        return blackedOut ? 0 : nominalFrequencyHz * (1 + state.speed);
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

    /** Power missing from the present instant on, noise included, generation withheld at high frequency not. */
    public double disturbancePu() {
        return blackedOut ? 0 : scheduledPu() + noise.value();
    }

    private double scheduledPu() {
        return scheduled.at(clock.second(), clock.fraction());
    }

    private void refineAfterLargeChange() {
        if (scheduled.hasLargeChange(clock.second(), clock.fraction(), StepClock.WINDOW_S)) {
            clock.refine();
        }
    }

    private void advanceSecond() {
        if (clock.isCoarse() && !isFar() && !blackedOut) {
            move(1);
        } else {
            advanceWithin(1);
        }
    }

    private boolean isFar() {
        return Math.abs(state.speed) > largeDeviation;
    }

    private void advanceWithin(double end) {
        while (clock.isWithin(end)) {
            step(end);
        }
    }

    /** The next step, which ends no later than an end within this second. */
    private void step(double latestEnd) {
        double end = clock.stepEnd(latestEnd, isFar());
        double lengthS = end - clock.fraction();
        if (blackedOut) {
            tally.addDark(lengthS);
        } else {
            move(lengthS);
        }
        clock.moveTo(end);
    }

    /** One step, in parts where the area comes to a dead band or a limit. */
    private void move(double lengthS) {
        state.disturbancePu = disturbancePu();
        state.slopePuPerS = scheduled.slopePuPerS();
        double startS = clock.timeS();
        double movedS = movePart(startS, lengthS);
        while (movedS < lengthS) {
            clock.refine();
            movedS += movePart(startS + movedS, lengthS - movedS);
        }
    }

    private double movePart(double startS, double lengthS) {
        before.copyStates(state);
        double movedS = area.advance(before, state, lengthS);
        tally.add(before, state, startS, movedS, noise.value());
        return movedS;
    }

    private void completeSecond(TraceSink sink) {
        clock.completeSecond();
        long second = clock.second();
        area.updateSecondary(state, second);
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
}
