package org.gridpit.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is on the bus, and who reads which topic. */
final class AddressBook {
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private final Map<String, List<Mailbox>> subscribers = new HashMap<>();
    /** Asked for last: an agent's reading, deciding and sending follow each other. */
    private Optional<Mailbox> latest = Optional.empty();

    /** {@code cards}: in the order of their ids. */
    AddressBook(List<AgentCard> cards) {
        cards.forEach(this::register);
    }

    private void register(AgentCard card) {
        Mailbox mailbox = new Mailbox(card, mailboxes.size());
        if (mailboxes.put(card.id(), mailbox) != null) {
            throw new IllegalArgumentException(
                    "id (%s) of an agent must be unique. Maybe use count instead of a second entry."
                            .formatted(card.id()));
        }
        card.topics().stream()
                .distinct()
                .forEach(topic -> subscribers
                        .computeIfAbsent(topic, name -> new ArrayList<>())
                        .add(mailbox));
    }

    Set<String> ids() {
        return mailboxes.keySet();
    }

    Mailbox mailbox(String agentId) {
        if (latest.isPresent() && latest.get().card().id().equals(agentId)) {
            return latest.get();
        }
        Mailbox mailbox = mailboxes.get(agentId);
        if (mailbox == null) {
            throw new IllegalArgumentException(
                    "agent (%s) is not on this bus. Maybe its card was not given to it.".formatted(agentId));
        }
        latest = Optional.of(mailbox);
        return mailbox;
    }

    Optional<Role> roleOf(String agentId) {
        return Optional.ofNullable(mailboxes.get(agentId)).flatMap(Mailbox::role);
    }

    /** Never the sender itself. */
    List<Mailbox> recipients(Mailbox sender, Address to) {
        if (to instanceof Address.Topic topic) {
            List<Mailbox> others = new ArrayList<>(subscribers.getOrDefault(topic.name(), List.of()));
            others.remove(sender);
            return others;
        }
        Mailbox recipient = mailboxes.get(((Address.Agent) to).id());
        return recipient == null || recipient == sender ? List.of() : List.of(recipient);
    }

    /** Why nobody would receive it; empty when somebody does. */
    Optional<FateReason> flaw(List<Mailbox> recipients, Address to) {
        if (!recipients.isEmpty()) {
            return Optional.empty();
        }
        if (to instanceof Address.Topic topic) {
            boolean known = subscribers.containsKey(topic.name());
            return Optional.of(known ? FateReason.NO_RECIPIENT : FateReason.UNKNOWN_TOPIC);
        }
        boolean known = mailboxes.containsKey(((Address.Agent) to).id());
        return Optional.of(known ? FateReason.NO_RECIPIENT : FateReason.UNKNOWN_RECIPIENT);
    }
}
