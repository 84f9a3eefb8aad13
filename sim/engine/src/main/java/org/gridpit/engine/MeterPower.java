package org.gridpit.engine;

import java.util.OptionalDouble;

/**
 * What DISPATCH made of one meter: mean powers over the tick [kW], all positive but the battery's, whose discharge is
 * positive. The plant's output is what it would be if no trip came; BALANCE takes off what trips cost.
 *
 * @param loadKw load served
 * @param generationKw output of the plant
 * @param availableKw what the weather would allow the plant
 * @param batteryKw battery at the meter
 * @param reliefKw demand response delivered: load reduced and battery given beyond its set-point
 * @param unservedKw load shed in an emergency
 */
record MeterPower(
        double loadKw,
        double generationKw,
        double availableKw,
        double batteryKw,
        double reliefKw,
        double unservedKw,
        OptionalDouble batteryEnergyKwh,
        OptionalDouble soc) {
    /** What limits took off, not what trips did. */
    double curtailedKw() {
        return availableKw - generationKw;
    }
}
