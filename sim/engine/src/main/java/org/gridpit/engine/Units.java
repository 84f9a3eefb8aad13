package org.gridpit.engine;

/** The border between physics (kW, kWh, real) and decisions (W, Wh, whole), rounded half-even, once, here. */
final class Units {
    private static final double PER_KILO = 1000;

    private Units() {}

    /** Watt hours or watts of kilowatt hours or kilowatts. */
    static long fromKilo(double kilo) {
        return (long) Math.rint(kilo * PER_KILO);
    }

    static double toKilo(long units) {
        return units / PER_KILO;
    }
}
