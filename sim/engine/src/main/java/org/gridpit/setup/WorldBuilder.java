package org.gridpit.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridpit.agent.Agent;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.TraderDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.demand.FlexibleLoad;
import org.gridpit.engine.Contingency;
import org.gridpit.engine.FeederSite;
import org.gridpit.engine.FeederSite.Connection;
import org.gridpit.engine.GridSettings;
import org.gridpit.engine.Messaging;
import org.gridpit.engine.SiteMeter;
import org.gridpit.engine.StorageUnit;
import org.gridpit.engine.Trader;
import org.gridpit.engine.World;
import org.gridpit.grid.FeederParameters;
import org.gridpit.market.Prices;
import org.gridpit.message.AgentIds;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Role;
import org.gridpit.scenario.AgentBlock;
import org.gridpit.scenario.Choice;
import org.gridpit.scenario.GridBlock;
import org.gridpit.scenario.NoParameters;
import org.gridpit.scenario.PolicyBlock;
import org.gridpit.scenario.Scenario;
import org.gridpit.scenario.TimeBlock;
import org.gridpit.settlement.ImbalanceParameters;
import org.gridpit.settlement.TariffParameters;
import org.gridpit.settlement.UtilityTariff;
import org.gridpit.solar.PvPlant;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;
import org.gridpit.weather.WeatherSource;

/** Turns a checked scenario into a world: models made, agents wired, every random stream named. */
public final class WorldBuilder {
    private static final int SECONDS_PER_HOUR = 3600;
    private static final double NANOS_PER_S = 1e9;

    private final Scenario scenario;
    private final long seed;
    private final TickClock clock;
    private final WeatherSource weather;
    private final LocalCalendar calendar;

    private WorldBuilder(Scenario scenario) {
        TimeBlock time = scenario.time();
        this.scenario = scenario;
        this.seed = scenario.seed();
        this.clock = new TickClock(
                time.start().getEpochSecond(),
                (int) time.tick().toSeconds(),
                time.duration().toSeconds() / time.tick().toSeconds());
        this.weather = Occurrences.disturbed(
                Catalog.WEATHER.make(
                        scenario.weather().source(),
                        new WeatherSetting(scenario.weather().site(), seed)),
                scenario.events());
        this.calendar = new LocalCalendar((int) Math.rint(weather.site().utcOffsetH() * SECONDS_PER_HOUR));
    }

    /**
     * The world of a scenario, at its start.
     *
     * @param contextId tells the run in messages, by content
     */
    public static World build(Scenario scenario, String contextId) {
        return new WorldBuilder(scenario).world(contextId);
    }

    private World world(String contextId) {
        GridBlock grid = scenario.grid();
        Suppliers suppliers = new Suppliers(grid, seed);
        return new World(
                clock,
                calendar,
                weather,
                agents(Role.FORECASTING, Catalog.FORECASTING, ForecastDecision.KIND),
                agents(Role.GRID_OPTIMIZATION, Catalog.GRID_OPTIMIZATION, GuardDecision.KIND),
                traders(),
                agents(Role.MARKET_SUPERVISOR, Catalog.MARKET_SUPERVISOR, SuperviseDecision.KIND),
                new GridSettings(
                        grid.nominalFrequencyHz(),
                        grid.bandHz(),
                        Prices.ticks(grid.demandResponse().penaltyUsdPerMwh()),
                        grid.feeder().map(this::feeder)),
                suppliers.usual(),
                suppliers.standby(Occurrences.tieMayGo(scenario.events())),
                Markets.settings(scenario, clock),
                new UtilityTariff(tariff(), calendar),
                contingencies(),
                new Messaging(
                        contextId,
                        delays(),
                        scenario.messages().faults(),
                        scenario.record().messageText()),
                scenario.time().endSoc() == TimeBlock.EndSoc.SETTLE,
                seed);
    }

    /** An island has no tariff: what its plant's regulation costs takes its place in what agents see. */
    private TariffParameters tariff() {
        ImbalanceParameters regulation = scenario.market().imbalance();
        return scenario.utility()
                .orElseGet(() -> TariffParameters.defaults(regulation.downUsdPerMwh(), regulation.upUsdPerMwh()));
    }

