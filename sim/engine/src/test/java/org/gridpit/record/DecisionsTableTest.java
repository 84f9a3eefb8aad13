package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.record.SimEvent.DecisionMade;

class DecisionsTableTest extends TableContract<DecisionMade> {
    @Override
    Table<DecisionMade> table() {
        return new DecisionsTable();
    }

    @Override
    List<DecisionMade> rows() {
        return List.of(
                Samples.decision(0, "home-1", "MODEL", OptionalLong.of(275_000)),
                Samples.decision(0, "home-2", "RULE", OptionalLong.empty()));
    }

    @Override
    Optional<DecisionMade> withNaN() {
        return Optional.empty();
    }
}
