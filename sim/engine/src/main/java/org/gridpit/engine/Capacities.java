package org.gridpit.engine;

import java.util.List;
import org.gridpit.market.Side;
import org.gridpit.time.DeliveryPeriod;

/**
 * The most energy that each meter could deliver or take in a delivery period. Powers that never change stand side by side,
 * so that many orders are checked without a look at each meter.
 */
final class Capacities {
    private final List<SiteMeter> meters;
    private final double[] mostBoughtKw;
    /** Of the plant alone. */
    private final double[] mostSoldKw;

    private final boolean[] stores;

    Capacities(List<SiteMeter> meters) {
        this.meters = meters;
        this.mostBoughtKw = meters.stream().mapToDouble(SiteMeter::mostBoughtKw).toArray();
        this.mostSoldKw = meters.stream().mapToDouble(SiteMeter::pvRatedKva).toArray();
        this.stores = new boolean[meters.size()];
        for (int i = 0; i < stores.length; i++) {
            stores[i] = meters.get(i).storage().isPresent();
        }
    }

    /**
     * Most energy of one side, whatever the weather [Wh].
     *
     * @param startsNow whether the battery is what it is now when the period starts; else it may be full
     */
    long mostWh(int meter, Side side, DeliveryPeriod period, boolean startsNow) {
        double hours = period.durationH();
        if (side == Side.BUY) {
            return Units.fromKilo(mostBoughtKw[meter] * hours);
        }
        double batteryKw = stores[meter] ? meters.get(meter).dischargeKw(hours, startsNow) : 0;
        return Units.fromKilo((mostSoldKw[meter] + batteryKw) * hours);
    }
}
