package org.gridpit.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gridpit.agent.Agent;
import org.gridpit.agent.BidDecision;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.TraderObservation;
import org.gridpit.decision.Policy;
import org.gridpit.market.Side;
import org.gridpit.message.Role;
import org.gridpit.setup.WorldBuilder;

/** How long CLEAR takes with agents of two orders each, by hand: {@code main}. */
final class ClearSpeed {
    private static final List<Integer> AGENTS = List.of(100, 5_000, 10_000);
    private static final int TICKS = 200;

    private ClearSpeed() {}

    public static void main(String[] arguments) {
        for (String mechanism : List.of("uniform-price", "continuous")) {
            AGENTS.forEach(agents -> measure(mechanism, agents));
        }
    }

    private static void measure(String mechanism, int agents) {
        World world = world(mechanism, agents);
        Mail mail = new Mail(world, event -> {});
        SiteState state = SiteState.initial(world, mail);
        ObservePhase observe = new ObservePhase(world, state);
        ClearPhase clear = new ClearPhase(world, state, mail);
        long[] nanos = new long[TICKS];
        long orders = 0;
        for (int number = 0; number < TICKS; number++) {
            Tick tick = new Tick(number, world.clock().period(number), Optional.empty());
            observe.run(tick);
            for (int meter = 0; meter < agents; meter++) {
                state.floor().arrivals().add(meter, decision(meter, number));
            }
            tick.supervision = new Supervision(MarketStatus.OPEN, new PriceBand(0, 100_000), new TreeMap<>());
            long before = System.nanoTime();
            clear.run(tick);
            nanos[number] = System.nanoTime() - before;
            orders += tick.clearing.orders().size();
        }
        Arrays.sort(nanos, TICKS / 2, TICKS);
        System.out.printf(
                "%s: median %.2f ms, best %.2f ms, %d orders a tick%n",
                mechanism, nanos[3 * TICKS / 4] / 1e6, nanos[TICKS / 2] / 1e6, orders / TICKS);
    }

    private static BidDecision decision(int meter, long period) {
        long price = 4_000 + (meter * 7_919L + period * 104_729) % 10_000;
        return meter % 2 == 0
                ? Hamlet.orders(
                        new OrderDraft(Side.SELL, period, price, 500 + meter % 100),
                        new OrderDraft(Side.SELL, period, price + 500, 300))
                : Hamlet.orders(
                        new OrderDraft(Side.BUY, period, price, 500 + meter % 100),
                        new OrderDraft(Side.BUY, period, price - 500, 300));
    }

    private static World world(String mechanism, int agents) {
        World one = WorldBuilder.build(
                Runs.load(
                                Path.of("src/test/resources/engine/hamlet.yaml"),
                                "market={mechanism: " + mechanism
                                        + ", price_floor_usd_per_mwh: 0, price_cap_usd_per_mwh: 1000}",
                                "time.duration=PT20H")
                        .scenario()
                        .orElseThrow(),
                "speed");
        List<Trader> traders = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            String id = "home-" + i;
            Policy<TraderObservation, BidDecision> idle = seen -> BidDecision.NOTHING;
            Agent<TraderObservation, BidDecision> agent = new Agent<>(id, Role.CONSUMER, idle, BidDecision.KIND);
            traders.add(new Trader(agent, i % 2 == 0 ? meter(one, "farm") : meter(one, "home")));
        }
        return new World(
                one.clock(),
                one.calendar(),
                one.weather(),
                List.of(),
                List.of(),
                traders,
                List.of(),
                one.grid(),
                one.supplier(),
                one.standby(),
                one.market(),
                one.tariff(),
                List.of(),
                one.messaging(),
                false,
                one.seed());
    }

    private static SiteMeter meter(World world, String id) {
        return world.traders().get(world.findMeter(id).orElseThrow()).meter();
    }
}
