package org.gridpit.grid;

/** The disturbance that is known: constant or linear since the instant it was last set. */
final class ScheduledDisturbance {
    /** A change is large above this: at once, or for a ramp over the window that is looked at. */
    private static final double LARGE_CHANGE_PU = 0.01;

    private double levelPu;
    private double slopePuPerS;
    private long anchorSecond;
    private double anchorFraction;
    private double levelReachedPu;
    private double slopeReachedPuPerS;

    void set(double levelPu, double slopePuPerS, long second, double fraction) {
        this.levelPu = requireFinite("levelPu", levelPu);
        this.slopePuPerS = requireFinite("slopePuPerS", slopePuPerS);
        this.anchorSecond = second;
        this.anchorFraction = fraction;
    }

    /** From the anchor, not step by step, so that a long ramp does not drift. */
    double at(long second, double fraction) {
        return levelPu + slopePuPerS * ((second - anchorSecond) + (fraction - anchorFraction));
    }

    double slopePuPerS() {
        return slopePuPerS;
    }

    /** True when what holds from now on differs much from what held until now, whatever was set in between. */
    boolean hasLargeChange(long second, double fraction, double windowS) {
        double step = Math.abs(at(second, fraction) - levelReachedPu);
        double ramp = Math.abs(slopePuPerS - slopeReachedPuPerS) * windowS;
        return step > LARGE_CHANGE_PU || ramp > LARGE_CHANGE_PU;
    }

    /** Time has come to here: this is what held until now. */
    void reach(long second, double fraction) {
        levelReachedPu = at(second, fraction);
        slopeReachedPuPerS = slopePuPerS;
    }

    private static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s (%s) of a disturbance must be a number. Maybe the base power is 0.".formatted(name, value));
        }
        return value;
    }
}
