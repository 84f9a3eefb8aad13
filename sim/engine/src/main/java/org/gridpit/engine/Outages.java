package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.Agent;

/** Agents that decide nothing for the time being. */
final class Outages {
    /** One entry for each outage: two may overlap. */
    private final List<String> absent = new ArrayList<>();

    void begin(String agentId) {
        absent.add(agentId);
    }

    void end(String agentId) {
        absent.remove(agentId);
    }

    boolean isOut(String agentId) {
        return !absent.isEmpty() && absent.contains(agentId);
    }

    /** Those who are there, in the same order. */
    <A extends Agent<?, ?>> List<A> present(List<A> agents) {
        return absent.isEmpty()
                ? agents
                : agents.stream().filter(agent -> !isOut(agent.id())).toList();
    }
}
