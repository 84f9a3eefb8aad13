package org.gridpit.scenario;

import java.time.Duration;
import org.gridpit.json.Naming;
import org.gridpit.scenario.GridBlock.Mode;
import org.gridpit.scenario.MarketBlock.Session;
import org.gridpit.scenario.PolicyBlock.Type;
import org.gridpit.settlement.ImbalanceScheme;

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
        refuse(grid.mode() == Mode.ISLAND, "grid.mode", "island", "connected");
        refuse(grid.feeder().isPresent(), "grid.feeder", "a feeder", "no feeder, all agents at bus 0");
        refuse(grid.island().isPresent(), "grid.island", "an island plant", "no island block");
        market(scenario.market());
        refuse(
                scenario.decisions().mode() != DecisionsBlock.Mode.MOCK,
                "decisions.mode",
                Naming.kebabCase(scenario.decisions().mode()),
                "mock");
        messages();
        for (AgentBlock agent : scenario.agents()) {
            Type type = agent.policy().type();
            boolean outside = type == Type.MODEL || type == Type.SEAT;
            refuse(outside, "agents." + agent.id() + ".policy.type", Naming.kebabCase(type), "rule, none");
        }
    }

    private void market(MarketBlock market) {
        Duration tick = scenario.time().tick();
        Duration period = market.deliveryPeriod().orElse(tick);
        ImbalanceScheme scheme = market.imbalance().scheme().orElse(ImbalanceScheme.TARIFF);
        refuse(market.session() == Session.DAY_AHEAD, "market.session", "day-ahead", "rolling");
        refuse(!period.equals(tick), "market.delivery_period", period.toString(), tick + ", one tick");
        refuse(market.periodsAhead() > 1, "market.periods_ahead", "more than one", "1");
        refuse(
                !market.gateClosure().isZero(),
                "market.gate_closure",
                market.gateClosure().toString(),
                "PT0S");
        refuse(scheme != ImbalanceScheme.TARIFF, "market.imbalance.scheme", Naming.kebabCase(scheme), "tariff");
    }

    private void messages() {
        MessagesBlock messages = scenario.messages();
        refuse(messages.faults().loss() > 0, "messages.faults.loss", "a loss", "0");
        refuse(messages.faults().delay() > 0, "messages.faults.delay", "a delay", "0");
        refuse(messages.faults().duplicate() > 0, "messages.faults.duplicate", "a duplicate", "0");
    }

    private void refuse(boolean asked, String path, String what, String allowed) {
        findings.require(!asked, path, "%s is not available yet; allowed: %s", what, allowed);
    }
}
