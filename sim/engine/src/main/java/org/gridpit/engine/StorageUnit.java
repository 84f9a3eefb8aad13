package org.gridpit.engine;

import org.gridpit.agent.BatterySeen;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;

/** A battery and its nameplate. */
public record StorageUnit(Battery battery, BatteryParameters parameters) {
    /** A battery as its nameplate says, at its starting charge. */
    public static StorageUnit of(BatteryParameters parameters) {
        return new StorageUnit(new Battery(parameters), parameters);
    }

    BatterySeen seen(double tickH) {
        double capacityKwh = parameters.capacityKwh();
        return new BatterySeen(
                Units.fromKilo(battery.energyKwh()),
                Units.fromKilo(parameters.minSoc() * capacityKwh),
                Units.fromKilo(parameters.maxSoc() * capacityKwh),
                Units.fromKilo(parameters.chargeLimitKw()),
                Units.fromKilo(parameters.dischargeLimitKw()),
                Units.fromKilo(battery.chargeHeadroomKw(tickH)),
                Units.fromKilo(battery.dischargeHeadroomKw(tickH)),
                parameters.chargeEfficiency(),
                parameters.dischargeEfficiency());
    }

    /** What a set-point would come to by itself, within the limits of power and charge [kW]. */
    double reachableKw(double setPointKw, double tickH) {
        return Math.max(-battery.chargeHeadroomKw(tickH), Math.min(battery.dischargeHeadroomKw(tickH), setPointKw));
    }

    /** Energy that it lacks against its start, as it would come out at the meter; 0 when it holds more [Wh]. */
    long shortfallWh() {
        double startKwh = parameters.startSoc() * parameters.capacityKwh();
        double missingKwh = Math.max(0, startKwh - battery.energyKwh());
        return Units.fromKilo(missingKwh * parameters.dischargeEfficiency());
    }
}
