package org.gridpit.demand;

import org.gridpit.Param;

/** A household, or several behind one meter that behave as one. */
public record HouseholdParameters(
        @Param(value = "Energy of a usual year, heating and cooling apart", unit = "kWh", above = 0)
        double annualKwh,

        @Param(value = "Cooling power per kelvin of outdoor air above 18 C", unit = "kW/K", min = 0)
        double coolingKwPerK,

        @Param(value = "Heating power per kelvin of outdoor air below 15 C", unit = "kW/K", min = 0)
        double heatingKwPerK,

        @Param(value = "Standard deviation of the logarithm of size among households, mean size 1", min = 0, max = 2)
        double scaleSd,

        @Param(value = "Standard deviation of the logarithm of the load around its expected value", min = 0, max = 2)
        double noiseSd,

        @Param(value = "Correlation time of the noise", unit = "h", above = 0)
        double noiseTauH) {

    private static final double DEFAULT_SCALE_SD = 0.35;
    private static final double DEFAULT_NOISE_SD = 0.4;

    public HouseholdParameters {
        Check.positive("annualKwh", annualKwh);
        Check.notNegative("coolingKwPerK", coolingKwPerK);
        Check.notNegative("heatingKwPerK", heatingKwPerK);
        Check.notNegative("scaleSd", scaleSd);
        Check.notNegative("noiseSd", noiseSd);
        Check.positive("noiseTauH", noiseTauH);
    }

    /** A household whose load does not depend on the weather. Sizes and noise are our choice, not a measurement. */
    public static HouseholdParameters defaults(double annualKwh) {
        return new HouseholdParameters(annualKwh, 0, 0, DEFAULT_SCALE_SD, DEFAULT_NOISE_SD, 1);
    }
}
