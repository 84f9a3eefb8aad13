package org.gridpit.demand;

/**
 * Energy given up and consumed later: as a half-sine over the hours after a call, never faster than one and a half times
 * what could be given up.
 *
 * <p>What that bound holds back is made up as soon as it allows. A debt that is to be paid by the end of the local day
 * leaves the half-sine early enough to fit under the bound, as far as can be seen by the load of the tick; should the
 * load fall too far, the rest is paid next day, at the bound. Nothing is forgiven and nothing breaks the bound.
 *
 * <p>A call that ends before an older debt is paid starts one window for both.
 */
final class Rebound {
    private static final double SECONDS_PER_HOUR = 3600;
    /**
     * Share of the bound that is counted on where all must be paid on the same day, since loads fall towards the night
     * and waver: households called in the evening then carry some over midnight in fewer than one of a hundred days, and
     * a thousandth of the energy.
     */
    private static final double COUNTED_ON = 1 / 3.0;

    private final double longestWindowS;
    private final boolean sameDay;
    private double debtKwh;
    private double owedKwh;
    private double paidKwh;
    private long windowStartS;
    private double windowS;

    /** @param sameDay whether all is to be paid by the end of the day; else only where the hours end before it does */
    Rebound(double windowH, boolean sameDay) {
        this.longestWindowS = windowH * SECONDS_PER_HOUR;
        this.sameDay = sameDay;
        this.windowS = longestWindowS;
    }

    /**
     * Adds what a call that ended at a second leaves to be consumed.
     *
     * @param dayEndS when the local day of that second ends
     */
    void owe(double energyKwh, long endS, long dayEndS) {
        owedKwh += energyKwh;
        debtKwh = owedKwh;
        windowStartS = endS;
        windowS = sameDay ? Math.min(longestWindowS, dayEndS - endS) : longestWindowS;
    }

    /**
     * Consumes what is due by the end of a tick.
     *
     * @param startS start of the tick
     * @param endS end of the tick
     * @param dayEndS end of the local day the tick starts in
     * @param fastestKw the bound [kW]
     * @return energy consumed for it [kWh]
     */
    double pay(long startS, long endS, long dayEndS, double fastestKw) {
        double share = dueShare(endS);
        double dueKwh = share < 1 ? Math.max(0, debtKwh * share - (debtKwh - owedKwh)) : owedKwh;
        if (windowStartS + windowS <= dayEndS) {
            dueKwh = Math.max(dueKwh, owedKwh - roomKwh(endS, dayEndS, fastestKw));
        }
        double energyKwh = Math.min(dueKwh, fastestKw * ((endS - startS) / SECONDS_PER_HOUR));
        owedKwh -= energyKwh;
        paidKwh += energyKwh;
        return energyKwh;
    }

    /** What can be counted on to be paid from a second to the day's end, by the bound of now [kWh]. */
    double roomKwh(long fromS, long dayEndS, double fastestKw) {
        double countedKw = sameDay ? COUNTED_ON * fastestKw : fastestKw;
        return countedKw * (Math.max(0, dayEndS - fromS) / SECONDS_PER_HOUR);
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
