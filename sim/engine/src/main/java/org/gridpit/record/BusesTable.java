package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.BusClosed;

/** Voltage and injection at each bus of the feeder. */
public final class BusesTable implements Table<BusClosed> {
    @Override
    public String name() {
        return "buses";
    }

    @Override
    public Class<BusClosed> event() {
        return BusClosed.class;
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Field<BusClosed>> fields() {
        return new Fields<BusClosed>()
                .integer("bus", BusClosed::bus, "Number of the bus; the tie, bus 0, has no row")
                .key()
                .real("voltage_pu", "pu", 9, BusClosed::voltagePu, "Voltage, mean of the tick")
                .kw("power_kw", BusClosed::powerKw, "Active power injected")
                .sign("generation")
                .real("reactive_power_kvar", "kvar", 6, BusClosed::reactivePowerKvar, "Reactive power injected")
                .sign("generation")
                .toList();
    }
}
