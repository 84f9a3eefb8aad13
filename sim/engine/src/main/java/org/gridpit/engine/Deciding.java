package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.agent.Agent;
import org.gridpit.decision.Decided;
import org.gridpit.decision.Provenance;
import org.gridpit.message.MessageBus;
import org.gridpit.record.SimEvent;

/** Asks an agent and writes down what it decided. */
final class Deciding {
    private final MessageBus bus;
    private final EventSink sink;
    private final boolean keepText;

    Deciding(MessageBus bus, EventSink sink) {
        this.bus = bus;
        this.sink = sink;
        this.keepText = sink.wants("decisions");
    }

    /** The agent's decision on what it sees; the messages it saw are taken out of its inbox. */
    <O extends Record, D extends Record> D ask(Agent<O, D> agent, O seen, Tick tick) {
        Decided<D> decided = Decided.byRule(agent.policy().decide(seen));
        bus.decided(agent.id());
        note(agent, decided, tick);
        return decided.value();
    }

    private <O extends Record, D extends Record> void note(Agent<O, D> agent, Decided<D> decided, Tick tick) {
        Provenance from = decided.provenance();
        sink.record(new SimEvent.DecisionMade(
                tick.number,
                tick.startS(),
                agent.id(),
                agent.kind().name(),
                0,
                from.source().name(),
                from.outcome().map(Enum::name),
                from.detail(),
                from.keys().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", from.keys())),
                from.model(),
                from.stamps(),
                keepText ? agent.kind().text(decided.value()) : "",
                Optional.empty(),
                from.tokensIn(),
                from.tokensOut(),
                from.costNanoUsd(),
                from.rounds()));
    }
}
