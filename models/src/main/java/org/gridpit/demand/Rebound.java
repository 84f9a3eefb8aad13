package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;

/**
 * Energy curtailed and consumed later: as a half-sine over the hours after a call, never faster than one and a half
 * times what could be curtailed.
 *
 * <p>What that bound holds back is made up as soon as it allows, and once those hours are over, at the latest in the
 * last tick of a local day, bound or not. A call that ends before an older debt is paid starts one window for both.
 */
final class Rebound {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double FASTEST_OVER_CAPABILITY = 1.5;

    private final double windowS;
    private double debtKwh;
    private double owedKwh;
    private double paidKwh;
    private long windowStartS;

    Rebound(double windowH) {
        this.windowS = windowH * SECONDS_PER_HOUR;
    }

    /** Adds what a call that ended at a second leaves to be consumed. */
    void owe(double energyKwh, long endS) {
        owedKwh += energyKwh;
        debtKwh = owedKwh;
        windowStartS = endS;
    }

    /**
     * Consumes what is due by the end of a tick.
     *
     * @param capabilityKw what could be curtailed, calls and prices apart [kW]
     * @return energy consumed for it [kWh]
     */
    double pay(DeliveryPeriod tick, double capabilityKw, boolean dayEnds) {
        double share = dueShare(tick.endS());
        double dueKwh = share < 1 ? Math.max(0, debtKwh * share - (debtKwh - owedKwh)) : owedKwh;
        double fastestKwh = FASTEST_OVER_CAPABILITY * capabilityKw * tick.durationH();
        double energyKwh = dayEnds && share >= 1 ? owedKwh : Math.min(dueKwh, fastestKwh);
        owedKwh -= energyKwh;
        paidKwh += energyKwh;
        return energyKwh;
    }

    double owedKwh() {
        return owedKwh;
    }

    double paidKwh() {
        return paidKwh;
    }

    /** Share of the debt a half-sine has paid by a second: (1 - cos(pi t / window)) / 2. */
    private double dueShare(long utcS) {
        double along = (utcS - windowStartS) / windowS;
        return along < 1 ? (1 - StrictMath.cos(Math.PI * along)) / 2 : 1;
    }
}
