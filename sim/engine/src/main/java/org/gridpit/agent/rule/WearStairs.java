package org.gridpit.agent.rule;

import java.util.List;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.WearSeen;

/** What wear costs a battery on its way down from the present charge, per stored Wh, step by step. */
final class WearStairs {
    private static final WearStairs NONE = new WearStairs(List.of(), 1);

    private final List<WearSeen.Step> steps;
    private final double dischargeEfficiency;
    private int step;
    private double leftWh;

    private WearStairs(List<WearSeen.Step> steps, double dischargeEfficiency) {
        this.steps = steps;
        this.dischargeEfficiency = dischargeEfficiency;
        this.leftWh = lengthWh();
    }

    /** The stairs of a battery, stood on at the top. */
    static WearStairs of(BatterySeen battery) {
        return battery.wear().isEmpty()
                ? NONE
                : new WearStairs(battery.wear().get().steps(), battery.dischargeEfficiency());
    }

    /** Wear of the first energy of a new cycle, at the meter; 0 for a battery that does not age. */
    static double leastTicks(BatterySeen battery) {
        return battery.wear().isEmpty() ? 0 : battery.wear().get().leastTicks();
    }

    /** Wear of the next stored Wh; below the last step the dearest. */
    double ticks() {
        return steps.isEmpty() ? 0 : steps.get(Math.min(step, steps.size() - 1)).ticks() * dischargeEfficiency;
    }

    /** Energy for which that holds [stored Wh]. */
    double leftWh() {
        return leftWh;
    }

    /** Goes so far down, at most to the end of the step. */
    void down(double storedWh) {
        if (steps.isEmpty()) {
            return;
        }
        leftWh -= storedWh;
        while (leftWh <= 0 && step < steps.size()) {
            step++;
            leftWh = lengthWh();
        }
    }

    private double lengthWh() {
        return step < steps.size() ? steps.get(step).energyWh() / dischargeEfficiency : Double.POSITIVE_INFINITY;
    }
}
