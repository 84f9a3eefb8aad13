package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.TradeMade;

class TradesTableTest extends TableContract<TradeMade> {
    @Override
    Table<TradeMade> table() {
        return new TradesTable();
    }

    @Override
    List<TradeMade> rows() {
        return List.of(Samples.trade(0, 0, 2_500), Samples.trade(0, 1, 1));
    }

    @Override
    Optional<TradeMade> withNaN() {
        return Optional.empty();
    }
}
