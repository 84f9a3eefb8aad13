package org.gridpit.settlement;

/**
 * The register of a meter: cumulative energy, generation positive, load negative, read in whole Wh rounded half to even.
 *
 * <p>The energy of a period is the difference of two readings, so that what is rounded off one period comes in a later
 * one and never adds up. The only place where a physical quantity becomes one that is paid for.
 */
public final class EnergyRegister {
    private static final double WH_PER_KWH = 1000;
    /** Beyond it a double no longer tells one Wh from the next. */
    private static final double LARGEST_WH = 0x1p52;

    private double cumulativeKwh;
    private long readingWh;

    /**
     * Lets energy through the meter.
     *
     * @param energyKwh generation minus load plus battery discharge, over any time [kWh]
     * @return by how much the reading changed [Wh]
     */
    public long add(double energyKwh) {
        double cumulativeWh = (cumulativeKwh + energyKwh) * WH_PER_KWH;
        if (!(Math.abs(cumulativeWh) < LARGEST_WH)) {
            throw new IllegalArgumentException(
                    "energyKwh (%s) on top of %s kWh must stay below 4.5 PWh. Maybe it is not a number or not in kWh."
                            .formatted(energyKwh, cumulativeKwh));
        }
        cumulativeKwh += energyKwh;
        long before = readingWh;
        readingWh = (long) Math.rint(cumulativeWh);
        return readingWh - before;
    }

    public long readingWh() {
        return readingWh;
    }
}
