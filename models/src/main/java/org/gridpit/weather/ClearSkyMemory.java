package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;

/**
 * Clear-sky GHI at the middle of periods; the last few thousand are kept, since forecasts ask for the same ones over
 * and over.
 */
final class ClearSkyMemory {
    /** A week of five-minute ticks, and more. */
    private static final int SLOTS = 4096;

    private final SiteSky sky;
    private final long[] startsS = new long[SLOTS];
    private final long[] endsS = new long[SLOTS];
    private final double[] ghiWPerM2 = new double[SLOTS];

    ClearSkyMemory(SiteSky sky) {
        this.sky = sky;
    }

    double ghiWPerM2(DeliveryPeriod period) {
        int slot = (int) Math.floorMod(period.startS() / period.durationS(), (long) SLOTS);
        if (startsS[slot] != period.startS() || endsS[slot] != period.endS()) {
            sky.moveTo(period.midS());
            startsS[slot] = period.startS();
            endsS[slot] = period.endS();
            ghiWPerM2[slot] = sky.ghiWPerM2();
        }
        return ghiWPerM2[slot];
    }
}
