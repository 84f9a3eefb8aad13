package org.gridpit.storage;

/**
 * What wear costs a battery that is bid into a market: the price of a new one, spread over the damage it can take.
 *
 * <p>Damage S(d) of a cycle by its depth d is not convex near 0: many shallow cycles would seem to cost more than a deep
 * one of the same energy. Bids follow its convex envelope instead, whose slope never falls: constant up to the depth
 * where the line from the origin touches S, S'(d) from there on. A whole cycle is charged to discharging.
 */
public final class DegradationCost {
    private static final double REFERENCE_SOC = 0.5;

    private final double tangentDepth = LithiumStress.tangentDepth();
    private final double shallowSlope = LithiumStress.slopeAt(tangentDepth);
    private final double usdPerKwhOfWear;
    private final double usdPerKwhOfDamage;

    public DegradationCost(AgeingParameters parameters) {
        usdPerKwhOfWear = parameters.replacementUsdPerKwh() / LithiumStress.damageUntil(parameters.endOfLife());
        usdPerKwhOfDamage = usdPerKwhOfWear * LithiumStress.ofTemperature(parameters.temperatureC());
    }

    /**
     * Cost of one more kWh drawn from the store, before conversion, in a cycle of this depth around half charge [USD/kWh].
     * Per kWh at the meter it is this over the efficiency of discharging. It never falls with depth.
     *
     * @param depth of the cycle that the kWh is part of, share of capacity
     */
    public double marginalCostUsdPerKwh(double depth) {
        return marginalCostUsdPerKwh(depth, REFERENCE_SOC);
    }

    /** The same of a cycle around another state of charge. */
    public double marginalCostUsdPerKwh(double depth, double meanSoc) {
        requireShare("depth", depth);
        requireShare("meanSoc", meanSoc);
        double slope = depth <= tangentDepth ? shallowSlope : LithiumStress.slopeAt(depth);
        return usdPerKwhOfDamage * slope * LithiumStress.ofSoc(meanSoc);
    }

    /** Cost of each kWh drawn from the store in a whole cycle of this depth around half charge, for reports [USD/kWh]. */
    public double averageCostUsdPerKwh(double depth) {
        requireShare("depth", depth);
        if (depth == 0) {
            throw new IllegalArgumentException(
                    "depth (%s) must be above 0. Maybe there was no cycle.".formatted(depth));
        }
        return usdPerKwhOfDamage * LithiumStress.ofDepth(depth) / depth;
    }

    /** What wear was worth, of cycles and of time: the share of its life that is used up of the price of a new battery [USD]. */
    public double costUsd(Wear wear, double capacityKwh) {
        return usdPerKwhOfWear * (wear.cycleDamage() + wear.calendarDamage()) * capacityKwh;
    }

    /** Depth up to which each kWh costs the same. */
    public double tangentDepth() {
        return tangentDepth;
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 to 1. Maybe it is in percent.".formatted(name, value));
        }
    }
}
