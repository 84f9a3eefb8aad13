package org.gridpit.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.record.SimEvent;
import org.gridpit.settlement.Entry;
import org.gridpit.settlement.Leg;

/** Sums the ledger's entries of a tick by delivery period, account and kind, and tells them. */
final class Statements {
    private static final Entry.Kind[] KINDS = Entry.Kind.values();

    private final List<String> accounts;
    /** Looked up, never iterated. */
    private final Map<String, Integer> places = new HashMap<>();

    private final TreeMap<Long, Sums> periods = new TreeMap<>();
    private final Deque<Sums> idle = new ArrayDeque<>();
    private final EventSink sink;

    /** Statements of these accounts, told in their order. */
    Statements(List<String> accounts, EventSink sink) {
        this.accounts = accounts;
        for (String account : accounts) {
            places.put(account, places.size());
        }
        this.sink = sink;
    }

    /** What was booked for one delivery period, by account and kind. */
    private static final class Sums {
        private final long[] energyWh;
        private final long[] amountTickWh;
        private final boolean[] touched;

        Sums(int size) {
            energyWh = new long[size];
            amountTickWh = new long[size];
            touched = new boolean[size];
        }
    }

    /** An entry was posted. */
    void note(Entry entry) {
        Sums sums = periods.get(entry.period());
        if (sums == null) {
            sums = idle.isEmpty() ? new Sums(accounts.size() * KINDS.length) : idle.pop();
            periods.put(entry.period(), sums);
        }
        List<Leg> legs = entry.legs();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            int index = places.get(leg.account()) * KINDS.length + entry.kind().ordinal();
            sums.energyWh[index] = Math.addExact(sums.energyWh[index], leg.energyWh());
            sums.amountTickWh[index] = Math.addExact(sums.amountTickWh[index], leg.amountTickWh());
            sums.touched[index] = true;
        }
    }

    /** Tells the tick's statements and starts new ones. */
    void tell(Tick tick) {
        periods.forEach((period, sums) -> {
            tell(tick, period, sums);
            idle.push(sums);
        });
        periods.clear();
    }

    private void tell(Tick tick, long period, Sums sums) {
        for (int index = 0; index < sums.touched.length; index++) {
            if (sums.touched[index]) {
                sink.record(new SimEvent.StatementMade(
                        tick.number,
                        tick.startS(),
                        accounts.get(index / KINDS.length),
                        period,
                        KINDS[index % KINDS.length],
                        sums.energyWh[index],
                        sums.amountTickWh[index]));
                sums.energyWh[index] = 0;
                sums.amountTickWh[index] = 0;
                sums.touched[index] = false;
            }
        }
    }
}
