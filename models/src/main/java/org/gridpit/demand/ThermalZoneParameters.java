package org.gridpit.demand;

import org.gridpit.Param;

/** A building heated and cooled by a thermostat, as one temperature. */
public record ThermalZoneParameters(
        @Param(value = "Heat that warms the building by one kelvin", unit = "kWh/K", above = 0)
        double capacityKwhPerK,

        @Param(value = "Difference to the air outside at which a kW of heat is lost", unit = "K/kW", above = 0)
        double resistanceKPerKw,

        @Param(value = "Heat of the heating, while on", unit = "kW", min = 0)
        double heatingKw,

        @Param(value = "Heat taken out by the cooling, while on", unit = "kW", min = 0)
        double coolingKw,

        @Param(value = "Heat over electricity of the heating", above = 0)
        double heatingCop,

        @Param(value = "Heat over electricity of the cooling", above = 0)
        double coolingCop,

        @Param(value = "Heating starts at this temperature", unit = "C")
        double lowestC,

        @Param(value = "Cooling starts at this temperature", unit = "C")
        double highestC,

        @Param(value = "Either stops this far inside", unit = "K", min = 0.1)
        double hysteresisK,

        @Param(value = "Temperature at the start", unit = "C")
        double initialC,

        @Param(value = "Heat of sun, people and appliances, all the time", unit = "kW", min = 0)
        double gainsKw) {
    private static final double LEAST_HYSTERESIS_K = 0.1;
    private static final double HEAT_PUMP_COP = 3;
    private static final double COMFORT_FROM_C = 20;
    private static final double COMFORT_TO_C = 24;

    public ThermalZoneParameters {
        Check.positive("capacityKwhPerK", capacityKwhPerK);
        Check.positive("resistanceKPerKw", resistanceKPerKw);
        Check.notNegative("heatingKw", heatingKw);
        Check.notNegative("coolingKw", coolingKw);
        Check.positive("heatingCop", heatingCop);
        Check.positive("coolingCop", coolingCop);
        if (!(hysteresisK >= LEAST_HYSTERESIS_K)) {
            throw new IllegalArgumentException("hysteresisK (%s) must be %s or more. Maybe 1 is meant."
                    .formatted(hysteresisK, LEAST_HYSTERESIS_K));
        }
        if (!(lowestC + hysteresisK < highestC && Double.isFinite(lowestC) && Double.isFinite(highestC))) {
            throw new IllegalArgumentException(
                    "lowestC (%s) must be below highestC (%s) by more than hysteresisK (%s). Maybe they are swapped."
                            .formatted(lowestC, highestC, hysteresisK));
        }
        Check.notNegative("gainsKw", gainsKw);
        if (!Double.isFinite(initialC)) {
            throw new IllegalArgumentException(
                    "initialC (%s) must be a number. Maybe take lowestC.".formatted(initialC));
        }
    }

    /** A heat pump either way that keeps 20 to 24 C, starting in the middle, no other heat; its efficiency is our choice. */
    public static ThermalZoneParameters defaults(
            double capacityKwhPerK, double resistanceKPerKw, double heatingKw, double coolingKw) {
        return new ThermalZoneParameters(
                capacityKwhPerK,
                resistanceKPerKw,
                heatingKw,
                coolingKw,
                HEAT_PUMP_COP,
                HEAT_PUMP_COP,
                COMFORT_FROM_C,
                COMFORT_TO_C,
                1,
                (COMFORT_FROM_C + COMFORT_TO_C) / 2,
                0);
    }
}
