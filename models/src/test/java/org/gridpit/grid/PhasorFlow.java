package org.gridpit.grid;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/** A feeder's power flow by complex currents and voltages: I = conj(S / V), V = V_parent - Z I, until it stands still. */
final class PhasorFlow {
    private static final int ITERATIONS = 200;

    private final Complex[] voltage;
    private final double lossesPu;

    private PhasorFlow(Complex[] voltage, double lossesPu) {
        this.voltage = voltage;
        this.lossesPu = lossesPu;
    }

    static PhasorFlow of(List<BusParameters> buses, double[] loadKw, double[] loadKvar) {
        Complex[] voltage = new Complex[loadKw.length];
        Arrays.fill(voltage, new Complex(Feeders.SLACK_PU));
        double lossesPu = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            Complex[] current = currents(buses, voltage, loadKw, loadKvar);
            lossesPu = 0;
            for (BusParameters bus : buses) {
                Complex through = current[bus.bus()];
                Complex drop = new Complex(bus.rPu(), bus.xPu()).multiply(through);
                voltage[bus.bus()] = voltage[bus.parent()].subtract(drop);
                lossesPu += bus.rPu() * through.abs() * through.abs();
            }
        }
        return new PhasorFlow(voltage, lossesPu);
    }

    double voltagePu(int bus) {
        return voltage[bus].abs();
    }

    double lossesPu() {
        return lossesPu;
    }

    private static Complex[] currents(
            List<BusParameters> buses, Complex[] voltage, double[] loadKw, double[] loadKvar) {
        Complex[] current = new Complex[voltage.length];
        for (int bus = 0; bus < voltage.length; bus++) {
            Complex power = new Complex(loadKw[bus], loadKvar[bus]).divide(Feeders.BASE_KVA);
            current[bus] = power.divide(voltage[bus]).conjugate();
        }
        for (int i = buses.size() - 1; i >= 0; i--) {
            BusParameters bus = buses.get(i);
            current[bus.parent()] = current[bus.parent()].add(current[bus.bus()]);
        }
        return current;
    }
}
