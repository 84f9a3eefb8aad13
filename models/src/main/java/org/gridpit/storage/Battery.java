package org.gridpit.storage;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A battery with its inverter, as its meter sees it: AC power in and out, losses on the way, bounds on its charge.
 *
 * <p>A step of dt hours first loses energy by itself, then moves what was asked as far as limits allow:
 *
 * <pre>
 *   E1 = E0 exp(-k dt)
 *   discharge: E2 = E1 - P dt / eta_d, loss P dt (1 / eta_d - 1)
 *   charge:    E2 = E1 - P dt eta_c,   loss -P dt (1 - eta_c)
 * </pre>
 *
 * <p>Discharge is positive. Self-discharge may take the charge below its lower bound; no power does. Where ageing is
 * followed each step adds to it; it never changes what the battery can do.
 */
public final class Battery {
    private static final double SECONDS_PER_HOUR = 3600;

    private final BatteryParameters parameters;
    private final double minKwh;
    private final double maxKwh;
    private final Optional<RainflowAgeing> ageing;

    private double energyKwh;
    private double selfLossKwh;
    private double conversionLossKwh;
    private double dischargedDcKwh;

    private double keptOverH = Double.NaN;
    private double keptShare;

    public Battery(BatteryParameters parameters) {
        this.parameters = parameters;
        this.minKwh = parameters.minSoc() * parameters.capacityKwh();
        this.maxKwh = parameters.maxSoc() * parameters.capacityKwh();
        this.energyKwh = parameters.startSoc() * parameters.capacityKwh();
        this.ageing = parameters.ageing().map(its -> new RainflowAgeing(soc(), its.temperatureC()));
    }

    /**
     * Lives through one step.
     *
     * @param requestKw power asked for, AC, discharge positive [kW]
     * @param dtH length of the step [h]
     * @return power that flowed, AC, discharge positive [kW]
     */
    public double step(double requestKw, double dtH) {
        if (Double.isNaN(requestKw)) {
            throw new IllegalArgumentException(
                    "requestKw (%s) must be a number. Maybe a set-point was never decided.".formatted(requestKw));
        }
        double restedKwh = restedKwh(dtH);
        selfLossKwh = energyKwh - restedKwh;
        double powerKw = requestKw > 0 ? discharge(requestKw, restedKwh, dtH) : charge(-requestKw, restedKwh, dtH);
        if (ageing.isPresent()) {
            ageing.get().step(soc(), dtH * SECONDS_PER_HOUR);
        }
        return powerKw;
    }

    /** Stored energy [kWh]. */
    public double energyKwh() {
        return energyKwh;
    }

    /** State of charge: stored energy over capacity. */
    public double soc() {
        return energyKwh / parameters.capacityKwh();
    }

    /** Lost by itself in the last step [kWh]. */
    public double selfLossKwh() {
        return selfLossKwh;
    }

    /** Lost between store and meter in the last step [kWh]. */
    public double conversionLossKwh() {
        return conversionLossKwh;
    }

    /** Energy drawn from the store since the start, over capacity. */
    public double equivalentFullCycles() {
        return dischargedDcKwh / parameters.capacityKwh();
    }

    /** Energy drawn from the store since the start, before conversion [kWh]. */
    public double dischargedDcKwh() {
        return dischargedDcKwh;
    }

    /** How far it has aged since the start; nothing where ageing is not followed. */
    public Optional<Wear> wear() {
        return ageing.map(RainflowAgeing::total);
    }

    /**
     * Depth of the cycle that a discharge from here to a state of charge, which is no higher, would be part of at its end,
     * as rain-flow counts; nothing where ageing is not followed.
     */
    public OptionalDouble cycleDepthAt(double soc) {
        return ageing.isPresent() ? OptionalDouble.of(ageing.get().depthAt(soc)) : OptionalDouble.empty();
    }

    /** Most AC power a discharge over the next dtH hours can get; asked for, it is met. 0 or more [kW]. */
    public double dischargeHeadroomKw(double dtH) {
        return dischargeHeadroomKw(restedKwh(dtH), dtH);
    }

    /** Most AC power a charge over the next dtH hours can get; asked for as a negative request, it is met. 0 or more [kW]. */
    public double chargeHeadroomKw(double dtH) {
        return chargeHeadroomKw(restedKwh(dtH), dtH);
    }

    private double discharge(double requestKw, double restedKwh, double dtH) {
        double powerKw = Math.min(requestKw, dischargeHeadroomKw(restedKwh, dtH));
        double drawnKwh = powerKw * dtH / parameters.dischargeEfficiency();
        energyKwh = Math.max(restedKwh - drawnKwh, Math.min(restedKwh, minKwh));
        conversionLossKwh = powerKw * dtH * (1 / parameters.dischargeEfficiency() - 1);
        dischargedDcKwh += drawnKwh;
        return powerKw;
    }

    private double charge(double requestKw, double restedKwh, double dtH) {
        double takenKw = Math.min(requestKw, chargeHeadroomKw(restedKwh, dtH));
        energyKwh = Math.min(restedKwh + takenKw * dtH * parameters.chargeEfficiency(), maxKwh);
        conversionLossKwh = takenKw * dtH * (1 - parameters.chargeEfficiency());
        return 0 - takenKw;
    }

    private double dischargeHeadroomKw(double restedKwh, double dtH) {
        double availableKwh = Math.max(0, restedKwh - minKwh);
        return Math.min(parameters.dischargeLimitKw(), availableKwh * parameters.dischargeEfficiency() / dtH);
    }

    private double chargeHeadroomKw(double restedKwh, double dtH) {
        double roomKwh = Math.max(0, maxKwh - restedKwh);
        return Math.min(parameters.chargeLimitKw(), roomKwh / (parameters.chargeEfficiency() * dtH));
    }

    /** Energy left by self-discharge after dtH hours; the exponential is kept while the step stays the same. */
    private double restedKwh(double dtH) {
        if (dtH != keptOverH) {
            if (!(dtH > 0 && dtH < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("dtH (%s) must be above 0. Maybe time stood still.".formatted(dtH));
            }
            keptOverH = dtH;
            keptShare = StrictMath.exp(-parameters.selfDischargePerH() * dtH);
        }
        return energyKwh * keptShare;
    }
}
