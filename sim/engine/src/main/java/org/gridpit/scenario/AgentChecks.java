package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridpit.json.CanonicalJson;
import org.gridpit.message.Role;
import org.gridpit.scenario.PolicyBlock.Type;
import org.gridpit.settlement.Ledger;
import org.gridpit.storage.BatteryParameters;

/** Checks who takes part: every role, every id once, policies that exist, assets that make sense together. */
final class AgentChecks {
    /** Full in six minutes: more than any battery on the market, so rather a slip of unit. */
    private static final double HIGHEST_C_RATE_PER_H = 10;

    private final Scenario scenario;
    private final Vocabulary vocabulary;
    private final Findings findings;

    AgentChecks(Scenario scenario, Vocabulary vocabulary, Findings findings) {
        this.scenario = scenario;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void run() {
        roles();
        ids();
        for (AgentBlock agent : scenario.agents()) {
            String path = "agents." + agent.id();
            policy(agent, path + ".policy");
            agent.battery().ifPresent(battery -> battery(battery, path + ".battery"));
        }
    }

    private void roles() {
        Set<Role> present = scenario.agents().stream().map(AgentBlock::role).collect(Collectors.toSet());
        for (Role role : Role.values()) {
            findings.require(
                    present.contains(role),
                    "agents",
                    "no entry for role %s. Maybe add {role: %s, id: %s, policy: none} for its default.",
                    role.text(),
                    role.text(),
                    role.text());
        }
    }

    private void ids() {
        Map<String, String> owners = new HashMap<>();
        for (AgentBlock agent : scenario.agents()) {
            for (String id : agent.ids()) {
                String owner = owners.putIfAbsent(id, agent.id());
                if (Ledger.SITE.contains(id)) {
                    findings.inconsistent(
                            "agents." + agent.id() + ".id",
                            "id %s is the name of an account of the site. Maybe %s-agent.".formatted(id, id));
                }
                if (owner != null) {
                    findings.inconsistent(
                            "agents." + agent.id() + ".id",
                            "id %s is already one of %s. Maybe rename this one.".formatted(id, owner));
                    break;
                }
            }
        }
    }

    private void policy(AgentBlock agent, String path) {
        PolicyBlock policy = agent.policy();
        List<String> known = vocabulary.names("policy/" + agent.role().text());
        String namePath = policy.type() == Type.RULE ? path + ".name" : path;
        if (policy.type() == Type.RULE && !known.contains(policy.name())) {
            List<String> allowed = new ArrayList<>(known);
            allowed.add("none");
            findings.unknownName(namePath, policy.name(), allowed);
        }
        if (!known.contains(policy.fallback())) {
            findings.unknownName(path + ".fallback", policy.fallback(), known);
        }
    }

    private void battery(BatteryParameters battery, String path) {
        double most = HIGHEST_C_RATE_PER_H * battery.capacityKwh();
        findings.require(
                battery.chargeLimitKw() <= most,
                path + ".charge_limit_kw",
                "%s kW fills %s kWh in less than six minutes. Maybe it is in W.",
                CanonicalJson.decimal(battery.chargeLimitKw()),
                CanonicalJson.decimal(battery.capacityKwh()));
        findings.require(
                battery.dischargeLimitKw() <= most,
                path + ".discharge_limit_kw",
                "%s kW empties %s kWh in less than six minutes. Maybe it is in W.",
                CanonicalJson.decimal(battery.dischargeLimitKw()),
                CanonicalJson.decimal(battery.capacityKwh()));
    }
}
