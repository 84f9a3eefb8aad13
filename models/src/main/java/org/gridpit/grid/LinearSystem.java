package org.gridpit.grid;

/**
 * dx/dt = A x + B d with the states of {@link SwingState} in their order: the area while nothing changes its mode.
 *
 * @param a four rows of four [1/s]
 * @param b effect of the disturbance on each state [1/s]
 */
record LinearSystem(double[][] a, double[] b) {
    static final int STATES = 4;

    /** What moves the governors' output. */
    enum Governor {
        /** Set-point and speed: Tg dpg/dt = pr - w/R - pg. */
        SPEED,
        /** The set-point alone: Tg dpg/dt = pr - pg. */
        SET_POINT,
        /** The fastest their valves can: dpg/dt = pr, which is a rate here. */
        RAMP
    }

    /**
     * Which of the area's parts respond.
     *
     * @param integrating true when secondary control moves its set-point all the time
     * @param drawPuPerPu power drawn per unit of speed, beside damping
     */
    record Mode(Governor governor, boolean integrating, double drawPuPerPu) {}

    /** The area without dead bands and limits. */
    static LinearSystem of(FrequencyParameters p) {
        return of(p, new Mode(Governor.SPEED, true, 0));
    }

    /**
     * Swing equation, governor with droop, turbine and secondary control:
     *
     * <pre>
     * 2H dw/dt = pm - d - D w      Tg dpg/dt = pr - w/R - pg
     * Tt dpm/dt = pg - pm          dpr/dt = -Ki beta w
     * </pre>
     *
     * @see "P. Kundur, Power System Stability and Control, 1994, section 11.1"
     */
    static LinearSystem of(FrequencyParameters p, Mode mode) {
        double perTwoH = 1 / (2 * p.inertiaConstantS());
        double perTt = 1 / p.turbineTimeS();
        double integralGain = mode.integrating() ? p.secondaryGainPerS() * p.responseCharacteristic() : 0;
        double[][] a = {
            {-(p.damping() + mode.drawPuPerPu()) * perTwoH, 0, perTwoH, 0},
            governor(p, mode.governor()),
            {0, perTt, -perTt, 0},
            {-integralGain, 0, 0, 0}
        };
        return new LinearSystem(a, new double[] {-perTwoH, 0, 0, 0});
    }

    private static double[] governor(FrequencyParameters p, Governor governor) {
        double perTg = 1 / p.governorTimeS();
        return switch (governor) {
            case SPEED -> new double[] {-perTg / p.droop(), -perTg, 0, perTg};
            case SET_POINT -> new double[] {0, -perTg, 0, perTg};
            case RAMP -> new double[] {0, 0, 0, 1};
        };
    }
}
