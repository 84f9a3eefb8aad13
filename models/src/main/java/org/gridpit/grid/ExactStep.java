package org.gridpit.grid;

/**
 * Solution of a linear system over one fixed length of time, its disturbance running linearly: x(t + h) = Phi x + G0 d
 * + G1 slope, and the integrals of speed, turbine power and secondary set-point over the step. No step size error.
 *
 * @see "C. F. Van Loan, Computing integrals involving the matrix exponential, IEEE Trans. Automatic Control 23, 1978"
 */
final class ExactStep {
    private static final int DISTURBANCE = LinearSystem.STATES;
    private static final int SLOPE = DISTURBANCE + 1;
    private static final int COLUMNS = SLOPE + 1;

    /** States and integrals. */
    static final int ROWS = LinearSystem.STATES + 3;

    /** States whose integrals are carried along. */
    private static final int[] INTEGRATED = {0, 2, 3};

    /** Rows of the states, then of the integrals, one after the other. */
    private final double[] rows;

    private final double lengthS;

    private ExactStep(double[] rows, double lengthS) {
        this.rows = rows;
        this.lengthS = lengthS;
    }

    /** The step of a length above 0 [s]. */
    static ExactStep of(LinearSystem system, double lengthS) {
        double[][] exponential = MatrixExponential.of(MatrixExponential.scaled(augmented(system), lengthS));
        double[] rows = new double[ROWS * COLUMNS];
        for (int i = 0; i < rows.length; i++) {
            int row = i / COLUMNS;
            rows[i] = exponential[row < LinearSystem.STATES ? row : row - LinearSystem.STATES + COLUMNS][i % COLUMNS];
        }
        return new ExactStep(rows, lengthS);
    }

    /** State and disturbance after the step, and the integrals over it; both may be the same object. */
    void advance(SwingState from, SwingState to) {
        double w = from.speed;
        double pg = from.governorPu;
        double pm = from.turbinePu;
        double pr = from.secondaryPu;
        double d = from.disturbancePu;
        double slope = from.slopePuPerS;
        advanceStates(from, to);
        to.speedPuS = row(4, w, pg, pm, pr, d, slope);
        to.turbinePuS = row(5, w, pg, pm, pr, d, slope);
        to.secondaryPuS = row(6, w, pg, pm, pr, d, slope);
    }

    /** The same without the integrals. */
    void advanceStates(SwingState from, SwingState to) {
        double w = from.speed;
        double pg = from.governorPu;
        double pm = from.turbinePu;
        double pr = from.secondaryPu;
        double d = from.disturbancePu;
        double slope = from.slopePuPerS;
        to.speed = row(0, w, pg, pm, pr, d, slope);
        to.governorPu = row(1, w, pg, pm, pr, d, slope);
        to.turbinePu = row(2, w, pg, pm, pr, d, slope);
        to.secondaryPu = row(3, w, pg, pm, pr, d, slope);
        to.disturbancePu = d + slope * lengthS;
        to.slopePuPerS = slope;
    }

    /** Entry of [Phi G0 G1]: row of a state or an integral, column of a state, of the disturbance (4) or of its slope (5). */
    double entry(int row, int column) {
        return rows[row * COLUMNS + column];
    }

    private double row(int row, double w, double pg, double pm, double pr, double d, double slope) {
        int i = row * COLUMNS;
        return rows[i] * w
                + rows[i + 1] * pg
                + rows[i + 2] * pm
                + rows[i + 3] * pr
                + rows[i + DISTURBANCE] * d
                + rows[i + SLOPE] * slope;
    }

    /** States, disturbance, slope and integrals as one system without input. */
    private static double[][] augmented(LinearSystem system) {
        int size = COLUMNS + INTEGRATED.length;
        double[][] m = new double[size][size];
        for (int i = 0; i < LinearSystem.STATES; i++) {
            System.arraycopy(system.a()[i], 0, m[i], 0, LinearSystem.STATES);
            m[i][DISTURBANCE] = system.b()[i];
        }
        m[DISTURBANCE][SLOPE] = 1;
        for (int i = 0; i < INTEGRATED.length; i++) {
            m[COLUMNS + i][INTEGRATED[i]] = 1;
        }
        return m;
    }
}
