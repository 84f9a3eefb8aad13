package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.record.SimEvent.TickClosed;

class TicksTableTest extends TableContract<TickClosed> {
    @Override
    Table<TickClosed> table() {
        return new TicksTable();
    }

    @Override
    List<TickClosed> rows() {
        return List.of(
                Samples.tick(0, 200.123456789, OptionalLong.of(9_000)), Samples.tick(1, 0, OptionalLong.empty()));
    }

    @Override
    Optional<TickClosed> withNaN() {
        return Optional.of(Samples.tick(7, Double.NaN, OptionalLong.empty()));
    }
}
