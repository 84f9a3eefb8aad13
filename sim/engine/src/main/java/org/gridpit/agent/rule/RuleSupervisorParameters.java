package org.gridpit.agent.rule;

import org.gridpit.Param;

/** What may be set of {@link RuleSupervisor}. A spread is the distance between the utility's two prices. */
public record RuleSupervisorParameters(
        @Param(value = "Width of the price band beyond the utility's prices on each side, in spreads", min = 0)
        double bandSpreads,

        @Param(value = "Distance from recent and utility prices at which an order is an outlier, in spreads", min = 0)
        double outlierSpreads,

        @Param(value = "Share of the energy sold from which a seller counts as dominant", above = 0, max = 1)
        double dominantShare,

        @Param(value = "Deviation of frequency that halts the market, in allowed deviations", above = 1)
        double haltBands) {
    public RuleSupervisorParameters {
        if (!(bandSpreads >= 0)) {
            throw new IllegalArgumentException(
                    "bandSpreads (%s) must not be negative. Maybe 2.".formatted(bandSpreads));
        }
        if (!(outlierSpreads >= 0)) {
            throw new IllegalArgumentException(
                    "outlierSpreads (%s) must not be negative. Maybe 1.".formatted(outlierSpreads));
        }
        if (!(dominantShare > 0 && dominantShare <= 1)) {
            throw new IllegalArgumentException(
                    "dominantShare (%s) must be above 0, at most 1. Maybe it is in per cent.".formatted(dominantShare));
        }
        if (!(haltBands > 1)) {
            throw new IllegalArgumentException("haltBands (%s) must be above 1. Maybe 2.5.".formatted(haltBands));
        }
    }

    public static RuleSupervisorParameters defaults() {
        return new RuleSupervisorParameters(2, 1, 0.5, 2.5);
    }
}
