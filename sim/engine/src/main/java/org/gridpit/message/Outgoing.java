package org.gridpit.message;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an agent's decision wants told: a message before the bus has given it an id and a time.
 *
 * @param taskId the task it belongs to
 * @param replyTo id of the message it answers
 * @param metadata remarks for machines, sorted by key
 */
public record Outgoing(
        Address to,
        MessageKind kind,
        List<Part> parts,
        Optional<String> taskId,
        Optional<String> replyTo,
        SortedMap<String, String> metadata) {
    private static final SortedMap<String, String> NO_METADATA = Collections.emptySortedMap();

    public Outgoing {
        parts = List.copyOf(parts);
        metadata = metadata.isEmpty() ? NO_METADATA : Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** One data part for one agent. */
    public static Outgoing toAgent(String id, MessageKind kind, Record payload) {
        return of(new Address.Agent(id), kind, Part.Data.of(kind, payload));
    }

    /** One data part for all subscribers of a topic. */
    public static Outgoing toTopic(Address.Topic topic, MessageKind kind, Record payload) {
        return of(topic, kind, Part.Data.of(kind, payload));
    }

    /** One part, no task, not an answer. */
    public static Outgoing of(Address to, MessageKind kind, Part part) {
        return new Outgoing(to, kind, List.of(part), Optional.empty(), Optional.empty(), NO_METADATA);
    }

    /** The same, as part of a task. */
    public Outgoing inTask(String id) {
        return new Outgoing(to, kind, parts, Optional.of(id), replyTo, metadata);
    }

    /** The same, as an answer to a message. */
    public Outgoing inReplyTo(String messageId) {
        return new Outgoing(to, kind, parts, taskId, Optional.of(messageId), metadata);
    }
}
