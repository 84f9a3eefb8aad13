package org.gridpit.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bus keeps for one agent: its inbox, and how many messages and tasks it began in the present moment. */
final class Mailbox {
    /** Messages an inbox holds; one more is rejected. */
    static final int CAPACITY = 1_024;

    private final AgentCard card;
    private final int rank;
    private final Optional<String> id;
    private final Optional<Role> role;
    private final List<Message> inbox = new ArrayList<>();
    private int shown;
    private Moment lastSent = new Moment(-1, Phase.RECORD);
    private int seq;

    /** {@code rank}: its place in the order of agent ids. */
    Mailbox(AgentCard card, int rank) {
        this.card = card;
        this.rank = rank;
        this.id = Optional.of(card.id());
        this.role = Optional.of(card.role());
    }

    AgentCard card() {
        return card;
    }

    int rank() {
        return rank;
    }

    Optional<String> id() {
        return id;
    }

    Optional<Role> role() {
        return role;
    }

    int nextSeq(Moment now) {
        if (!now.equals(lastSent)) {
            lastSent = now;
            seq = 0;
        }
        return seq++;
    }

    boolean isFull() {
        return inbox.size() >= CAPACITY;
    }

    int size() {
        return inbox.size();
    }

    /** Whether the newest one in the inbox is this very message; a repeated copy comes right after the first. */
    boolean hasJustGot(Message message) {
        return !inbox.isEmpty() && inbox.get(inbox.size() - 1) == message;
    }

    void add(Message message) {
        inbox.add(message);
    }

    List<Message> show() {
        shown = inbox.size();
        return List.copyOf(inbox);
    }

    /** Takes out what was shown. */
    void clearShown() {
        if (shown == inbox.size()) {
            inbox.clear();
        } else {
            inbox.subList(0, shown).clear();
        }
        shown = 0;
    }
}
