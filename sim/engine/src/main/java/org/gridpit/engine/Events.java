package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridpit.engine.Effect.OpenTie;
import org.gridpit.engine.Effect.Outage;
import org.gridpit.engine.Effect.PlantTrip;
import org.gridpit.engine.Effect.PriceCap;
import org.gridpit.engine.Effect.SupplierLoss;
import org.gridpit.engine.Effect.WorseLinks;
import org.gridpit.message.FaultyLinks;
import org.gridpit.record.SimEvent;

/** What the scenario has planned, each at its own instant; notes when it comes and goes. */
final class Events {
    private static final int COMES = 1;
    private static final int GOES = -1;

    private final World world;
    private final Disturbances disturbances;
    private final PriceCaps caps;
    private final Outages outages;
    private final FaultyLinks links;
    private final EventSink sink;
    private final SortedMap<Double, List<Turn>> turns = new TreeMap<>();

    /** Something that comes or goes. */
    private record Turn(Contingency contingency, int direction) {
        String text() {
            return contingency.type() + (comes() ? "" : "-over");
        }

        boolean comes() {
            return direction == COMES;
        }
    }

    Events(World world, SiteState state, FaultyLinks links, EventSink sink) {
        this.world = world;
        this.disturbances = state.disturbances();
        this.caps = state.caps();
        this.outages = state.outages();
        this.links = links;
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
        Effect effect = turn.contingency().effect();
        if (effect instanceof PlantTrip trip) {
            disturbances.note(Disturbances.Change.ofPlant(atS, meterOf(trip.ownerId()), turn.direction()));
        } else if (effect instanceof SupplierLoss loss) {
            disturbances.note(Disturbances.Change.ofSupplier(atS, loss.lostKw(), turn.direction()));
        } else if (effect instanceof OpenTie) {
            disturbances.note(Disturbances.Change.ofTie(atS, turn.direction()));
        } else if (effect instanceof PriceCap cap) {
            change(turn, cap.capTicks(), caps::impose, caps::lift);
        } else if (effect instanceof Outage outage) {
            change(turn, outage.absentId(), outages::begin, outages::end);
        } else if (effect instanceof WorseLinks worse) {
            change(turn, worse.faults(), links::begin, links::end);
        }
        note(turn, atS);
    }

    private static <T> void change(Turn turn, T what, Consumer<T> begin, Consumer<T> end) {
        (turn.comes() ? begin : end).accept(what);
    }

    private int meterOf(String agentId) {
        return world.findMeter(agentId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "agentId (%s) of an event has no meter. Maybe it is neither producer nor consumer."
                                .formatted(agentId)));
    }

    private void note(Turn turn, double atS) {
        Effect effect = turn.contingency().effect();
        long tick = (long) (atS / world.clock().tickS());
        sink.record(new SimEvent.EventNoted(
                tick,
                world.clock().startOf(tick),
                world.clock().startS() + atS,
                turn.text(),
                effect.onGrid(),
                effect.agentId(),
                effect.sizeKw(),
                turn.comes() ? effect.detail() : ""));
    }
}
