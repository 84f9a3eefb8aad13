package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gridpit.agent.Agent;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.GuardDecision;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.SuperviseDecision;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;
import org.gridpit.message.AgentIds;
import org.gridpit.message.Role;
import org.gridpit.record.SimEvent;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.setup.WorldBuilder;

/** The scenario {@code engine/hamlet.yaml} with agents that do what the test says, tick by tick. */
final class Hamlet {
    static final long BUYS_AT = 4_000;
    static final long SELLS_AT = 14_000;
    static final GuardDecision CALM = new GuardDecision(List.of(), List.of(), 0, 0, false, "");

    private final World world;
    private final Map<String, Policy<TraderObservation, BidDecision>> traders = new HashMap<>();
    private final List<Agent<ForecastObservation, ForecastDecision>> forecasters = new ArrayList<>();
    private final List<Agent<GuardObservation, GuardDecision>> operators = new ArrayList<>();
    private final List<Agent<SuperviseObservation, SuperviseDecision>> supervisors = new ArrayList<>();

    private Hamlet(World world) {
        this.world = world;
    }

    static Hamlet with(String... overrides) {
        return of("hamlet", overrides);
    }

    /** The same without a tie, by {@code engine/islet.yaml}. */
    static Hamlet island(String... overrides) {
        return of("islet", overrides);
    }

    private static Hamlet of(String name, String... overrides) {
        Path file = Path.of("src/test/resources/engine", name + ".yaml");
        return new Hamlet(
                WorldBuilder.build(Runs.load(file, overrides).scenario().orElseThrow(), "test"));
    }

    Hamlet trader(String id, Policy<TraderObservation, BidDecision> policy) {
        traders.put(id, policy);
        return this;
    }

    Hamlet operator(String id, Policy<GuardObservation, GuardDecision> policy) {
        operators.add(new Agent<>(id, Role.GRID_OPTIMIZATION, policy, GuardDecision.KIND));
        operators.sort((a, b) -> AgentIds.ORDER.compare(a.id(), b.id()));
        return this;
    }

    Hamlet supervisor(Policy<SuperviseObservation, SuperviseDecision> policy) {
        supervisors.add(new Agent<>("supervisor", Role.MARKET_SUPERVISOR, policy, SuperviseDecision.KIND));
        return this;
    }

    /** A forecaster of these net loads, one for each tick [W]. */
    Hamlet netLoadW(long... watts) {
        List<Quantiles> steps = new ArrayList<>();
        for (long value : watts) {
            steps.add(new Quantiles(value, value, value));
        }
        ForecastDecision told =
                new ForecastDecision(List.of(new ForecastSeries(Quantity.NET_LOAD, 0, 1, steps)), List.of(), "");
        forecasters.add(new Agent<>("forecaster", Role.FORECASTING, seen -> told, ForecastDecision.KIND));
        return this;
    }

    /** Runs and tells each event as it comes: arrays in some are used again. */
    void run(EventSink sink) {
        assertThat(new EnergySimulation(scripted(), sink, Progress.NONE).run(() -> false))
                .isTrue();
    }

    Run run() {
        List<SimEvent> events = new ArrayList<>();
        assertThat(new EnergySimulation(scripted(), events::add, Progress.NONE).run(() -> false))
                .isTrue();
        return new Run(events);
    }

    /** Runs until somebody wants it to stop; whether it came to its end. */
    boolean run(List<SimEvent> events, BooleanSupplier stop) {
        return new EnergySimulation(scripted(), events::add, Progress.NONE).run(stop);
    }

    private World scripted() {
        return new World(
                world.clock(),
                world.calendar(),
                world.weather(),
                forecasters,
                operators,
                world.traders().stream().map(this::scripted).toList(),
                supervisors,
                world.grid(),
                world.supplier(),
                world.standby(),
                world.market(),
                world.tariff(),
                world.contingencies(),
                world.messaging(),
                world.settlesStorage(),
                world.seed());
    }

    private Trader scripted(Trader trader) {
        String id = trader.agent().id();
        return new Trader(
                new Agent<>(
                        id,
                        trader.agent().role(),
                        traders.getOrDefault(id, seen -> BidDecision.NOTHING),
                        BidDecision.KIND),
                trader.meter());
    }

    static BidDecision battery(long watts) {
        return new BidDecision(List.of(), watts, List.of(), 0, "");
    }

    static BidDecision orders(OrderDraft... orders) {
        return new BidDecision(List.of(orders), 0, List.of(), 0, "");
    }

    /** Takes every call for as much as it promises, and holds the battery at a set-point. */
    static Policy<TraderObservation, BidDecision> promising(long watts, long batteryW) {
        return seen -> new BidDecision(
                List.of(),
                batteryW,
                seen.calls().stream()
                        .map(call -> new CallAnswer(call.callId(), true, watts))
                        .toList(),
                0,
                "");
    }

    /** What a run told, by tick and agent. */
    record Run(List<SimEvent> events) {
        <E extends SimEvent> List<E> of(Class<E> type) {
            return new Runs.Told(events).of(type);
        }

        TickClosed tick(int number) {
            return of(TickClosed.class).get(number);
        }

        AgentMetered meter(int tick, String agentId) {
            return of(AgentMetered.class).stream()
                    .filter(one -> one.tick() == tick && one.agentId().equals(agentId))
                    .findFirst()
                    .orElseThrow();
        }

        /** What an agent received for something in a tick [tick Wh]. */
        long amount(int tick, String agentId, Kind kind) {
            return of(StatementMade.class).stream()
                    .filter(one -> one.tick() == tick && one.agentId().equals(agentId) && one.kind() == kind)
                    .mapToLong(StatementMade::amountTickWh)
                    .sum();
        }

        List<String> noted() {
            return of(EventNoted.class).stream().map(EventNoted::type).toList();
        }
    }
}
