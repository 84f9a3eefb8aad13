package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.settlement.Entry.Kind;

class StatementsTableTest extends TableContract<StatementMade> {
    @Override
    Table<StatementMade> table() {
        return new StatementsTable();
    }

    @Override
    List<StatementMade> rows() {
        return List.of(
                Samples.statement(0, "farm", Kind.TRADE, 22_500_000),
                Samples.statement(0, "farm", Kind.DEMAND_RESPONSE, -1));
    }

    @Override
    Optional<StatementMade> withNaN() {
        return Optional.empty();
    }
}
