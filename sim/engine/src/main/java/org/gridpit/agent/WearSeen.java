package org.gridpit.agent;

import java.util.List;

/**
 * What it costs a battery in wear to be discharged, at the meter. It wears more by the kWh the deeper a cycle goes.
 *
 * @param leastTicks of the first energy of a new cycle [0.01 USD/MWh]
 * @param steps from the present charge down to the lowest level
 */
public record WearSeen(long leastTicks, List<Step> steps) {
    public WearSeen {
        steps = List.copyOf(steps);
    }

    /**
     * A stretch of discharge in which each kWh costs the same.
     *
     * @param energyWh that comes out in it
     * @param ticks wear [0.01 USD/MWh]
     */
    public record Step(long energyWh, long ticks) {}
}
