package org.gridpit.market;

import org.gridpit.Param;

/** What a {@link McAfeeAuction} lets a scenario choose. */
public record McAfeeParameters(
        @Param(value = "Energy of one contract; every order is for exactly one", unit = "Wh", min = 1, max = 1L << 40)
        long contractWh) {
    public McAfeeParameters {
        if (contractWh <= 0) {
            throw new IllegalArgumentException(
                    "contractWh (%d) must be positive. Maybe 1000, for contracts of 1 kWh.".formatted(contractWh));
        }
    }

    /** Contracts of one lot. */
    public static McAfeeParameters defaults() {
        return new McAfeeParameters(1);
    }
}
