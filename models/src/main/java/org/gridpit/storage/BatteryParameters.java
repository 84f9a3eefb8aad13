package org.gridpit.storage;

import java.util.Objects;
import java.util.Optional;
import org.gridpit.Param;

/**
 * Nameplate of a battery with its inverter. Power is measured on the AC side, energy on the DC side.
 *
 * <p>It may start below {@code minSoc}, where self-discharge can take it, but not above {@code maxSoc}, where nothing can.
 */
public record BatteryParameters(
        @Param(value = "Energy between empty and full", unit = "kWh", above = 0)
        double capacityKwh,

        @Param(value = "Most power taken while charging", unit = "kW", min = 0)
        double chargeLimitKw,

        @Param(value = "Most power given while discharging", unit = "kW", min = 0)
        double dischargeLimitKw,

        @Param(value = "Energy stored per energy taken", above = 0, max = 1)
        double chargeEfficiency,

        @Param(value = "Energy given per energy drawn from the store", above = 0, max = 1)
        double dischargeEfficiency,

        @Param(value = "Share of the stored energy lost by itself in an hour", unit = "1/h", min = 0)
        double selfDischargePerH,

        @Param(value = "State of charge below which nothing is discharged", min = 0, max = 1)
        double minSoc,

        @Param(value = "State of charge above which nothing is charged", min = 0, max = 1)
        double maxSoc,

        @Param(value = "State of charge at the start", min = 0, max = 1)
        double startSoc,

        @Param("Follow its ageing and price its wear; not when left out")
        Optional<AgeingParameters> ageing) {

    /** Two hours from empty to full, usual behind the meter. */
    private static final double DEFAULT_LIMIT_KW_PER_KWH = 0.5;
    /** Square root of a round trip of 0.85, auxiliaries included. */
    private static final double DEFAULT_EFFICIENCY = 0.922;
    /** 2 % a month. */
    private static final double DEFAULT_SELF_DISCHARGE_PER_H = 2.9e-5;

    public BatteryParameters {
        requirePositive("capacityKwh", capacityKwh);
        requireNotNegative("chargeLimitKw", chargeLimitKw);
        requireNotNegative("dischargeLimitKw", dischargeLimitKw);
        requireEfficiency("chargeEfficiency", chargeEfficiency);
        requireEfficiency("dischargeEfficiency", dischargeEfficiency);
        requireNotNegative("selfDischargePerH", selfDischargePerH);
        if (!(0 <= minSoc && minSoc < maxSoc && maxSoc <= 1)) {
            throw new IllegalArgumentException(
                    "minSoc (%s) must be below maxSoc (%s), both 0 to 1. Maybe they are percent or swapped."
                            .formatted(minSoc, maxSoc));
        }
        if (!(0 <= startSoc && startSoc <= maxSoc)) {
            throw new IllegalArgumentException(
                    "startSoc (%s) must be 0 to maxSoc (%s). Maybe raise maxSoc with it.".formatted(startSoc, maxSoc));
        }
        Objects.requireNonNull(ageing, "ageing");
    }

    /** A battery whose ageing is not followed. */
    public BatteryParameters(
            double capacityKwh,
            double chargeLimitKw,
            double dischargeLimitKw,
            double chargeEfficiency,
            double dischargeEfficiency,
            double selfDischargePerH,
            double minSoc,
            double maxSoc,
            double startSoc) {
        this(
                capacityKwh,
                chargeLimitKw,
                dischargeLimitKw,
                chargeEfficiency,
                dischargeEfficiency,
                selfDischargePerH,
                minSoc,
                maxSoc,
                startSoc,
                Optional.empty());
    }

    /** A lithium-ion battery behind the meter, its ageing not followed. */
    public static BatteryParameters defaults(double capacityKwh) {
        double limitKw = DEFAULT_LIMIT_KW_PER_KWH * capacityKwh;
        return new BatteryParameters(
                capacityKwh,
                limitKw,
                limitKw,
                DEFAULT_EFFICIENCY,
                DEFAULT_EFFICIENCY,
                DEFAULT_SELF_DISCHARGE_PER_H,
                0.15,
                0.95,
                0.5);
    }

    /** The same battery, its ageing followed. */
    public BatteryParameters withAgeing(AgeingParameters followed) {
        return new BatteryParameters(
                capacityKwh,
                chargeLimitKw,
                dischargeLimitKw,
                chargeEfficiency,
                dischargeEfficiency,
                selfDischargePerH,
                minSoc,
                maxSoc,
                startSoc,
                Optional.of(followed));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be above 0. Maybe leave the battery out.".formatted(name, value));
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 or more. Maybe drop the sign.".formatted(name, value));
        }
    }

    private static void requireEfficiency(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be above 0 and at most 1. Maybe it is in percent.".formatted(name, value));
        }
    }
}
