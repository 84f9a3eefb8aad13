package org.gridpit.message;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries messages between the agents of one run. Nobody in a phase reads what was sent in that phase; what is sent is
 * delivered, rejected, lost or a dead letter, and its fate is told to the listener, copy by copy.
 *
 * <p>Agents do not call the bus: the engine sends what a committed decision wants told. Order and ids depend on the
 * clock and on agent ids alone, never on threads.
 */
public final class MessageBus {
    private static final Moment BEFORE_THE_RUN = new Moment(-1, Phase.RECORD);

    private final String contextId;
    private final DeliveryRules rules;
    private final BusListener listener;
    private final TaskBook tasks;
    private final List<AgentCard> cards;
    private final AddressBook addresses;
    private final FaultyLinks links;
    private final TreeMap<Moment, Slot> underWay = new TreeMap<>();
    private final long[] counts = new long[Fate.values().length];
    private int inboxPeak;
    private Moment now = BEFORE_THE_RUN;

    /**
     * A bus for these agents.
     *
     * @param contextId tells the run, by content: the same scenario and seed have the same one
     * @param delaySteps clock ticks of delay by kind; kinds not named have none
     * @param links what goes wrong on the way
     */
    public MessageBus(
            String contextId,
            List<AgentCard> cards,
            Map<MessageKind, Integer> delaySteps,
            FaultyLinks links,
            BusListener listener) {
        this.contextId = contextId;
        this.rules = new DeliveryRules(delaySteps);
        this.links = links;
        this.listener = listener;
        this.cards = cards.stream()
                .sorted(Comparator.comparing(AgentCard::id, AgentIds.ORDER))
                .toList();
        this.addresses = new AddressBook(this.cards);
        this.tasks = new TaskBook(contextId, addresses.ids(), listener, now);
    }

    /** All agents, in the order of their ids. */
    public List<AgentCard> cards() {
        return cards;
    }

    /** Tasks of this run, open and lately finished. */
    public TaskBook tasks() {
        return tasks;
    }

    /** A phase begins: what is due by now goes into the inboxes. */
    public void deliver(long tick, Phase phase) {
        Moment next = new Moment(tick, phase);
        if (next.compareTo(now) <= 0) {
            throw new IllegalArgumentException(
                    "moment (%s) must be later than the last one (%s). Maybe deliver was called twice in a phase."
                            .formatted(next, now));
        }
        now = next;
        tasks.advance(now);
        while (!underWay.isEmpty() && underWay.firstKey().compareTo(now) <= 0) {
            arrive(underWay.pollFirstEntry().getValue());
        }
    }

    /**
     * Sends what a committed decision wants told. Whatever becomes of it is told to the listener: a wrong addressee or
     * content is a dead letter, not an exception.
     */
    public Message send(String from, Outgoing outgoing) {
        Mailbox sender = addresses.mailbox(from);
        if (now.equals(BEFORE_THE_RUN)) {
            throw new IllegalStateException(
                    "%s sends before the run. Maybe deliver(0, OBSERVE) was not called.".formatted(from));
        }
        Content content = Content.of(outgoing);
        Message message = message(sender, outgoing, content.sizeBytes());
        List<Mailbox> recipients = addresses.recipients(sender, outgoing.to());
        Optional<FateReason> flaw = flaw(content, message, recipients, outgoing.to());
        if (flaw.isPresent()) {
            deadLetter(message, flaw);
            return message;
        }
        if (message.taskId().isPresent()) {
            tasks.note(message.taskId().get(), message.messageId());
        }
        for (Mailbox recipient : recipients) {
            putUnderWay(message, sender, recipient);
        }
        return message;
    }

    /** The first of what is wrong with content, task and address. */
    private Optional<FateReason> flaw(Content content, Message message, List<Mailbox> recipients, Address to) {
        if (content.flaw().isPresent()) {
            return content.flaw();
        }
        Optional<FateReason> ofTask = message.taskId().isPresent() ? errorOfTask(message) : Optional.empty();
        return ofTask.isPresent() ? ofTask : addresses.flaw(recipients, to);
    }

