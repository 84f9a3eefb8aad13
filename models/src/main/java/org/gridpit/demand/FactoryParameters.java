package org.gridpit.demand;

import java.util.Objects;
import java.util.Optional;
import org.gridpit.Param;

/** A factory or another business with a working week. */
public record FactoryParameters(
        @Param(value = "Energy of a usual year, starts of machines apart", unit = "kWh", above = 0)
        double annualKwh,

        @Param("Working hours: one-shift or continuous") FactoryShape shape,

        @Param(value = "Standard deviation of the logarithm of the load around its expected value", min = 0, max = 2)
        double noiseSd,

        @Param(value = "Correlation time of the noise", unit = "h", above = 0)
        double noiseTauH,

        @Param("Starts of machines, each an extra load for some minutes")
        Optional<StartUpParameters> startUps) {

    private static final double DEFAULT_NOISE_SD = 0.05;
    private static final double DEFAULT_NOISE_TAU_H = 0.5;

    public FactoryParameters {
        Check.positive("annualKwh", annualKwh);
        Objects.requireNonNull(shape, "shape");
        Check.notNegative("noiseSd", noiseSd);
        Check.positive("noiseTauH", noiseTauH);
        Objects.requireNonNull(startUps, "startUps");
    }

    /** A factory that works one shift, Monday to Friday. */
    public static FactoryParameters defaults(double annualKwh) {
        return new FactoryParameters(
                annualKwh, FactoryShape.ONE_SHIFT, DEFAULT_NOISE_SD, DEFAULT_NOISE_TAU_H, Optional.empty());
    }
}
