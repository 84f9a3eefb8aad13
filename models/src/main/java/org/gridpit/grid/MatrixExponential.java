package org.gridpit.grid;

/**
 * exp(A) of a small square matrix: diagonal Pade approximant with scaling and squaring.
 *
 * @see "C. Moler, C. Van Loan, Nineteen dubious ways to compute the exponential of a matrix, SIAM Review 45, 2003,
 *     method 3"
 */
final class MatrixExponential {
    /** Degree of numerator and denominator: with the norm below, the truncation is far under the last bit. */
    private static final int DEGREE = 8;

    /** Largest norm the approximant is asked for; larger matrices are halved until they fit. */
    private static final double SCALED_NORM = 0.5;

    private MatrixExponential() {}

    static double[][] of(double[][] a) {
        int halvings = halvings(norm(a));
        double[][] result = pade(scaled(a, Math.scalb(1.0, -halvings)));
        for (int i = 0; i < halvings; i++) {
            result = product(result, result);
        }
        return result;
    }

    static double[][] product(double[][] a, double[][] b) {
        int size = a.length;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                double factor = a[i][k];
                for (int j = 0; j < size; j++) {
                    result[i][j] += factor * b[k][j];
                }
            }
        }
        return result;
    }

    static double[][] scaled(double[][] a, double factor) {
        int size = a.length;
        double[][] result = new double[size][size];
        addScaled(result, factor, a);
        return result;
    }

    static double[][] identity(int size) {
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    private static double[][] pade(double[][] a) {
        double[][] power = identity(a.length);
        double[][] numerator = identity(a.length);
        double[][] denominator = identity(a.length);
        double weight = 1;
        for (int k = 1; k <= DEGREE; k++) {
            weight *= (DEGREE - k + 1.0) / (k * (2.0 * DEGREE - k + 1));
            power = product(power, a);
            addScaled(numerator, weight, power);
            addScaled(denominator, k % 2 == 0 ? weight : -weight, power);
        }
        return solve(denominator, numerator);
    }

    /** X of A X = B, by elimination with row pivots; A and B are used up. */
    private static double[][] solve(double[][] a, double[][] b) {
        int size = a.length;
        for (int column = 0; column < size; column++) {
            int pivot = pivotRow(a, column);
            swap(a, column, pivot);
            swap(b, column, pivot);
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = -a[row][column] / a[column][column];
                    addScaledRow(a[row], factor, a[column]);
                    addScaledRow(b[row], factor, b[column]);
                }
            }
        }
        for (int row = 0; row < size; row++) {
            for (int j = 0; j < size; j++) {
                b[row][j] /= a[row][row];
            }
        }
        return b;
    }

    private static int pivotRow(double[][] a, int column) {
        int pivot = column;
        for (int row = column + 1; row < a.length; row++) {
            if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                pivot = row;
            }
        }
        return pivot;
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    private static void addScaled(double[][] sum, double factor, double[][] a) {
        for (int i = 0; i < a.length; i++) {
            addScaledRow(sum[i], factor, a[i]);
        }
    }

    private static void addScaledRow(double[] sum, double factor, double[] row) {
        for (int j = 0; j < row.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    private static int halvings(double norm) {
        int halvings = 0;
        for (double scaled = norm; scaled > SCALED_NORM; scaled /= 2) {
            halvings++;
        }
        return halvings;
    }

    /** Greatest sum of magnitudes in a row. */
    private static double norm(double[][] a) {
        double norm = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double entry : row) {
                sum += Math.abs(entry);
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }
}
