package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.Agent;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.message.AgentIds;
import org.gridpit.settlement.UtilityTariff;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.TickClock;
import org.gridpit.weather.WeatherSource;

/**
 * Everything that a simulation moves, wired and checked. Lists of agents are in the order of their ids.
 *
 * @param calendar the site's standard time
 * @param supplier who stands behind the site
 * @param standby the plant that takes over while the tie is down; empty: the site is dark then
 * @param settlesStorage whether batteries pay at the end for what they lack against their start
 * @param seed of the random streams that belong to the market
 */
public record World(
        TickClock clock,
        LocalCalendar calendar,
        WeatherSource weather,
        List<Agent<ForecastObservation, ForecastDecision>> forecasters,
        List<Agent<GuardObservation, GuardDecision>> operators,
        List<Trader> traders,
        List<Agent<SuperviseObservation, SuperviseDecision>> supervisors,
        GridSettings grid,
        Supplier supplier,
        Optional<Supplier> standby,
        MarketSettings market,
        UtilityTariff tariff,
        List<Contingency> contingencies,
        Messaging messaging,
        boolean settlesStorage,
        long seed) {
    public World {
        forecasters = List.copyOf(forecasters);
        operators = List.copyOf(operators);
        traders = List.copyOf(traders);
        supervisors = List.copyOf(supervisors);
        contingencies = List.copyOf(contingencies);
    }

    /** What is traded, settled and billed. */
    DeliveryPeriods periods() {
        return market.periods();
    }

    /** Place of an agent's meter among all; empty for an agent without one. */
    Optional<Integer> findMeter(String agentId) {
        int from = 0;
        int to = traders.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = AgentIds.ORDER.compare(traders.get(middle).agent().id(), agentId);
            if (order == 0) {
                return Optional.of(middle);
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }

    List<SiteMeter> meters() {
        return traders.stream().map(Trader::meter).toList();
    }
}
