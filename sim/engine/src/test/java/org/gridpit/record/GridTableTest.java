package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.GridClosed;

class GridTableTest extends TableContract<GridClosed> {
    @Override
    Table<GridClosed> table() {
        return new GridTable();
    }

    @Override
    List<GridClosed> rows() {
        return List.of(Samples.grid(0, 59.9, 60.1, -0.05, 0), Samples.grid(1, 59.504, 60.1, -0.3, 30));
    }

    @Override
    Optional<GridClosed> withNaN() {
        return Optional.of(Samples.grid(7, Double.NaN, 60, 0, 0));
    }
}
