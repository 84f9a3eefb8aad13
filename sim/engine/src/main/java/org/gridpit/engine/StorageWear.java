package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.agent.WearSeen;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;
import org.gridpit.storage.DegradationCost;
import org.gridpit.storage.Wear;

/** A battery that ages: how far it has come, and what going on would cost. */
final class StorageWear {
    private static final double TICKS_PER_USD_PER_KWH = 100_000;
    /** Share of the capacity over which one more kWh is taken to cost the same. */
    private static final double SLICE = 0.05;
    /** Less of a charge than this is none. */
    private static final double LEAST_SLICE = 1e-9;

    private final Battery battery;
    private final BatteryParameters parameters;
    private final DegradationCost cost;

    private StorageWear(Battery battery, BatteryParameters parameters, DegradationCost cost) {
        this.battery = battery;
        this.parameters = parameters;
        this.cost = cost;
    }

    /** Nothing where ageing is not followed. */
    static Optional<StorageWear> of(Battery battery, BatteryParameters parameters) {
        return parameters.ageing().map(ageing -> new StorageWear(battery, parameters, new DegradationCost(ageing)));
    }

    /** Wear up to now as a row has it: share of the capacity that is left, and what the wear is worth [USD]. */
    record Row(OptionalDouble stateOfHealth, OptionalDouble usd) {
        static final Row NONE = new Row(OptionalDouble.empty(), OptionalDouble.empty());
    }

    Row row() {
        Wear wear = battery.wear().orElseThrow();
        return new Row(
                OptionalDouble.of(wear.stateOfHealth()),
                OptionalDouble.of(cost.costUsd(wear, parameters.capacityKwh())));
    }

    WearSeen seen() {
        List<WearSeen.Step> steps = new ArrayList<>();
        double topSoc = battery.soc();
        double energyKwh = 0;
        long ticks = 0;
        while (topSoc - parameters.minSoc() > LEAST_SLICE) {
            double lowSoc = Math.max(parameters.minSoc(), topSoc - SLICE);
            double depth = battery.cycleDepthAt((topSoc + lowSoc) / 2).orElseThrow();
            long sliceTicks = ticks(depth);
            if (energyKwh > 0 && sliceTicks != ticks) {
                steps.add(new WearSeen.Step(Units.fromKilo(energyKwh), ticks));
                energyKwh = 0;
            }
            ticks = sliceTicks;
            energyKwh += (topSoc - lowSoc) * parameters.capacityKwh() * parameters.dischargeEfficiency();
            topSoc = lowSoc;
        }
        if (energyKwh > 0) {
            steps.add(new WearSeen.Step(Units.fromKilo(energyKwh), ticks));
        }
        return new WearSeen(ticks(0), steps);
    }

    /** Per energy at the meter, at this depth of a cycle [0.01 USD/MWh]. */
    private long ticks(double depth) {
        return Math.round(cost.marginalCostUsdPerKwh(depth) / parameters.dischargeEfficiency() * TICKS_PER_USD_PER_KWH);
    }
}
