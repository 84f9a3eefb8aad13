package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.AgentMetered;

/** Every meter tick by tick: energy, battery and money. */
public final class AgentsTable implements Table<AgentMetered> {
    @Override
    public String name() {
        return "agents";
    }

    @Override
    public Class<AgentMetered> event() {
        return AgentMetered.class;
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Field<AgentMetered>> fields() {
        return new Fields<AgentMetered>()
                .text("agent", AgentMetered::agentId, "Whose meter")
                .key()
                .text("role", AgentMetered::role, "Role of the agent")
                .kw("load_kw", AgentMetered::loadKw, "Load, after demand response and shedding")
                .sign("consumption")
                .kw("generation_kw", AgentMetered::generationKw, "Generation, after curtailment")
                .sign("generation")
                .kw("available_kw", AgentMetered::availableKw, "Generation there would have been without curtailment")
                .kw("curtailed_kw", AgentMetered::curtailedKw, "Generation cut")
                .kw("demand_response_kw", AgentMetered::demandResponseKw, "Load called off by demand response")
                .sign("load reduced")
                .kw("unserved_kw", AgentMetered::unservedKw, "Load not served: shed or blacked out")
                .optionalKw("battery_kw", AgentMetered::batteryKw, "Battery at the meter")
                .sign("discharge")
                .optionalKwh(
                        "battery_energy_kwh",
                        AgentMetered::batteryEnergyKwh,
                        "Energy in the battery at the end of the tick")
                .optionalReal(
                        "soc",
                        "",
                        6,
                        AgentMetered::soc,
                        "State of charge at the end of the tick, share of usable energy")
                .allowed("0..1")
                .mwh("metered_mwh", AgentMetered::meteredWh, "Energy through the meter in the tick")
                .sign("fed in")
                .mwh("contracted_mwh", AgentMetered::contractedWh, "Energy sold minus bought for the tick")
                .sign("sale")
                .usd("balance_usd", AgentMetered::balanceTickWh, "Account at the end of the tick")
                .sign("received")
                .optionalReal(
                        "state_of_health",
                        "",
                        9,
                        AgentMetered::stateOfHealth,
                        "Share of the battery's original capacity that is left, where its ageing is followed")
                .allowed("0..1")
                .optionalReal(
                        "wear_usd",
                        "USD",
                        6,
                        AgentMetered::wearUsd,
                        "What the battery's wear since the start is worth, where its ageing is followed; nobody pays it")
                .kw("rebound_kw", AgentMetered::reboundKw, "Part of the load that makes up for load given up before")
                .sign("consumption")
                .toList();
    }
}
