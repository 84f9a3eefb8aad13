package org.gridpit.grid;

/**
 * Watches whether frequency stays on one side of a limit, without interruption. Between the ends of a step it is taken
 * to run on a straight line.
 */
final class Relay {
    private final double limitHz;
    private final boolean below;
    private double sinceS = Double.NaN;

    private Relay(double limitHz, boolean below) {
        this.limitHz = limitHz;
        this.below = below;
    }

    /** One that picks up below a limit. */
    static Relay below(double limitHz) {
        return new Relay(limitHz, true);
    }

    /** One that picks up above a limit. */
    static Relay above(double limitHz) {
        return new Relay(limitHz, false);
    }

    /** A step of frequency. */
    void see(double fromHz, double toHz, double startS, double lengthS) {
        if (!isBeyond(toHz)) {
            drop();
        } else if (!isPickedUp()) {
            sinceS = isBeyond(fromHz) ? startS : startS + lengthS * (limitHz - fromHz) / (toHz - fromHz);
        }
    }

    /** Forgets what it has seen. */
    void drop() {
        sinceS = Double.NaN;
    }

    boolean isPickedUp() {
        return !Double.isNaN(sinceS);
    }

    /** True when frequency has been beyond the limit for so long. */
    boolean hasHeld(double delayS, double timeS) {
        return timeS - sinceS >= delayS;
    }

    private boolean isBeyond(double hz) {
        return below ? hz < limitHz : hz > limitHz;
    }
}
