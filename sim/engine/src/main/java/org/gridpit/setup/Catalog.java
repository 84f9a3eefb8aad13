package org.gridpit.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.OfferDecision;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.rule.RuleConsumer;
import org.gridpit.agent.rule.RuleConsumerParameters;
import org.gridpit.agent.rule.RuleForecaster;
import org.gridpit.agent.rule.RuleForecasterParameters;
import org.gridpit.agent.rule.RuleOperator;
import org.gridpit.agent.rule.RuleOperatorParameters;
import org.gridpit.agent.rule.RuleProducer;
import org.gridpit.agent.rule.RuleProducerParameters;
import org.gridpit.agent.rule.RuleSupervisor;
import org.gridpit.agent.rule.RuleSupervisorParameters;
import org.gridpit.agent.rule.Trader.Kind;
import org.gridpit.agent.rule.TraderConsumer;
import org.gridpit.agent.rule.TraderProducer;
import org.gridpit.decision.Policy;
import org.gridpit.demand.FactoryParameters;
import org.gridpit.demand.HouseholdParameters;
import org.gridpit.demand.LoadModel;
import org.gridpit.demand.PlaybackParameters;
import org.gridpit.demand.ThermalZoneParameters;
import org.gridpit.engine.Contingency;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.grid.ProtectedArea;
import org.gridpit.market.AveragePriceAuction;
import org.gridpit.market.AveragePriceParameters;
import org.gridpit.market.BlockAuction;
import org.gridpit.market.BlockParameters;
import org.gridpit.market.ContinuousDoubleAuction;
import org.gridpit.market.ContinuousParameters;
import org.gridpit.market.DiscriminatoryAuction;
import org.gridpit.market.DiscriminatoryParameters;
import org.gridpit.market.HuangAuction;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.McAfeeAuction;
import org.gridpit.market.McAfeeParameters;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.PayAsBidAuction;
import org.gridpit.market.PayAsBidParameters;
import org.gridpit.market.UniformPriceAuction;
import org.gridpit.market.UniformPriceParameters;
import org.gridpit.market.VcgAuction;
import org.gridpit.record.AgentsTable;
import org.gridpit.record.BusesTable;
import org.gridpit.record.ClearingsTable;
import org.gridpit.record.DecisionsTable;
import org.gridpit.record.EventsTable;
import org.gridpit.record.ForecastsTable;
import org.gridpit.record.GridTable;
import org.gridpit.record.MessagesTable;
import org.gridpit.record.OrdersTable;
import org.gridpit.record.StatementsTable;
import org.gridpit.record.Table;
import org.gridpit.record.TicksTable;
import org.gridpit.record.TraceTable;
import org.gridpit.record.TradesTable;
import org.gridpit.scenario.Disturbance.AgentOutage;
import org.gridpit.scenario.Disturbance.GeneratorTrip;
import org.gridpit.scenario.Disturbance.LoadStep;
import org.gridpit.scenario.Disturbance.MessageLoss;
import org.gridpit.scenario.Disturbance.PriceCapChange;
import org.gridpit.scenario.Disturbance.TieOutage;
import org.gridpit.scenario.NoParameters;
import org.gridpit.scenario.Vocabulary;
import org.gridpit.scenario.WeatherBlock;
import org.gridpit.weather.CloudFront;
import org.gridpit.weather.HeatWave;
import org.gridpit.weather.WeatherSource;

/** The one place where names in scenarios meet classes: a line for each. */
public final class Catalog implements Vocabulary {
    static final Shelf<WeatherSetting, WeatherSource> WEATHER = new Shelf<>(
            "weather",
            List.of(
                    entry("synthetic", WeatherBlock.Synthetic.class, Sources::synthetic),
                    entry("epw", WeatherBlock.Epw.class, Sources::playback)));

    static final Shelf<FrequencySetting, Optional<ProtectedArea>> FREQUENCY = new Shelf<>(
            "frequency",
            List.of(
                    entry("swing", FrequencyParameters.class, Sources::swing),
                    entry("none", NoParameters.class, (none, setting) -> Optional.empty())));

    static final Shelf<OrderLimits, Optional<Supplier<MarketMechanism>>> MECHANISM = new Shelf<>(
            "mechanism",
            List.of(
                    mechanism("uniform-price", UniformPriceParameters.class, UniformPriceAuction::new),
                    mechanism("average", AveragePriceParameters.class, AveragePriceAuction::new),
                    mechanism("pay-as-bid", PayAsBidParameters.class, PayAsBidAuction::new),
                    mechanism("discriminatory", DiscriminatoryParameters.class, DiscriminatoryAuction::new),
                    mechanism("block", BlockParameters.class, BlockAuction::new),
                    mechanism("continuous", ContinuousParameters.class, ContinuousDoubleAuction::new),
                    mechanism("mcafee", McAfeeParameters.class, McAfeeAuction::new),
                    mechanism("trade-reduction", McAfeeParameters.class, McAfeeAuction::tradeReduction),
                    mechanism("huang", NoParameters.class, (none, limits) -> new HuangAuction(limits)),
                    mechanism("vcg", NoParameters.class, (none, limits) -> new VcgAuction(limits)),
                    entry("none", NoParameters.class, (none, limits) -> Optional.empty())));

    static final Shelf<LoadSetting, LoadModel> LOAD = new Shelf<>(
            "load",
            List.of(
                    entry("household", HouseholdParameters.class, Sources::household),
                    entry("factory", FactoryParameters.class, Sources::factory),
                    entry("playback", PlaybackParameters.class, Sources::playback),
                    entry("building", ThermalZoneParameters.class, Sources::building)));

