package org.gridpit.storage;

import org.gridpit.Param;

/** That a battery's ageing is followed, and what its wear is worth. */
public record AgeingParameters(
        @Param(value = "Price of a new battery per capacity", unit = "USD/kWh", min = 0)
        double replacementUsdPerKwh,

        @Param(
                value = "Share of the original capacity at which it is replaced",
                min = AgeingParameters.LEAST_END_OF_LIFE,
                max = AgeingParameters.MOST_END_OF_LIFE)
        double endOfLife,

        @Param(
                value = "Temperature of the cells",
                unit = "C",
                min = AgeingParameters.COLDEST_C,
                max = AgeingParameters.HOTTEST_C)
        double temperatureC) {

    static final double COLDEST_C = -60;
    static final double HOTTEST_C = 100;

    private static final double LEAST_END_OF_LIFE = 0.1;
    private static final double MOST_END_OF_LIFE = 0.99;

    public AgeingParameters {
        if (!(replacementUsdPerKwh >= 0 && replacementUsdPerKwh < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("replacementUsdPerKwh (%s) must be 0 or more. Maybe drop the sign."
                    .formatted(replacementUsdPerKwh));
        }
        if (!(endOfLife >= LEAST_END_OF_LIFE && endOfLife <= MOST_END_OF_LIFE)) {
            throw new IllegalArgumentException("endOfLife (%s) must be %s to %s. Maybe it is in percent."
                    .formatted(endOfLife, LEAST_END_OF_LIFE, MOST_END_OF_LIFE));
        }
        if (!(temperatureC >= COLDEST_C && temperatureC <= HOTTEST_C)) {
            throw new IllegalArgumentException("temperatureC (%s) must be %s to %s. Maybe it is in K or F."
                    .formatted(temperatureC, COLDEST_C, HOTTEST_C));
        }
    }

    /** A battery at 25 C that is replaced, for 200 USD/kWh, when a fifth of its capacity is gone. */
    public static AgeingParameters defaults() {
        return new AgeingParameters(200, 0.8, 25);
    }
}
