package org.gridpit.grid;

/** States of the area at one instant, the disturbance that acts from it, and what was integrated on the way there. */
final class SwingState {
    /** w: frequency deviation over nominal frequency. */
    double speed;

    /** pg: governor output. */
    double governorPu;

    /** pm: turbine power. */
    double turbinePu;

    /** pr: set-point of secondary control. */
    double secondaryPu;

    /** d: power missing. */
    double disturbancePu;

    /** Change of d per second. */
    double slopePuPerS;

    /** Integrals over the step that led here [pu s]. */
    double speedPuS;

    double turbinePuS;
    double secondaryPuS;

    /** Takes everything over but the integrals. */
    void copyStates(SwingState other) {
        speed = other.speed;
        governorPu = other.governorPu;
        turbinePu = other.turbinePu;
        secondaryPu = other.secondaryPu;
        disturbancePu = other.disturbancePu;
        slopePuPerS = other.slopePuPerS;
    }

    /** The area at rest, nothing missing. */
    void clear() {
        copyStates(new SwingState());
    }
}
