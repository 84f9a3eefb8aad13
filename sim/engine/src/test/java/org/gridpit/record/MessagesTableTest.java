package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.record.SimEvent.MessageMoved;

class MessagesTableTest extends TableContract<MessageMoved> {
    @Override
    Table<MessageMoved> table() {
        return new MessagesTable();
    }

    @Override
    List<MessageMoved> rows() {
        return List.of(
                Samples.message(0, "forecast", "home-1", "delivered", OptionalLong.of(0)),
                Samples.message(0, "forecast", "home-2", "lost", OptionalLong.empty()));
    }

    @Override
    Optional<MessageMoved> withNaN() {
        return Optional.empty();
    }
}
