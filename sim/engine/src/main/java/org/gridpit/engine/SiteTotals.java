package org.gridpit.engine;

import java.util.List;

/**
 * The site's sums over all meters in a tick that is over [kW].
 *
 * @param generationKw after trips
 * @param batteryKw discharge positive
 */
record SiteTotals(
        double loadKw,
        double generationKw,
        double availableKw,
        double curtailedKw,
        double batteryKw,
        double reliefKw,
        double unservedKw) {
    /** In the order of the meters: a sum of doubles depends on it. */
    static SiteTotals of(Tick tick) {
        double loadKw = 0;
        double generationKw = 0;
        double availableKw = 0;
        double curtailedKw = 0;
        double batteryKw = 0;
        double reliefKw = 0;
        double unservedKw = 0;
        for (MeterPower power : tick.metered) {
            loadKw += power.loadKw();
            generationKw += power.generationKw();
            availableKw += power.availableKw();
            curtailedKw += power.curtailedKw();
            batteryKw += power.batteryKw();
            reliefKw += power.reliefKw();
            unservedKw += power.unservedKw();
        }
        return new SiteTotals(loadKw, generationKw, availableKw, curtailedKw, batteryKw, reliefKw, unservedKw);
    }

    /** Load that would have been without shedding and black-outs. */
    double wantedKw() {
        return loadKw + unservedKw;
    }

    /** Generation that would have been without limits, relays and black-outs. */
    double offeredKw() {
        return generationKw + curtailedKw;
    }

    /** What the two leave for batteries and the supplier: what is to be expected when nobody intervenes. */
    double undisturbedNetLoadKw() {
        return wantedKw() - offeredKw();
    }

    /** The same of a tick about to begin, as if nobody intervened. */
    static double expectedNetLoadKw(List<Trader> traders) {
        double loadKw = 0;
        double generationKw = 0;
        for (Trader trader : traders) {
            loadKw += trader.meter().baseLoadKw();
            generationKw += trader.meter().availableKw();
        }
        return loadKw - generationKw;
    }
}
