package org.gridpit.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.RandomStream;

/** Feeders for tests: the one of four buses whose voltages are published with its specification, and random ones. */
final class Feeders {
    static final double BASE_KVA = 1000;
    static final double SLACK_PU = 1.02;
    private static final List<BusParameters> FOUR = List.of(
            new BusParameters(1, 0, 0.010, 0.020),
            new BusParameters(2, 1, 0.012, 0.018),
            new BusParameters(3, 2, 0.015, 0.016),
            new BusParameters(4, 2, 0.020, 0.018));

    private Feeders() {}

    static Feeder four(boolean exact) {
        return feeder(FOUR, exact);
    }

    static Feeder feeder(List<BusParameters> buses, boolean exact) {
        return new Feeder(new FeederParameters(BASE_KVA, SLACK_PU, buses, exact, 0.95, false));
    }

    /** Lines of up to 0.01 pu, some without resistance or reactance; half of them go on from the bus before. */
    static List<BusParameters> any(RandomStream draw, int count) {
        List<BusParameters> buses = new ArrayList<>();
        for (int bus = 1; bus <= count; bus++) {
            int parent = draw.nextInt(2) == 0 ? bus - 1 : draw.nextInt(bus);
            double rPu = draw.nextInt(10) == 0 ? 0 : 0.01 * draw.nextUniform();
            double xPu = draw.nextInt(10) == 0 ? 0 : 0.01 * draw.nextUniform();
            buses.add(new BusParameters(bus, parent, rPu, xPu));
        }
        return buses;
    }

    /** Net loads of all buses, the tie's among them, that together stay below 1 pu in size. */
    static double[] anyLoads(RandomStream draw, int places) {
        double[] loads = new double[places];
        for (int bus = 0; bus < places; bus++) {
            loads[bus] = BASE_KVA * (2 * draw.nextUniform() - 1) / places;
        }
        return loads;
    }

    /** Powers in place 1 and following [pu]; nothing hangs at the tie. */
    static double[] kilo(double... pu) {
        double[] kilo = new double[pu.length + 1];
        for (int i = 0; i < pu.length; i++) {
            kilo[i + 1] = BASE_KVA * pu[i];
        }
        return kilo;
    }

    static double[] voltages(Feeder feeder) {
        double[] voltages = new double[feeder.places() - 1];
        for (int bus = 1; bus < feeder.places(); bus++) {
            voltages[bus - 1] = feeder.voltagePu(bus);
        }
        return voltages;
    }
}
