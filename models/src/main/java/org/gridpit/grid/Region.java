package org.gridpit.grid;

/**
 * A part of the area's states in which it is linear, and how to move there.
 *
 * <p>What a zone adds to the linear equations is constant. It is put into the set-point and the disturbance, so that
 * the steps of {@link ExactStepper} need no further input.
 *
 * @param stepper of the region's equations
 * @param followsSecondary true when governors feel the set-point of secondary control
 * @param setPointPu added to that set-point, or taking its place when it is not felt
 * @param integralGain dpr/dt per unit of speed lost [1/s]; 0 while the set-point is held
 * @param felt what governors feel of speed
 * @param inverter power that inverters draw
 * @param withheld share of generation withheld
 * @param draw power of inverters and of withheld generation, as far as it counts as disturbance
 * @param saturation which reserves give all they may
 */
record Region(
        ExactStepper stepper,
        boolean followsSecondary,
        double setPointPu,
        double integralGain,
        Line felt,
        Line inverter,
        Line withheld,
        Line draw,
        Saturation saturation) {
    /** Divisor of the first correction to the trapezoidal rule of Euler and Maclaurin. */
    private static final double CORRECTION = 12;

    /** Which reserves are at their limits. */
    record Saturation(boolean primary, boolean secondary, boolean governor) {
        static final Saturation NONE = new Saturation(false, false, false);
    }

    /** A straight line over speed. */
    record Line(double slope, double offset) {
        static final Line ZERO = new Line(0, 0);
        static final Line SPEED = new Line(1, 0);

        double at(double speed) {
            return slope * speed + offset;
        }

        /** Integral of the line over a step, from the integral of speed. */
        double integral(double speedPuS, double lengthS) {
            return slope * speedPuS + offset * lengthS;
        }
    }

    /** The state in the terms of the region's equations. */
    void enter(SwingState from, SwingState inside) {
        inside.copyStates(from);
        inside.disturbancePu = from.disturbancePu + draw.offset();
        inside.secondaryPu = followsSecondary ? from.secondaryPu + setPointPu : setPointPu;
    }

    /** Back to the area's own terms, after a step in the region's. */
    void leave(SwingState from, SwingState to, double lengthS) {
        to.disturbancePu = from.disturbancePu + from.slopePuPerS * lengthS;
        double startPu = from.secondaryPu;
        if (integralGain == 0) {
            to.secondaryPu = startPu;
            to.secondaryPuS = startPu * lengthS;
        } else if (followsSecondary) {
            to.secondaryPu -= setPointPu;
            to.secondaryPuS -= setPointPu * lengthS;
        } else {
            to.secondaryPu = startPu - integralGain * to.speedPuS;
            double slopeDrop = integralGain * (to.speed - from.speed);
            to.secondaryPuS = lengthS * (startPu + to.secondaryPu) / 2 + lengthS * lengthS * slopeDrop / CORRECTION;
        }
    }
}
