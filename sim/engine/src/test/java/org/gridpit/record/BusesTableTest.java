package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.BusClosed;

class BusesTableTest extends TableContract<BusClosed> {
    @Override
    Table<BusClosed> table() {
        return new BusesTable();
    }

    @Override
    List<BusClosed> rows() {
        return List.of(Samples.bus(0, 1, 1.02), Samples.bus(0, 2, 0.982487));
    }

    @Override
    Optional<BusClosed> withNaN() {
        return Optional.of(Samples.bus(7, 1, Double.NaN));
    }
}
