package org.gridpit.agent;

import java.util.Optional;

/**
 * An agent's own battery now.
 *
 * @param energyWh stored
 * @param minEnergyWh lowest level that power may reach
 * @param maxEnergyWh highest level that power may reach
 * @param chargeLimitW greatest charging power at the meter
 * @param dischargeLimitW greatest discharging power at the meter
 * @param chargeHeadroomW what it can take during the coming tick
 * @param dischargeHeadroomW what it can give during the coming tick
 * @param chargeEfficiency share of charged energy that is stored
 * @param dischargeEfficiency share of stored energy that comes out
 * @param wear what discharging costs in wear; empty where its ageing is not followed
 */
public record BatterySeen(
        long energyWh,
        long minEnergyWh,
        long maxEnergyWh,
        long chargeLimitW,
        long dischargeLimitW,
        long chargeHeadroomW,
        long dischargeHeadroomW,
        double chargeEfficiency,
        double dischargeEfficiency,
        Optional<WearSeen> wear) {

    /** A battery whose ageing is not followed. */
    public BatterySeen(
            long energyWh,
            long minEnergyWh,
            long maxEnergyWh,
            long chargeLimitW,
            long dischargeLimitW,
            long chargeHeadroomW,
            long dischargeHeadroomW,
            double chargeEfficiency,
            double dischargeEfficiency) {
        this(
                energyWh,
                minEnergyWh,
                maxEnergyWh,
                chargeLimitW,
                dischargeLimitW,
                chargeHeadroomW,
                dischargeHeadroomW,
                chargeEfficiency,
                dischargeEfficiency,
                Optional.empty());
    }
}
