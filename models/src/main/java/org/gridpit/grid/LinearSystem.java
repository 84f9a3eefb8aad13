package org.gridpit.grid;

/**
 * dx/dt = A x + B d with the states of {@link SwingState} in their order: the area while nothing saturates.
 *
 * @param a four rows of four [1/s]
 * @param b effect of the disturbance on each state [1/s]
 */
record LinearSystem(double[][] a, double[] b) {
    static final int STATES = 4;

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
    static LinearSystem of(FrequencyParameters p) {
        double perTwoH = 1 / (2 * p.inertiaConstantS());
        double perTg = 1 / p.governorTimeS();
        double perTt = 1 / p.turbineTimeS();
        double[][] a = {
            {-p.damping() * perTwoH, 0, perTwoH, 0},
            {-perTg / p.droop(), -perTg, 0, perTg},
            {0, perTt, -perTt, 0},
            {-p.secondaryGainPerS() * p.responseCharacteristic(), 0, 0, 0}
        };
        return new LinearSystem(a, new double[] {-perTwoH, 0, 0, 0});
    }
}
