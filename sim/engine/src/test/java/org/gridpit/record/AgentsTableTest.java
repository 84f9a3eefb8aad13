package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.record.SimEvent.AgentMetered;

class AgentsTableTest extends TableContract<AgentMetered> {
    @Override
    Table<AgentMetered> table() {
        return new AgentsTable();
    }

    @Override
    List<AgentMetered> rows() {
        return List.of(
                Samples.meter(0, "home-1", 1.5, OptionalDouble.of(0.5), 0),
                Samples.meter(0, "home-2", 0.0000005, OptionalDouble.empty(), -123_456_789));
    }

    @Override
    Optional<AgentMetered> withNaN() {
        return Optional.of(Samples.meter(7, "home-1", Double.NaN, OptionalDouble.empty(), 0));
    }
}
