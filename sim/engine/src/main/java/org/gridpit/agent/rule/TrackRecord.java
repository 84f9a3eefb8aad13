package org.gridpit.agent.rule;

import java.util.Arrays;

/**
 * How far a forecaster's own forecasts were off, by how long before they were made. Forecasts are kept until their time
 * has come; errors are measured in a scale that was stated with them.
 */
final class TrackRecord {
    private static final long NONE = Long.MIN_VALUE;

    private final int leads;
    private final double[][] issued;
    private final double[][] scales;
    private final long[] issuedAt;
    private final Spread[] spreads;
    private long settledTo = NONE;

    /** @param leads how many steps a forecast has */
    TrackRecord(int leads) {
        this.leads = leads;
        this.issued = new double[leads][leads];
        this.scales = new double[leads][leads];
        this.issuedAt = new long[leads];
        Arrays.fill(issuedAt, NONE);
        this.spreads = new Spread[leads];
        Arrays.setAll(spreads, lead -> new Spread());
    }

    /** A forecast of the steps {@code index, index + 1, ...} and the scale of its errors. */
    void issue(long index, double[] values, double[] scale) {
        int slot = (int) Math.floorMod(index, (long) leads);
        System.arraycopy(values, 0, issued[slot], 0, leads);
        System.arraycopy(scale, 0, scales[slot], 0, leads);
        issuedAt[slot] = index;
    }

    /** What a step really was: every forecast made of it is judged, once. */
    void settle(long index, double actual) {
        if (index <= settledTo) {
            return;
        }
        settledTo = index;
        for (int lead = 0; lead < leads; lead++) {
            int slot = (int) Math.floorMod(index - lead, (long) leads);
            if (issuedAt[slot] == index - lead) {
                spreads[lead].learn((actual - issued[slot][lead]) / scales[slot][lead]);
            }
        }
    }

    /** Fills in the standard deviations by lead; a lead never tried is no better than any shorter one. */
    void spreads(double untried, double[] sd) {
        double worst = 0;
        for (int lead = 0; lead < leads; lead++) {
            boolean blank = spreads[lead].untried();
            sd[lead] = !blank ? spreads[lead].sd() : lead == 0 || worst == 0 ? untried : worst;
            worst = Math.max(worst, sd[lead]);
        }
    }
}
