package org.gridpit.scenario;

import java.util.List;
import org.gridpit.message.Link;

/** Checks that agents named anywhere outside of {@code agents} are there. */
final class AgentNames {
    private static final int MOST_SHOWN = 20;

    private final List<String> ids;
    private final Findings findings;

    AgentNames(Scenario scenario, Findings findings) {
        this.ids = scenario.agentIds();
        this.findings = findings;
    }

    /** The ends of links, each an agent or any. */
    void links(String path, List<Link> links) {
        for (int i = 0; i < links.size(); i++) {
            String place = path + ".links." + i;
            end(links.get(i).from(), place);
            end(links.get(i).to(), place);
        }
    }

    private void end(String id, String path) {
        if (!id.equals(Link.ANY)) {
            isThere(id, path);
        }
    }

    /** Whether the agent is there; said when it is not. */
    boolean isThere(String id, String path) {
        if (ids.contains(id)) {
            return true;
        }
        List<String> few = ids.subList(0, Math.min(MOST_SHOWN, ids.size()));
        findings.unknownName(path, id, Nearest.of(id, ids).map(List::of).orElse(few));
        return false;
    }
}
