package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;

/** What a consumer draws, mean power over a period [kW], positive. Asked by one thread, for periods in order of time. */
public interface LoadModel {
    /**
     * What is drawn. Asking again for the period asked last answers the same.
     *
     * @param airTemperatureC outdoor air [C]
     */
    double loadKw(DeliveryPeriod period, double airTemperatureC);

    /** What this consumer draws on average under these circumstances, without noise; any period, leaves no trace. */
    double expectedKw(DeliveryPeriod period, double airTemperatureC);

    /** A bound no load of this consumer exceeds while the outdoor air is between -50 and 50 C [kW]. */
    double largestKw();
}
