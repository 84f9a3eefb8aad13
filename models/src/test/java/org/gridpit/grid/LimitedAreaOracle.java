package org.gridpit.grid;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** An area with dead bands, ceilings, valves, ramps, inverters and derating, by an adaptive Runge-Kutta method. */
final class LimitedAreaOracle {
    private final FrequencyParameters p;
    private final double nominalHz;
    private final Derating derating;
    private double[] y = new double[5];
    private double timeS;

    LimitedAreaOracle(FrequencyParameters p, double nominalHz, Derating derating) {
        this.p = p;
        this.nominalHz = nominalHz;
        this.derating = derating;
    }

    /** Integrates over a stretch on which the disturbance is smooth. */
    void advanceTo(double endS, DoubleUnaryOperator disturbancePu) {
        int cycleS = p.secondaryCycleS().orElse(1_000_000);
        while (timeS < endS) {
            double nextS = Math.min(endS, (Math.floor(timeS / cycleS) + 1) * cycleS);
            integrate(nextS, disturbancePu);
            if (p.secondaryCycleS().isPresent() && nextS % cycleS == 0) {
                y[3] = clamp(y[3] - gain() * y[0] * cycleS, secondaryMax());
            }
        }
    }

    double[] states() {
        return Arrays.copyOf(y, 4);
    }

    /** Integral of the share of generation withheld. */
    double withheldS() {
        return y[4];
    }

    private void integrate(double endS, DoubleUnaryOperator disturbancePu) {
        if (endS - timeS > 1e-9) {
            var integrator = new DormandPrince853Integrator(1e-12, 0.05, 1e-12, 1e-11);
            double[] reached = new double[y.length];
            integrator.integrate(equations(disturbancePu), timeS, y, endS, reached);
            y = reached;
        }
        timeS = endS;
    }

    private FirstOrderDifferentialEquations equations(DoubleUnaryOperator disturbancePu) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 5;
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] rate) {
                double withheld = Math.min(
                        1, Math.max(0, (x[0] - derating.fromSpeed()) / (derating.toSpeed() - derating.fromSpeed())));
                double missing = disturbancePu.applyAsDouble(t) - inverters(x[0]);
                if (derating.generationPu() > 0) {
                    missing += derating.generationPu() * withheld;
                    rate[4] = withheld;
                }
                rate[0] = (x[2] - missing - p.damping() * x[0]) / (2 * p.inertiaConstantS());
                rate[1] = governor(x);
                rate[2] = (x[1] - x[2]) / p.turbineTimeS();
                boolean held = x[3] >= secondaryMax() && x[0] < 0 || x[3] <= -secondaryMax() && x[0] > 0;
                rate[3] = held || p.secondaryCycleS().isPresent() ? 0 : -gain() * x[0];
            }
        };
    }

    private double governor(double[] x) {
        double primary = clamp(
                -beyond(x[0], p.deadBandHz().orElse(0.0)) / p.droop(),
                p.primaryMaxPu().orElse(1e9));
        double command = clamp(x[3], secondaryMax()) + primary;
        double opening = p.limits().map(GovernorLimits::valvePosition).orElse(0.5);
        double range = p.limits().isPresent() ? 1 : 1e9;
        double valve = Math.min(1 * range - opening, Math.max(-opening * range, command));
        return clamp(
                (valve - x[1]) / p.governorTimeS(),
                p.limits().map(GovernorLimits::rampPuPerS).orElse(1e9));
    }

    private double inverters(double speed) {
        return p.inverters()
                .map(i -> clamp(-i.ratedPu() * beyond(speed, i.deadBandHz()) / i.droop(), i.maxPu()))
                .orElse(0.0);
    }

    private double beyond(double speed, double bandHz) {
        return Math.signum(speed) * Math.max(0, Math.abs(speed) - bandHz / nominalHz);
    }

    private double gain() {
        return p.secondaryGainPerS() * (p.damping() + 1 / p.droop());
    }

    private double secondaryMax() {
        double valve = p.limits()
                .map(l -> Math.min(l.valvePosition(), 1 - l.valvePosition()))
                .orElse(1e9);
        return Math.min(valve, p.secondaryMaxPu().orElse(1e9));
    }

    private static double clamp(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