    static final Shelf<EventSetting, Contingency> EVENT = new Shelf<>(
            "event",
            List.of(
                    Occurrences.entry("generator-trip", GeneratorTrip.class, Occurrences::trip),
                    Occurrences.entry("load-step", LoadStep.class, Occurrences::step),
                    Occurrences.entry("tie-outage", TieOutage.class, Occurrences::open),
                    Occurrences.entry("cloud-front", CloudFront.class, Occurrences::clouds),
                    Occurrences.entry("heat-wave", HeatWave.class, Occurrences::heat),
                    Occurrences.entry("price-cap-change", PriceCapChange.class, Occurrences::cap),
                    Occurrences.entry("agent-outage", AgentOutage.class, Occurrences::outage),
                    Occurrences.entry("message-loss", MessageLoss.class, Occurrences::loss)));

    static final Shelf<PolicySetting, Policy<ForecastObservation, ForecastDecision>> FORECASTING = new Shelf<>(
            "policy/forecasting",
            List.of(policy("rule", setting -> new RuleForecaster(RuleForecasterParameters.defaults()))));

    static final Shelf<PolicySetting, Policy<GuardObservation, GuardDecision>> GRID_OPTIMIZATION = new Shelf<>(
            "policy/grid-optimization",
            List.of(policy("rule", setting -> new RuleOperator(RuleOperatorParameters.defaults()))));

    static final Shelf<PolicySetting, Policy<SuperviseObservation, SuperviseDecision>> MARKET_SUPERVISOR = new Shelf<>(
            "policy/market-supervisor",
            List.of(policy("rule", setting -> new RuleSupervisor(RuleSupervisorParameters.defaults()))));

    static final Shelf<PolicySetting, Policy<TraderObservation, OfferDecision>> PRODUCER = new Shelf<>(
            "policy/producer",
            List.of(
                    policy("rule", setting -> new RuleProducer(RuleProducerParameters.defaults())),
                    policy("ziu", setting -> new TraderProducer(Kind.ZIU, setting.stream())),
                    policy("zic", setting -> new TraderProducer(Kind.ZIC, setting.stream())),
                    policy("zip", setting -> new TraderProducer(Kind.ZIP, setting.stream())),
                    policy("gd", setting -> new TraderProducer(Kind.GD, setting.stream())),
                    policy("marginal-cost", setting -> new TraderProducer(Kind.MARGINAL_COST, setting.stream()))));

    static final Shelf<PolicySetting, Policy<TraderObservation, BidDecision>> CONSUMER = new Shelf<>(
            "policy/consumer",
            List.of(
                    policy("rule", setting -> new RuleConsumer(RuleConsumerParameters.defaults())),
                    policy("ziu", setting -> new TraderConsumer(Kind.ZIU, setting.stream())),
                    policy("zic", setting -> new TraderConsumer(Kind.ZIC, setting.stream())),
                    policy("zip", setting -> new TraderConsumer(Kind.ZIP, setting.stream())),
                    policy("gd", setting -> new TraderConsumer(Kind.GD, setting.stream())),
                    policy("marginal-cost", setting -> new TraderConsumer(Kind.MARGINAL_COST, setting.stream()))));

    private static final String TABLE = "table";

    private static final List<Shelf<?, ?>> SHELVES = List.of(
            WEATHER,
            FREQUENCY,
            MECHANISM,
            LOAD,
            EVENT,
            FORECASTING,
            PRODUCER,
            CONSUMER,
            MARKET_SUPERVISOR,
            GRID_OPTIMIZATION);

    private static <P extends Record, S, T> Entry<P, S, T> entry(
            String name, Class<P> parameters, BiFunction<P, S, T> factory) {
        return new Entry<>(name, parameters, factory);
    }

    private static <P extends Record> Entry<P, OrderLimits, Optional<Supplier<MarketMechanism>>> mechanism(
            String name, Class<P> parameters, BiFunction<P, OrderLimits, MarketMechanism> factory) {
        return new Entry<>(name, parameters, (chosen, limits) -> Optional.of(() -> factory.apply(chosen, limits)));
    }

    private static <T> Entry<NoParameters, PolicySetting, T> policy(String name, Function<PolicySetting, T> factory) {
        return new Entry<>(name, NoParameters.class, (none, setting) -> factory.apply(setting));
    }

    /** Tables of the results, in the order in which they are listed. */
    public static List<Table<?>> tables() {
        return List.of(
                new TicksTable(),
                new OrdersTable(),
                new TradesTable(),
                new ClearingsTable(),
                new StatementsTable(),
                new AgentsTable(),
                new GridTable(),
                new TraceTable(),
                new BusesTable(),
                new MessagesTable(),
                new DecisionsTable(),
                new ForecastsTable(),
                new EventsTable());
    }

    /** Kinds of things that scenarios can name, in the order in which they are listed. */
    public static List<Shelf<?, ?>> shelves() {
        return SHELVES;
    }

    @Override
    public List<String> names(String kind) {
        if (kind.equals(Climates.KIND)) {
            return Climates.names();
        }
        if (kind.equals(TABLE)) {
            return tables().stream().map(Table::name).toList();
        }
        return shelf(kind).map(Shelf::names).orElse(List.of());
    }

    @Override
    public Optional<Class<? extends Record>> parameters(String kind, String name) {
        return shelf(kind).flatMap(shelf -> shelf.find(name)).map(Entry::parameters);
    }

    private static Optional<Shelf<?, ?>> shelf(String kind) {
        return SHELVES.stream().filter(shelf -> shelf.kind().equals(kind)).findFirst();
    }
}