    /** Connections in the order of the meters: by id. */
    private FeederSite feeder(FeederParameters parameters) {
        SortedMap<String, Connection> connections = new TreeMap<>(AgentIds.ORDER);
        for (AgentBlock block : scenario.agents()) {
            if (block.role() == Role.PRODUCER || block.role() == Role.CONSUMER) {
                double powerFactor = block.powerFactor().orElse(parameters.powerFactor());
                block.ids().forEach(id -> connections.put(id, new Connection(block.bus(), powerFactor)));
            }
        }
        return new FeederSite(parameters, List.copyOf(connections.values()));
    }

    private Map<MessageKind, Integer> delays() {
        Map<MessageKind, Integer> delays = new EnumMap<>(MessageKind.class);
        scenario.messages()
                .delaySteps()
                .forEach((kind, steps) -> delays.put(MessageKind.find(kind).orElseThrow(), steps));
        return delays;
    }

    /** Agents of a role that somebody decides for, in id order. */
    private <O extends Record, D extends Record> List<Agent<O, D>> agents(
            Role role, Shelf<PolicySetting, Policy<O, D>> shelf, DecisionKind<O, D> kind) {
        List<Agent<O, D>> agents = new ArrayList<>();
        for (AgentBlock block : scenario.agents()) {
            if (block.role() == role && block.policy().type() != PolicyBlock.Type.NONE) {
                block.ids().forEach(id -> agents.add(new Agent<>(id, role, policy(block, id, shelf), kind)));
            }
        }
        agents.sort(Comparator.comparing(Agent::id, AgentIds.ORDER));
        return agents;
    }

    private <O extends Record, D extends Record> Policy<O, D> policy(
            AgentBlock block, String id, Shelf<PolicySetting, Policy<O, D>> shelf) {
        Choice choice = new Choice(block.policy().name(), new NoParameters());
        return shelf.make(choice, new PolicySetting(id, RandomStreams.of(seed, id, "policy")));
    }

    private List<Trader> traders() {
        List<Trader> traders = new ArrayList<>();
        for (AgentBlock block : scenario.agents()) {
            if (block.role() == Role.PRODUCER || block.role() == Role.CONSUMER) {
                block.ids().forEach(id -> traders.add(new Trader(trader(block, id), meter(block, id))));
            }
        }
        traders.sort(Comparator.comparing(trader -> trader.agent().id(), AgentIds.ORDER));
        return traders;
    }

    private Agent<TraderObservation, ? extends TraderDecision> trader(AgentBlock block, String id) {
        boolean idle = block.policy().type() == PolicyBlock.Type.NONE;
        if (block.role() == Role.PRODUCER) {
            Policy<TraderObservation, OfferDecision> policy =
                    idle ? seen -> OfferDecision.NOTHING : policy(block, id, Catalog.PRODUCER);
            return new Agent<>(id, block.role(), policy, OfferDecision.KIND);
        }
        Policy<TraderObservation, BidDecision> policy =
                idle ? seen -> BidDecision.NOTHING : policy(block, id, Catalog.CONSUMER);
        return new Agent<>(id, block.role(), policy, BidDecision.KIND);
    }

    private SiteMeter meter(AgentBlock block, String id) {
        DeliveryPeriod run = new DeliveryPeriod(clock.startS(), clock.endS());
        LoadSetting setting = new LoadSetting(calendar, RandomStreams.of(seed, id, "load"), run);
        return new SiteMeter(
                id,
                block.pv().map(PvPlant::new),
                block.battery().map(StorageUnit::of),
                block.load().map(load -> Catalog.LOAD.make(load.model(), setting)),
                block.flexible().map(parameters -> new FlexibleLoad(parameters, calendar)));
    }

    private List<Contingency> contingencies() {
        return scenario.events().stream()
                .map(event -> {
                    OptionalDouble durationS = event.duration()
                            .map(time -> OptionalDouble.of(seconds(time)))
                            .orElse(OptionalDouble.empty());
                    Duration after = Duration.between(scenario.time().start(), event.at());
                    return Catalog.EVENT.make(event.type(), new EventSetting(seconds(after), durationS));
                })
                .toList();
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_PER_S;
    }
}
