package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.agent.BatterySeen;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;

/** A battery, its nameplate, and its wear where that is followed. */
public final class StorageUnit {
    private final Battery battery;
    private final BatteryParameters parameters;
    private final Optional<StorageWear> wear;

    private StorageUnit(Battery battery, BatteryParameters parameters) {
        this.battery = battery;
        this.parameters = parameters;
        this.wear = StorageWear.of(battery, parameters);
    }

    /** A battery as its nameplate says, at its starting charge. */
    public static StorageUnit of(BatteryParameters parameters) {
        return new StorageUnit(new Battery(parameters), parameters);
    }

    Battery battery() {
        return battery;
    }

    BatteryParameters parameters() {
        return parameters;
    }

    StorageWear.Row wearRow() {
        return wear.isPresent() ? wear.get().row() : StorageWear.Row.NONE;
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
                parameters.dischargeEfficiency(),
                wear.map(StorageWear::seen));
    }

    /** Greatest power that it could give for so long if it were full [kW]. */
    double dischargeWhenFullKw(double hours) {
        double storedKwh = (parameters.maxSoc() - parameters.minSoc()) * parameters.capacityKwh();
        return Math.min(parameters.dischargeLimitKw(), storedKwh * parameters.dischargeEfficiency() / hours);
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
