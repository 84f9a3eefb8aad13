package org.gridpit.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Copies under way that are due at the same moment. */
final class Slot {
    /** A copy under way. */
    record Copy(Message message, int senderRank, Mailbox recipient) {}

    private static final Comparator<Copy> ORDER = Comparator.comparing((Copy copy) -> copy.message.sent())
            .thenComparingInt(Copy::senderRank)
            .thenComparingInt(copy -> copy.message.seq())
            .thenComparingInt(copy -> copy.recipient.rank());

    private final Optional<Moment> due;
    private final List<Copy> copies = new ArrayList<>();
    private boolean inOrder = true;

    Slot(Moment due) {
        this.due = Optional.of(due);
    }

    Optional<Moment> due() {
        return due;
    }

    int size() {
        return copies.size();
    }

    void add(Copy copy) {
        int last = copies.size() - 1;
        inOrder = inOrder && (last < 0 || ORDER.compare(copies.get(last), copy) <= 0);
        copies.add(copy);
    }

    /** By time of sending, sender, and the sender's numbering; copies of one message by recipient. */
    List<Copy> inOrder() {
        if (!inOrder) {
            copies.sort(ORDER);
            inOrder = true;
        }
        return copies;
    }
}
