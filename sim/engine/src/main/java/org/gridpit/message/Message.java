package org.gridpit.message;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one agent told another, or a topic. When it is due depends on who receives it, so that stands with each copy:
 * {@link CopyFate}.
 *
 * @param messageId {@code <tick>-<phase>-<from>-<seq>}
 * @param contextId the run it belongs to, by content: the same scenario and seed have the same one
 * @param seq number of the message among those its sender sent in this phase, from 0
 * @param content addressee, kind and parts, as its sender decided them
 * @param sizeBytes size of its texts, data (as JSON) and metadata in UTF-8
 */
public record Message(
        String messageId,
        String contextId,
        Moment sent,
        String from,
        Role fromRole,
        int seq,
        Outgoing content,
        int sizeBytes) {
    public MessageKind kind() {
        return content.kind();
    }

    public List<Part> parts() {
        return content.parts();
    }

    public SortedMap<String, String> metadata() {
        return content.metadata();
    }

    public Optional<String> taskId() {
        return content.taskId();
    }

    public Optional<String> replyTo() {
        return content.replyTo();
    }

    public long sentTick() {
        return sent.tick();
    }

    public Phase sentPhase() {
        return sent.phase();
    }

    /** The agent it is addressed to; empty when it goes to a topic. */
    public Optional<String> to() {
        return content.to() instanceof Address.Agent agent ? Optional.of(agent.id()) : Optional.empty();
    }

    /** The topic it is addressed to; empty when it goes to one agent. */
    public Optional<String> topic() {
        return content.to() instanceof Address.Topic topic ? Optional.of(topic.name()) : Optional.empty();
    }
}
