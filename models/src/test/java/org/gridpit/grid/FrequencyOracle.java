package org.gridpit.grid;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** The same equations by an adaptive Runge-Kutta method, with integrals of w, pm, pr and w^2. */
final class FrequencyOracle {
    private final FrequencyParameters p;
    private double[] y = new double[8];
    private double timeS;

    FrequencyOracle(FrequencyParameters p) {
        this.p = p;
    }

    /** Integrates over a stretch on which the disturbance is smooth. */
    void advanceTo(double endS, DoubleUnaryOperator disturbancePu) {
        if (endS - timeS < 1e-9) {
            return;
        }
        var integrator = new DormandPrince853Integrator(1e-14, 1, 1e-15, 1e-13);
        double[] reached = new double[y.length];
        integrator.integrate(equations(disturbancePu), timeS, y, endS, reached);
        y = reached;
        timeS = endS;
    }

    double[] states() {
        return Arrays.copyOf(y, 4);
    }

    double speedPuS() {
        return y[4];
    }

    double turbinePuS() {
        return y[5];
    }

    double secondaryPuS() {
        return y[6];
    }

    double speedSquaredS() {
        return y[7];
    }

    private FirstOrderDifferentialEquations equations(DoubleUnaryOperator disturbancePu) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 8;
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] rate) {
                double d = disturbancePu.applyAsDouble(t);
                double beta = p.damping() + 1 / p.droop();
                rate[0] = (x[2] - d - p.damping() * x[0]) / (2 * p.inertiaConstantS());
                rate[1] = (x[3] - x[0] / p.droop() - x[1]) / p.governorTimeS();
                rate[2] = (x[1] - x[2]) / p.turbineTimeS();
                rate[3] = -p.secondaryGainPerS() * beta * x[0];
                rate[4] = x[0];
                rate[5] = x[2];
                rate[6] = x[3];
                rate[7] = x[0] * x[0];
            }
        };
    }
}
