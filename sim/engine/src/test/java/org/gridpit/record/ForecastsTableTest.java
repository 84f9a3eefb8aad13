package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.ForecastIssued;

class ForecastsTableTest extends TableContract<ForecastIssued> {
    @Override
    Table<ForecastIssued> table() {
        return new ForecastsTable();
    }

    @Override
    List<ForecastIssued> rows() {
        return List.of(Samples.forecast(0, 1), Samples.forecast(0, 2));
    }

    @Override
    Optional<ForecastIssued> withNaN() {
        return Optional.empty();
    }
}
