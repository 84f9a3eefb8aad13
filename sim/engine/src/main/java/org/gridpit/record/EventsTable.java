package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.EventNoted;

/** What was out of the ordinary: contingencies, alerts, calls, emergency actions. */
public final class EventsTable implements Table<EventNoted> {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public Class<EventNoted> event() {
        return EventNoted.class;
    }

    @Override
    public List<Field<EventNoted>> fields() {
        return new Fields<EventNoted>()
                .timeMillis("at_utc", EventNoted::atS, "When")
                .key()
                .text("type", EventNoted::type, "What")
                .key()
                .optionalText("agent", EventNoted::agentId, "Whom it concerns")
                .optionalKw("size_kw", EventNoted::sizeKw, "Power it is about")
                .text("detail", EventNoted::detail, "In words")
                .toList();
    }
}
