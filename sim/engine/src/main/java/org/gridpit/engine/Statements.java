package org.gridpit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.record.SimEvent;
import org.gridpit.settlement.Entry;
import org.gridpit.settlement.Leg;

/** Sums the ledger's entries of a tick by agent and kind, and tells them. */
final class Statements {
    private static final int KINDS = Entry.Kind.values().length;

    private final List<String> agents;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[] energyWh;
    private final long[] amountTickWh;
    private final boolean[] touched;
    private final EventSink sink;

    /** Statements of these agents, told in their order. */
    Statements(List<String> agents, EventSink sink) {
        this.agents = agents;
        for (String agent : agents) {
            places.put(agent, places.size());
        }
        this.energyWh = new long[agents.size() * KINDS];
        this.amountTickWh = new long[agents.size() * KINDS];
        this.touched = new boolean[agents.size() * KINDS];
        this.sink = sink;
    }

    /** An entry was posted. */
    void note(Entry entry) {
        List<Leg> legs = entry.legs();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            Integer place = places.get(leg.account());
            if (place != null) {
                int index = place * KINDS + entry.kind().ordinal();
                energyWh[index] = Math.addExact(energyWh[index], leg.energyWh());
                amountTickWh[index] = Math.addExact(amountTickWh[index], leg.amountTickWh());
                touched[index] = true;
            }
        }
    }

    /** Tells the tick's statements and starts new ones. */
    void tell(Tick tick) {
        for (int index = 0; index < touched.length; index++) {
            if (touched[index]) {
                sink.record(new SimEvent.StatementMade(
                        tick.number,
                        tick.startS(),
                        agents.get(index / KINDS),
                        tick.number,
                        Entry.Kind.values()[index % KINDS],
                        energyWh[index],
                        amountTickWh[index]));
                energyWh[index] = 0;
                amountTickWh[index] = 0;
                touched[index] = false;
            }
        }
    }
}
