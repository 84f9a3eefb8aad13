package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.TraceSecond;

class TraceTableTest extends TableContract<TraceSecond> {
    @Override
    Table<TraceSecond> table() {
        return new TraceTable();
    }

    @Override
    List<TraceSecond> rows() {
        return List.of(Samples.second(0, 0, 60), Samples.second(0, 1, 59.999999499));
    }

    @Override
    Optional<TraceSecond> withNaN() {
        return Optional.of(Samples.second(7, 0, Double.NaN));
    }
}
