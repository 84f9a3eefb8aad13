package org.gridpit.scenario;

import java.time.Duration;
import org.gridpit.json.Naming;
import org.gridpit.scenario.MarketBlock.Session;
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
        GridBlock grid = scenario.grid();
        market(scenario.market());
        refuse(
                scenario.decisions().mode() != DecisionsBlock.Mode.MOCK,
                "decisions.mode",
                Naming.kebabCase(scenario.decisions().mode()),
                "mock");
        for (AgentBlock agent : scenario.agents()) {
            Type type = agent.policy().type();
            boolean outside = type == Type.MODEL || type == Type.SEAT;
            refuse(outside, "agents." + agent.id() + ".policy.type", Naming.kebabCase(type), "rule, none");
        }
    }

    private void market(MarketBlock market) {
        Duration tick = scenario.time().tick();
        Duration period = market.deliveryPeriod().orElse(tick);
        refuse(market.session() == Session.DAY_AHEAD, "market.session", "day-ahead", "rolling");
        refuse(!period.equals(tick), "market.delivery_period", period.toString(), tick + ", one tick");
        refuse(market.periodsAhead() > 1, "market.periods_ahead", "more than one", "1");
        refuse(
                !market.gateClosure().isZero(),
                "market.gate_closure",
                market.gateClosure().toString(),
                "PT0S");
    }

    private void refuse(boolean asked, String path, String what, String allowed) {
        findings.require(!asked, path, "%s is not available yet; allowed: %s", what, allowed);
    }
}
