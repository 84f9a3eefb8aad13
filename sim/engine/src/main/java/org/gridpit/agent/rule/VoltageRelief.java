package org.gridpit.agent.rule;

import java.util.List;
import java.util.OptionalDouble;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.PlantSeen;
import org.gridpit.grid.VoltageBand;

/**
 * What a grid operator does about voltage, knowing the lowest and the highest of the last tick: steps plants down while the
 * highest is above the band and up again once it is well inside, and asks for relief of load in proportion to how far the
 * lowest is below it.
 */
final class VoltageRelief {
    private static final long STEP_DOWN_PERCENT = 10;
    private static final long STEP_UP_PERCENT = 5;
    /** So far inside the band that a step up of plants does not lead out of it again on usual feeders. */
    private static final double ROOM_PU = 0.01;

    private static final double NOMINAL_PU = 1;

    private long percent = PlantShare.FULL_PERCENT;

    /** Of their rated power that plants may give now, in per cent. */
    long percent() {
        return percent;
    }

    /** Looks at the last tick: what plants gave in it is what brought its voltage about. */
    void look(GridSeen grid, List<PlantSeen> plants) {
        OptionalDouble highest = grid.highestVoltagePu();
        if (highest.isEmpty()) {
            return;
        }
        if (highest.getAsDouble() > VoltageBand.HIGHEST_PU) {
            percent = Math.max(0, Math.min(percent, givenPercent(plants)) - STEP_DOWN_PERCENT);
        } else if (highest.getAsDouble() < VoltageBand.HIGHEST_PU - ROOM_PU) {
            percent = Math.min(PlantShare.FULL_PERCENT, percent + STEP_UP_PERCENT);
        }
    }

    private static long givenPercent(List<PlantSeen> plants) {
        long ratedW = 0;
        long lastW = 0;
        for (PlantSeen plant : plants) {
            ratedW += plant.ratedW();
            lastW += plant.lastW();
        }
        return ratedW == 0 ? PlantShare.FULL_PERCENT : lastW * PlantShare.FULL_PERCENT / ratedW + 1;
    }

    /**
     * Load to be called off [W]: the drop of voltage is taken as in proportion to the net load,
     *
     * <pre>  (0.95 - V)/(1 - V) netLoad. </pre>
     */
    static long callW(GridSeen grid) {
        double lowest = grid.lowestVoltagePu().orElse(NOMINAL_PU);
        if (!(lowest < VoltageBand.LOWEST_PU)) {
            return 0;
        }
        double share = (VoltageBand.LOWEST_PU - lowest) / (NOMINAL_PU - lowest);
        return Math.max(0, Horizon.rounded(share * grid.netLoadW()));
    }
}
