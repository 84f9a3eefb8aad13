package org.gridpit.engine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gridpit.agent.Agent;
import org.gridpit.decision.Source;
import org.gridpit.message.MessageBus;
import org.gridpit.record.SimEvent;

/** Asks an agent and writes down what it decided. */
final class Deciding {
    private final MessageBus bus;
    private final EventSink sink;

    Deciding(MessageBus bus, EventSink sink) {
        this.bus = bus;
        this.sink = sink;
    }

    /** The agent's decision on what it sees; the messages it saw are taken out of its inbox. */
    <O extends Record, D extends Record> D ask(Agent<O, D> agent, O seen, Tick tick) {
        D decision = agent.policy().decide(seen);
        bus.decided(agent.id());
        sink.record(new SimEvent.DecisionMade(
                tick.number,
                tick.startS(),
                agent.id(),
                agent.kind().name(),
                0,
                Source.RULE.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                agent.kind().text(decision),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty()));
        return decision;
    }
}
