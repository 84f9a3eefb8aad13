package org.gridpit.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;

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
    static SiteTotals of(Tick tick) {
        List<MeterPower> powers = tick.metered;
        return new SiteTotals(
                sum(powers, MeterPower::loadKw),
                sum(powers, MeterPower::generationKw),
                sum(powers, MeterPower::availableKw),
                sum(powers, MeterPower::curtailedKw),
                sum(powers, MeterPower::batteryKw),
                sum(powers, MeterPower::reliefKw),
                sum(powers, MeterPower::unservedKw));
    }

    /** In the order of the meters: a sum of doubles depends on it. */
    private static double sum(List<MeterPower> powers, ToDoubleFunction<MeterPower> kilowatts) {
        double sum = 0;
        for (MeterPower power : powers) {
            sum += kilowatts.applyAsDouble(power);
        }
        return sum;
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
