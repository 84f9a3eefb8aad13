package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent.EventNoted;

class EventsTableTest extends TableContract<EventNoted> {
    @Override
    Table<EventNoted> table() {
        return new EventsTable();
    }

    @Override
    List<EventNoted> rows() {
        return List.of(Samples.event(0, 12.25, "generator-trip", true), Samples.event(1, 0, "alert", false));
    }

    @Override
    Optional<EventNoted> withNaN() {
        return Optional.empty();
    }
}
