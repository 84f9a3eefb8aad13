package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridpit.record.SimEvent;

/** The scenario's disturbances, each at its own instant; notes when they come and go. */
final class Events {
    private static final int COMES = 1;
    private static final int GOES = -1;

    private final World world;
    private final Disturbances disturbances;
    private final EventSink sink;
    private final SortedMap<Double, List<Turn>> turns = new TreeMap<>();

    /** A disturbance that comes or goes. */
    private record Turn(Contingency contingency, int direction) {
        String text() {
            String type = contingency.type().text();
            return direction == COMES ? type : type + "-over";
        }
    }

    Events(World world, SiteState state, EventSink sink) {
        this.world = world;
        this.disturbances = state.disturbances();
        this.sink = sink;
        for (Contingency contingency : world.contingencies()) {
            double atS = contingency.atS();
            plan(atS, new Turn(contingency, COMES));
            contingency.durationS().ifPresent(duration -> plan(atS + duration, new Turn(contingency, GOES)));
        }
    }

    private void plan(double atS, Turn turn) {
        double endS = world.clock().steps() * (double) world.clock().tickS();
        if (atS < endS) {
            turns.computeIfAbsent(atS, instant -> new ArrayList<>()).add(turn);
        }
    }

    /** When something comes or goes, first to last, seconds since the run's start. */
    Set<Double> instants() {
        return turns.keySet();
    }

    /** What comes or goes at an instant does, in the order of the scenario. */
    void happen(double atS) {
        turns.get(atS).forEach(turn -> happen(turn, atS));
    }

    private void happen(Turn turn, double atS) {
        Contingency contingency = turn.contingency();
        Optional<Integer> meter = contingency.agentId().map(this::meterOf);
        int direction = turn.direction();
        disturbances.note(
                meter.isPresent()
                        ? Disturbances.Change.ofPlant(atS, meter.get(), direction)
                        : Disturbances.Change.ofSupplier(
                                atS, contingency.sizeKw().orElseThrow(), direction));
        note(turn, atS);
    }

    private int meterOf(String agentId) {
        return world.findMeter(agentId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "agentId (%s) of an event has no meter. Maybe it is neither producer nor consumer."
                                .formatted(agentId)));
    }

    private void note(Turn turn, double atS) {
        long tick = (long) (atS / world.clock().tickS());
        sink.record(new SimEvent.EventNoted(
                tick,
                world.clock().startOf(tick),
                world.clock().startS() + atS,
                turn.text(),
                true,
                turn.contingency().agentId(),
                turn.contingency().sizeKw(),
                ""));
    }
}
