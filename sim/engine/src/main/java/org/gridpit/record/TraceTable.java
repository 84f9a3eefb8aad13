package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.TraceSecond;

/** Grid frequency second by second, where the scenario asks for it. */
public final class TraceTable implements Table<TraceSecond> {
    @Override
    public String name() {
        return "trace";
    }

    @Override
    public Class<TraceSecond> event() {
        return TraceSecond.class;
    }

    @Override
    public List<Field<TraceSecond>> fields() {
        return new Fields<TraceSecond>()
                .time("at_utc", TraceSecond::timeS, "The second, by its start; what stands beside it is as of its end")
                .key()
                .real("frequency_hz", "Hz", 6, TraceSecond::frequencyHz, "Frequency")
                .real("disturbance_pu", "pu", 9, TraceSecond::disturbancePu, "Power missing, of the system base")
                .sign("shortage")
                .real("governor_pu", "pu", 9, TraceSecond::governorPu, "Governor output, of the system base")
                .real(
                        "turbine_pu",
                        "pu",
                        9,
                        TraceSecond::turbinePu,
                        "Mechanical power of the turbines beside the plan, of the system base")
                .real(
                        "secondary_pu",
                        "pu",
                        9,
                        TraceSecond::secondaryPu,
                        "Secondary reserve asked for, of the system base")
                .toList();
    }
}