    /**
     * The messages an agent has not decided on yet, oldest first. They stay until {@link #decided} says that the
     * decision that saw them is made.
     */
    public List<Message> inbox(String agentId) {
        return addresses.mailbox(agentId).show();
    }

    /** The agent's decision is made: what {@link #inbox} showed it is taken out. */
    public void decided(String agentId) {
        addresses.mailbox(agentId).clearShown();
    }

    /** The agent failed while handling these messages: its tasks among them have failed, everybody else goes on. */
    public void failed(String agentId, List<Message> handled, String detail) {
        for (Message message : handled) {
            message.taskId().ifPresent(id -> tasks.assigneeFailed(agentId, id, detail));
        }
    }

    /** The run ends: what is not due by now stays undelivered. */
    public void close() {
        while (!underWay.isEmpty()) {
            Slot slot = underWay.pollFirstEntry().getValue();
            for (Slot.Copy copy : slot.inOrder()) {
                settle(copy, slot, Fate.UNDELIVERED, Optional.empty());
            }
        }
    }

    /** Copies that met this fate so far. */
    public long count(Fate fate) {
        return counts[fate.ordinal()];
    }

    /** Copies sent and not yet due. */
    public int underWay() {
        return underWay.values().stream().mapToInt(Slot::size).sum();
    }

    /** Most messages that waited in one inbox. */
    public int inboxPeak() {
        return inboxPeak;
    }

    private Message message(Mailbox sender, Outgoing outgoing, int sizeBytes) {
        AgentCard card = sender.card();
        int seq = sender.nextSeq(now);
        String id = now.tick() + "-" + now.phase().text() + "-" + card.id() + "-" + seq;
        return new Message(id, contextId, now, card.id(), card.role(), seq, outgoing, sizeBytes);
    }

    private Optional<FateReason> errorOfTask(Message message) {
        return message.taskId().flatMap(id -> tasks.errorOfMessage(message.from(), id));
    }

    /** One copy starts on the link from sender to recipient; here, and nowhere else, a link does something to it. */
    private void putUnderWay(Message message, Mailbox sender, Mailbox recipient) {
        Mishap mishap = links.befall(
                message.kind(), sender.card().id(), recipient.card().id());
        Moment due = rules.due(message.kind(), now, recipient.card().role(), mishap.lateSteps());
        if (mishap.lost()) {
            tell(new CopyFate(
                    message, recipient.id(), recipient.role(), Optional.of(due), Fate.LOST, Optional.empty()));
            return;
        }
        Slot slot = underWay.computeIfAbsent(due, Slot::new);
        Slot.Copy copy = new Slot.Copy(message, sender.rank(), recipient);
        slot.add(copy);
        if (mishap.twice()) {
            slot.add(copy);
        }
    }

    private void arrive(Slot slot) {
        for (Slot.Copy copy : slot.inOrder()) {
            Mailbox recipient = copy.recipient();
            if (recipient.hasJustGot(copy.message())) {
                settle(copy, slot, Fate.DUPLICATE, Optional.empty());
            } else if (recipient.isFull()) {
                settle(copy, slot, Fate.REJECTED, Optional.of(FateReason.INBOX_FULL));
            } else {
                recipient.add(copy.message());
                inboxPeak = Math.max(inboxPeak, recipient.size());
                settle(copy, slot, Fate.DELIVERED, Optional.empty());
            }
        }
    }

    private void settle(Slot.Copy copy, Slot slot, Fate fate, Optional<FateReason> reason) {
        Mailbox to = copy.recipient();
        tell(new CopyFate(copy.message(), to.id(), to.role(), slot.due(), fate, reason));
    }

    private void deadLetter(Message message, Optional<FateReason> reason) {
        Optional<Role> toRole = message.to().flatMap(addresses::roleOf);
        tell(new CopyFate(message, message.to(), toRole, Optional.empty(), Fate.DEAD_LETTER, reason));
    }

    private void tell(CopyFate copy) {
        counts[copy.fate().ordinal()]++;
        listener.onFate(copy);
    }
}
