package org.gridpit.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.market.Lifetime;

/** Reads a line that holds what happened on a continuous market. */
final class EventsLine {
    private static final String CASE = "case";
    private static final String EVENTS = "events";
    private static final String LIMIT = "LIMIT";
    private static final String CANCEL = "CANCEL";

    private final JsonLine json;
    private final LineFaults faults;
    private final List<FieldsRead> read = new ArrayList<>();
    private Optional<Label> name = Optional.empty();
    private boolean hasName;
    private boolean hasEvents;

    /**
     * An order that arrived, or the wish to cancel one.
     *
     * @param cancels whether the order of this id is to go
     */
    record Event(boolean cancels, LineOrder order, Lifetime lifetime) {}

    /** What somebody named happened, in the order of arrival. */
    record Session(Label name, List<Event> events) {}

    private EventsLine(JsonLine json, LineFaults faults) {
        this.json = json;
        this.faults = faults;
    }

    /** The session; empty when faults were noted. */
    static Optional<Session> read(JsonLine json, LineFaults faults) throws IOException {
        EventsLine line = new EventsLine(json, faults);
        return json.whole(line::member) ? line.session() : Optional.empty();
    }

    private boolean member(String key) throws IOException {
        switch (key) {
            case CASE -> {
                hasName = true;
                name = json.label(CASE);
            }
            case EVENTS -> {
                hasEvents = true;
                json.array(EVENTS, this::event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void event(int index) throws IOException {
        FieldsRead fields = new FieldsRead(json, faults, "%s[%d]".formatted(EVENTS, index));
        if (!json.object(fields.path(), fields::read)) {
            return;
        }
        boolean cancels = fields.type().equals(CANCEL);
        fields.require(cancels ? List.of("type", "seq", "id") : List.of("type", "seq", "id", "side", "price", "qty"));
        if (fields.has("type")
                && !cancels
                && !fields.type().equals(LIMIT)
                && !fields.type().isEmpty()) {
            faults.add(fields.path() + ".type", "must be LIMIT or CANCEL, was \"%s\"".formatted(fields.type()));
        }
        read.add(fields);
    }

    private Optional<Session> session() {
        if (!hasName) {
            faults.add(CASE, "is missing");
        }
        if (!hasEvents) {
            faults.add(EVENTS, "is missing");
        }
        List<FieldsRead> arrived = new ArrayList<>(read);
        arrived.sort(Comparator.comparingLong(FieldsRead::seq));
        findRepeated(arrived);
        return faults.isEmpty()
                ? Optional.of(new Session(
                        name.orElseThrow(),
                        arrived.stream().map(EventsLine::event).toList()))
                : Optional.empty();
    }

    private static Event event(FieldsRead fields) {
        return new Event(fields.type().equals(CANCEL), fields.order(fields.seq()), fields.lifetime());
    }

    private void findRepeated(List<FieldsRead> arrived) {
        Map<Long, String> seqs = new HashMap<>();
        Map<Label, String> ids = new HashMap<>();
        for (FieldsRead fields : arrived) {
            String path = fields.path();
            if (fields.has("seq")) {
                String earlier = seqs.putIfAbsent(fields.seq(), path);
                if (earlier != null) {
                    faults.add(path + ".seq", "%d is the seq of %s already".formatted(fields.seq(), earlier));
                }
            }
            if (fields.id().isPresent() && !fields.type().equals(CANCEL)) {
                String earlier = ids.putIfAbsent(fields.id().get(), path);
                if (earlier != null) {
                    faults.add(
                            path + ".id",
                            "%s is the id of %s already"
                                    .formatted(fields.id().get().text(), earlier));
                }
            }
        }
    }
}
