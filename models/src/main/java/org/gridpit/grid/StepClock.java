package org.gridpit.grid;

/** Where time stands and where the next step ends: at whole seconds, or at tenths of them while steps are fine. */
final class StepClock {
    private static final int FINE_STEPS_PER_S = 10;

    /** How long steps stay fine after a large change. */
    static final int WINDOW_S = 30;

    private long second;
    private double fraction;
    private long fineUntilSecond;

    double timeS() {
        return second + fraction;
    }

    long second() {
        return second;
    }

    /** Time since the last whole second [s]. */
    double fraction() {
        return fraction;
    }

    boolean isWithin(double end) {
        return fraction < end;
    }

    /** Makes steps fine from here on, for a while. */
    void refine() {
        fineUntilSecond = second + WINDOW_S + (fraction > 0 ? 1 : 0);
    }

    /**
     * End of the next step, from the last whole second [s].
     *
     * @param end latest end
     * @param fine true when there is a reason for fine steps beside the last large change
     */
    double stepEnd(double end, boolean fine) {
        return fine || second < fineUntilSecond ? Math.min(nextTenth(), end) : end;
    }

    /** True when a whole second may be one step. */
    boolean isCoarse() {
        return fraction == 0 && second >= fineUntilSecond;
    }

    void moveTo(double newFraction) {
        fraction = newFraction;
    }

    void completeSecond() {
        second++;
        fraction = 0;
    }

    /** Whole seconds have gone by. */
    void completeSeconds(long upTo) {
        second = upTo;
    }

    private double nextTenth() {
        int tenths = (int) (fraction * FINE_STEPS_PER_S);
        while ((double) tenths / FINE_STEPS_PER_S <= fraction) {
            tenths++;
        }
        return (double) tenths / FINE_STEPS_PER_S;
    }
}
