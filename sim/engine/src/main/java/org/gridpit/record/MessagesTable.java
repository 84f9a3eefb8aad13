package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.MessageMoved;

/** Every copy of a message between agents and what became of it. */
public final class MessagesTable implements Table<MessageMoved> {
    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Class<MessageMoved> event() {
        return MessageMoved.class;
    }

    @Override
    public List<Field<MessageMoved>> fields() {
        return new Fields<MessageMoved>()
                .text("sent_phase", MessageMoved::sentPhase, "Phase of the tick it was sent in")
                .text("message_id", MessageMoved::messageId, "Name of the message; copies share it")
                .key()
                .optionalText("task_id", MessageMoved::taskId, "Task it belongs to")
                .text("kind", MessageMoved::kind, "What it is about")
                .text("from", MessageMoved::from, "Agent that sent it")
                .text("from_role", MessageMoved::fromRole, "Role of the sender")
                .optionalText("to", MessageMoved::to, "Agent it is for")
                .key()
                .text("to_role", MessageMoved::toRole, "Role of the recipient")
                .optionalText("topic", MessageMoved::topic, "Topic it was sent to")
                .integer("size_bytes", MessageMoved::sizeBytes, "Size of its parts")
                .optionalInteger("due_tick", MessageMoved::dueTick, "Tick it is due in")
                .optionalText("due_phase", MessageMoved::duePhase, "Phase it is due in")
                .text("fate", MessageMoved::fate, "What became of it")
                .allowed("delivered|lost|duplicate|rejected|dead_letter|undelivered")
                .optionalText("text", MessageMoved::text, "What it says, where the scenario asks for it")
                .toList();
    }
}
