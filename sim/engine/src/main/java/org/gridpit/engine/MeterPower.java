package org.gridpit.engine;

/**
 * One meter: mean powers over the tick [kW], all positive but the battery's, whose discharge is positive. DISPATCH says
 * what they would be if nothing tripped; BALANCE takes off what trips, relays and black-outs cost.
 *
 * @param loadKw load served
 * @param generationKw output of the plant
 * @param availableKw what the weather would allow the plant
 * @param curtailedKw what limits took off of it
 * @param batteryKw battery at the meter
 * @param reliefKw demand response delivered: load reduced and battery given beyond its set-point
 * @param unservedKw load shed or blacked out
 */
record MeterPower(
        double loadKw,
        double generationKw,
        double availableKw,
        double curtailedKw,
        double batteryKw,
        double reliefKw,
        double unservedKw) {
    /** Generation less load, battery included: what the meter shows, sale positive. */
    double netKw() {
        return generationKw - loadKw + batteryKw;
    }

    /**
     * What is left when only shares of the tick are lived through.
     *
     * @param withheldShare of generation that relays or a black-out kept off: cut as by a limit
     */
    MeterPower scaled(double loadShare, double generationShare, double withheldShare, double liveShare) {
        if (loadShare == 1 && generationShare == 1 && liveShare == 1) {
            return this;
        }
        return new MeterPower(
                loadKw * loadShare,
                generationKw * generationShare,
                availableKw,
                curtailedKw + generationKw * withheldShare,
                batteryKw * liveShare,
                reliefKw * loadShare,
                unservedKw + loadKw * (1 - loadShare));
    }
}
