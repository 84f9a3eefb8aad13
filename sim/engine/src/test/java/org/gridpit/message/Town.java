package org.gridpit.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small town on a bus, and everything its listener was told. */
final class Town implements BusListener {
    static final String CONTEXT = "0123456789ab";

    /** Something to tell. */
    record Note(long sizeW) {}

    final List<CopyFate> fates = new ArrayList<>();
    final List<TaskMove> moves = new ArrayList<>();
    final MessageBus bus;

    Town(int homes) {
        this(homes, Map.of());
    }

    Town(int homes, Map<MessageKind, Integer> delaySteps) {
        this(homes, delaySteps, FaultyLinks.none());
    }

    Town(int homes, Map<MessageKind, Integer> delaySteps, FaultyLinks links) {
        List<AgentCard> cards = new ArrayList<>();
        for (int i = homes; i >= 1; i--) {
            cards.add(card("home-" + i, Role.CONSUMER, "forecasts", "grid", "market"));
        }
        cards.add(card("solar-farm", Role.PRODUCER, "forecasts", "grid", "market"));
        cards.add(card("supervisor", Role.MARKET_SUPERVISOR, "forecasts", "market"));
        cards.add(card("operator", Role.GRID_OPTIMIZATION, "forecasts", "grid", "market"));
        cards.add(card("forecaster", Role.FORECASTING, "forecasts", "market"));
        this.bus = new MessageBus(CONTEXT, cards, delaySteps, links, this);
    }

    static AgentCard card(String id, Role role, String... topics) {
        return new AgentCard(id, role, id, "1", List.of(), AgentCard.PolicyType.RULE, List.of(topics));
    }

    static Outgoing forecast(long sizeW) {
        return Outgoing.toTopic(Address.Topic.FORECASTS, MessageKind.FORECAST, new Note(sizeW));
    }

    static Outgoing note(String to, MessageKind kind, long sizeW) {
        return Outgoing.toAgent(to, kind, new Note(sizeW));
    }

    static Outgoing text(String to, String text) {
        return Outgoing.of(new Address.Agent(to), MessageKind.ALERT, new Part.Text(text));
    }

    Town at(long tick, Phase phase) {
        bus.deliver(tick, phase);
        return this;
    }

    List<String> inboxIds(String agentId) {
        return bus.inbox(agentId).stream().map(Message::messageId).toList();
    }

    List<Fate> kindsOfFate() {
        return fates.stream().map(CopyFate::fate).toList();
    }

    List<Optional<FateReason>> reasons() {
        return fates.stream().map(CopyFate::reason).toList();
    }

    @Override
    public void onFate(CopyFate copy) {
        fates.add(copy);
    }

    @Override
    public void onTask(TaskMove move) {
        moves.add(move);
    }
}
