package org.gridpit.grid;

import java.util.List;
import org.gridpit.Param;

/**
 * A radial feeder behind the tie: its lines, and how its voltages are computed. Bus 0 is the tie.
 *
 * <p>That the buses are a tree is for {@link RadialTree} to say, all its faults at once; {@link Feeder} takes no other.
 */
public record FeederParameters(
        @Param(value = "Power base of the lines' impedances", unit = "kVA", above = 0)
        double baseKva,

        @Param(value = "Voltage at the tie", unit = "pu", min = 0.8, max = 1.2)
        double slackPu,

        @Param("Buses other than the tie, numbered 1, 2, 3 and so on, every parent before its children")
        List<BusParameters> buses,

        @Param("Whether losses bear on voltages: the exact sweep in place of the linear one")
        boolean exact,

        @Param(value = "Power factor of loads, lagging", above = 0, max = 1)
        double powerFactor,

        @Param("Whether inverters of plants hold voltage by reactive power: IEEE 1547-2018, category B")
        boolean voltVar) {
    private static final double LEAST_SLACK_PU = 0.8;
    private static final double GREATEST_SLACK_PU = 1.2;
    private static final double USUAL_POWER_FACTOR = 0.95;

    public FeederParameters {
        if (!(baseKva > 0 && baseKva < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("baseKva (%s) must be above 0. Maybe 1000 is meant.".formatted(baseKva));
        }
        if (!(slackPu >= LEAST_SLACK_PU && slackPu <= GREATEST_SLACK_PU)) {
            throw new IllegalArgumentException("slackPu (%s) must be within %s and %s. Maybe it is in kV."
                    .formatted(slackPu, LEAST_SLACK_PU, GREATEST_SLACK_PU));
        }
        if (!(powerFactor > 0 && powerFactor <= 1)) {
            throw new IllegalArgumentException(
                    "powerFactor (%s) must be above 0 and at most 1. Maybe it is in percent.".formatted(powerFactor));
        }
        buses = List.copyOf(buses);
    }

    /** A linear feeder at nominal voltage, its plants without volt-var. */
    public static FeederParameters defaults(double baseKva, List<BusParameters> buses) {
        return new FeederParameters(baseKva, 1, buses, false, USUAL_POWER_FACTOR, false);
    }
}
