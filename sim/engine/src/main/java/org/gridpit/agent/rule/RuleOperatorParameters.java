package org.gridpit.agent.rule;

import org.gridpit.Param;

/** What may be set of {@link RuleOperator}. */
public record RuleOperatorParameters(
        @Param(value = "Pay for demand response, in utility selling prices", min = 0)
        double callPriceFactor,

        @Param(value = "Length of a demand-response call", unit = "h", above = 0)
        double callHours,

        @Param(value = "Part of each tick's plan error that is added to the reserve", min = 0, max = 1)
        double reserveGain,

        @Param(value = "Deviation of frequency that is an emergency, in allowed deviations", above = 1)
        double emergencyBands) {
    public RuleOperatorParameters {
        if (!(callPriceFactor >= 0)) {
            throw new IllegalArgumentException(
                    "callPriceFactor (%s) must not be negative. Maybe 2.".formatted(callPriceFactor));
        }
        if (!(callHours > 0)) {
            throw new IllegalArgumentException("callHours (%s) must be above 0. Maybe 1.".formatted(callHours));
        }
        if (!(reserveGain >= 0 && reserveGain <= 1)) {
            throw new IllegalArgumentException(
                    "reserveGain (%s) must be 0 to 1. Maybe 0.1; 0 leaves plans alone.".formatted(reserveGain));
        }
        if (!(emergencyBands > 1)) {
            throw new IllegalArgumentException(
                    "emergencyBands (%s) must be above 1. Maybe 2.5.".formatted(emergencyBands));
        }
    }

    public static RuleOperatorParameters defaults() {
        return new RuleOperatorParameters(2, 1, 0.1, 2.5);
    }
}
