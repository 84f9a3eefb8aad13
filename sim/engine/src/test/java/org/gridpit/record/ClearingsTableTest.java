package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.PeriodCleared;

class ClearingsTableTest extends TableContract<PeriodCleared> {
    @Override
    Table<PeriodCleared> table() {
        return new ClearingsTable();
    }

    @Override
    List<PeriodCleared> rows() {
        return List.of(Samples.cleared(0, 2_501, 2_501), Samples.cleared(1, 0, -100_000_000));
    }

    @Override
    Optional<PeriodCleared> withNaN() {
        return Optional.empty();
    }
}
