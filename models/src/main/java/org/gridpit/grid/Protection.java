package org.gridpit.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gridpit.grid.ProtectionEvent.Kind;

/**
 * The relays of an area. They see frequency step by step and act at the ends of steps: load is shed in stages and comes
 * back in reverse order, generation trips and reconnects, the area blacks out.
 *
 * <p>Over-frequency derating is not here: it has no delay and belongs to the equations, see {@link Derating}.
 */
final class Protection {
    private final ProtectionParameters parameters;
    private final List<Relay> stages;
    private final Relay recovered;
    private final Relay low;
    private final Relay high;
    private final Relay normalFromBelow;
    private final Relay normalFromAbove;
    private final Relay collapsed;

    /** Stages that are off, the last one first. */
    private final Deque<Integer> shed = new ArrayDeque<>();

    private double restoredAtS = Double.NEGATIVE_INFINITY;
    private boolean generationTripped;

    Protection(ProtectionParameters parameters) {
        this.parameters = parameters;
        this.stages = parameters.stagesHz().stream().map(Relay::below).toList();
        this.recovered = Relay.above(parameters.restoreHz());
        this.low = Relay.below(parameters.tripBelowHz());
        this.high = Relay.above(parameters.tripAboveHz());
        this.normalFromBelow = Relay.above(parameters.restoreHz());
        this.normalFromAbove = Relay.below(parameters.derateFromHz());
        this.collapsed = Relay.below(parameters.blackoutHz());
    }

    /** What relays act upon. */
    @FunctionalInterface
    interface Switches {
        /** @param stage of load shedding, from 1; else 0 */
        void act(Kind kind, int stage);
    }

    /** Share of load that is on. */
    double loadFactor() {
        return 1 - shed.size() * parameters.stageShare();
    }

    boolean generationTripped() {
        return generationTripped;
    }

    /**
     * A step of frequency; what it leads to is told in a fixed order.
     *
     * @return true when the area blacks out
     */
    boolean see(double fromHz, double toHz, double startS, double lengthS, Switches switches) {
        double timeS = startS + lengthS;
        collapsed.see(fromHz, toHz, startS, lengthS);
        if (collapsed.hasHeld(parameters.blackoutDelayS(), timeS)) {
            return true;
        }
        shed(fromHz, toHz, startS, lengthS, switches);
        restore(fromHz, toHz, startS, lengthS, switches);
        trip(fromHz, toHz, startS, lengthS, switches);
        return false;
    }

    /**
     * True while all is on: then relays have nothing to see between restoreHz and derateFromHz, where none picks up that
     * takes anything off.
     */
    boolean isQuiet() {
        return shed.isEmpty() && !generationTripped;
    }

    /** All is on again, and nothing has been seen. */
    void reset() {
        stages.forEach(Relay::drop);
        List.of(recovered, low, high, normalFromBelow, normalFromAbove, collapsed)
                .forEach(Relay::drop);
        shed.clear();
        restoredAtS = Double.NEGATIVE_INFINITY;
        generationTripped = false;
    }

    private void shed(double fromHz, double toHz, double startS, double lengthS, Switches switches) {
        for (int i = 0; i < stages.size(); i++) {
            Relay stage = stages.get(i);
            stage.see(fromHz, toHz, startS, lengthS);
            if (stage.hasHeld(parameters.stageDelayS(), startS + lengthS) && !shed.contains(i + 1)) {
                shed.push(i + 1);
                switches.act(Kind.SHED, i + 1);
            }
        }
    }

    private void restore(double fromHz, double toHz, double startS, double lengthS, Switches switches) {
        recovered.see(fromHz, toHz, startS, lengthS);
        double timeS = startS + lengthS;
        if (!shed.isEmpty()
                && recovered.hasHeld(parameters.restoreDelayS(), timeS)
                && timeS - restoredAtS >= parameters.restoreSpacingS()) {
            restoredAtS = timeS;
            switches.act(Kind.RESTORED, shed.pop());
        }
    }

    private void trip(double fromHz, double toHz, double startS, double lengthS, Switches switches) {
        low.see(fromHz, toHz, startS, lengthS);
        high.see(fromHz, toHz, startS, lengthS);
        normalFromBelow.see(fromHz, toHz, startS, lengthS);
        normalFromAbove.see(fromHz, toHz, startS, lengthS);
        double timeS = startS + lengthS;
        double delayS = parameters.reconnectDelayS();
        if (!generationTripped && (low.isPickedUp() || high.isPickedUp())) {
            generationTripped = true;
            switches.act(Kind.GENERATION_TRIPPED, 0);
        } else if (generationTripped
                && normalFromBelow.hasHeld(delayS, timeS)
                && normalFromAbove.hasHeld(delayS, timeS)) {
            generationTripped = false;
            switches.act(Kind.GENERATION_RECONNECTED, 0);
        }
    }
}
