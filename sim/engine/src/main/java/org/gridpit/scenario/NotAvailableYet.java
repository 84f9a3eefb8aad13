package org.gridpit.scenario;

import org.gridpit.decision.DecisionMode;
import org.gridpit.json.Naming;
import org.gridpit.scenario.PolicyBlock.Type;

/** Parts of a scenario that are spelt and checked already but not built: a run that ignored them would be a lie. */
final class NotAvailableYet {
    private final Scenario scenario;
    private final Findings findings;

    NotAvailableYet(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void run() {
        refuse(
                scenario.decisions().mode() != DecisionMode.MOCK,
                "decisions.mode",
                Naming.kebabCase(scenario.decisions().mode()),
                "mock");
        for (AgentBlock agent : scenario.agents()) {
            Type type = agent.policy().type();
            boolean outside = type == Type.MODEL || type == Type.SEAT;
            refuse(outside, "agents." + agent.id() + ".policy.type", Naming.kebabCase(type), "rule, none");
        }
    }

    private void refuse(boolean asked, String path, String what, String allowed) {
        findings.require(!asked, path, "%s is not available yet; allowed: %s", what, allowed);
    }
}
