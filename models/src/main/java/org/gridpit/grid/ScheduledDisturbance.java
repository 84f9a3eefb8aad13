package org.gridpit.grid;

/** The disturbance that is known: constant or linear since the instant it was last set. */
final class ScheduledDisturbance {
    private double levelPu;
    private double slopePuPerS;
    private long anchorSecond;
    private double anchorFraction;

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

    private static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s (%s) of a disturbance must be a number. Maybe the base power is 0.".formatted(name, value));
        }
        return value;
    }
}
