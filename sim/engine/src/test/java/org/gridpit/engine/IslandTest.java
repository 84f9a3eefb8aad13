package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridpit.record.Metric;
import org.gridpit.record.Metrics;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class IslandTest {
    private static final double ROUNDING = 1e-9;
    /** What seconds since 1970 leave of an instant. */
    private static final double EPOCH_ROUNDING = 1e-6;

    private static final long UP = 30_000;
    private static final long DOWN = 2_000;
    private static final long REFERENCE = 8_000;
    private static final double STAGE_KW = 0.6; // 5 % of 12 kW
    private static final String SMALL = "grid.base_power_kw=20";

    private static String event(String type, String at, String duration, double kw) {
        return String.format(
                Locale.ROOT,
                "events=[{type: %s, at: 2030-07-01T%sZ, duration: %s, size_kw: %s}]",
                type,
                at,
                duration,
                kw);
    }

    @Test
    void plan_plant_and_bills_of_two_ticks_are_those_worked_by_hand() {
        Hamlet.Run run = Hamlet.island()
                .netLoadW(10_000, -90_000)
                .trader("store", seen -> Hamlet.battery(seen.now().tick() == 0 ? 3_000 : 30_000))
                .run();

        assertThat(run.tick(0).plannedKw()).isEqualTo(7); // 10 - 3
        assertThat(run.tick(0).netLoadKw()).isCloseTo(9, within(ROUNDING)); // 12 - 3
        assertThat(run.tick(0).plantKwh()).isCloseTo(0.75, within(ROUNDING));
        assertThat(run.tick(1).plannedKw()).isEqualTo(-40); // what the plant takes, not -90 - 30
        assertThat(run.tick(1).plantKwh()).isCloseTo(-1.5, within(ROUNDING)); // 12 - 30
        assertThat(run.of(TickClosed.class))
                .extracting(TickClosed::tieImportKwh)
                .containsOnly(0.0);

        // 750 Wh short: 250 of the store at the price of all, 1000 of the home.
        assertThat(run.amount(0, "store", Kind.IMBALANCE)).isEqualTo(250 * UP);
        assertThat(run.amount(0, "home", Kind.IMBALANCE)).isEqualTo(-1_000 * UP);
        // 1500 Wh long.
        assertThat(run.amount(1, "store", Kind.IMBALANCE)).isEqualTo(2_500 * DOWN);
        assertThat(run.amount(1, "home", Kind.IMBALANCE)).isEqualTo(-1_000 * DOWN);
        // 2750 Wh less than at the start, from the plant.
        assertThat(run.amount(1, "store", Kind.STORAGE)).isEqualTo(-2_750 * UP);
        assertThat(run.of(TickClosed.class)).allSatisfy(tick -> {
            assertThat(tick.moneyResidualTickWh()).isZero();
            assertThat(tick.utilityBuysWh() + tick.utilitySellsWh()).isZero();
            assertThat(tick.utilitySellsAtTicks()).isEqualTo(UP);
            assertThat(tick.utilityBuysAtTicks()).isEqualTo(DOWN);
        });
    }

    @Test
    void no_more_is_planned_than_the_plant_delivers() {
        assertThat(Hamlet.island().netLoadW(90_000, 0).run().tick(0).plannedKw())
                .isEqualTo(20);
    }

    @Test
    void with_two_prices_who_helped_gets_and_pays_the_reference() {
        Hamlet.Run run = Hamlet.island("market.imbalance.scheme=dual")
                .trader("store", seen -> Hamlet.battery(seen.now().tick() == 0 ? 3_000 : 30_000))
                .run();
        assertThat(run.amount(0, "store", Kind.IMBALANCE)).isEqualTo(250 * REFERENCE);
        assertThat(run.amount(0, "home", Kind.IMBALANCE)).isEqualTo(-1_000 * UP);
        assertThat(run.amount(1, "store", Kind.IMBALANCE)).isEqualTo(2_500 * DOWN);
        assertThat(run.amount(1, "home", Kind.IMBALANCE)).isEqualTo(-1_000 * REFERENCE);
        assertThat(run.of(TickClosed.class))
                .allSatisfy(tick -> assertThat(tick.moneyResidualTickWh()).isZero());
    }

    @Test
    void a_connected_site_may_price_deviations_by_its_state_too_and_the_utility_balances_it() {
        Hamlet.Run run = Hamlet.with("market.imbalance.scheme=single")
                .trader("store", seen -> Hamlet.battery(seen.now().tick() == 0 ? 3_000 : 30_000))
                .run();
        assertThat(run.amount(0, "home", Kind.IMBALANCE)).isEqualTo(-1_000 * UP);
        assertThat(run.amount(1, "store", Kind.IMBALANCE)).isEqualTo(2_500 * DOWN);
        assertThat(run.tick(0).utilitySellsWh()).isEqualTo(750);
        assertThat(run.tick(1).utilityBuysWh()).isEqualTo(1_500);
        assertThat(run.tick(0).utilitySellsAtTicks()).isEqualTo(Hamlet.SELLS_AT);
    }

    @Test
    void governors_have_what_the_schedule_leaves() {
        // 12 of 15 kW are scheduled: 3 kW of 20 are left, and 4 are lost.
        Hamlet.Run run = Hamlet.island(
                        SMALL, "grid.island.reserve_up_kw=15", event("generator-trip", "07:00:30", "PT1H", 4))
                .run();
        // The second tick's seconds: the arrays are used again.
        double most = Arrays.stream(run.of(TraceClosed.class).get(0).turbinePu())
                .max()
                .orElseThrow();
        assertThat(most).isCloseTo(0.15, within(1e-6)).isLessThanOrEqualTo(0.15 + ROUNDING);
        assertThat(run.of(GridClosed.class).get(0).statistics().saturation().secondaryS())
                .isPositive();
        assertThat(run.noted()).contains("load-shedding");
    }

    @Test
    void what_relays_shed_is_unserved_from_its_second_on_and_told_stage_by_stage() {
        Hamlet.Run run = Hamlet.island(SMALL, event("generator-trip", "07:01:00.25", "PT20S", 4))
                .run();
        double shedKwS = 0;
        int stages = 0;
        for (EventNoted noted : run.of(EventNoted.class)) {
            if (noted.type().startsWith("load-")) {
                boolean shed = noted.type().equals("load-shedding");
                stages += shed ? 1 : 0;
                assertThat(noted.detail()).matches("stage [1-5]");
                assertThat(noted.sizeKw().orElseThrow()).isCloseTo(STAGE_KW, within(ROUNDING));
                shedKwS += (shed ? -STAGE_KW : STAGE_KW) * (noted.atS() - noted.startS());
                assertThat(noted.tick()).isZero();
            }
        }
        assertThat(stages).isGreaterThan(1);
        assertThat(run.tick(0).unservedKw()).isCloseTo(shedKwS / 300, within(EPOCH_ROUNDING));
        assertThat(run.tick(0).loadKw()).isCloseTo(12 - shedKwS / 300, within(EPOCH_ROUNDING));
        assertThat(run.meter(0, "home").unservedKw()).isEqualTo(run.tick(0).unservedKw());
        assertThat((double) run.meter(0, "home").meteredWh()).isCloseTo(-1000 * (12 - shedKwS / 300) / 12, within(1.0));
        assertThat(run.tick(1).unservedKw()).isZero();

        Metrics metrics = new Metrics();
        run.events().forEach(metrics::on);
        assertThat(value(metrics, Metric.SHEDDING_EVENTS)).isEqualTo(stages);
        assertThat(value(metrics, Metric.UNSERVED_ENERGY)).isCloseTo(shedKwS / 3.6e6, within(1e-6));
    }

    private static double value(Metrics metrics, Metric metric) {
        return metrics.values().stream()
                .filter(one -> one.metric().equals(metric.id()))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow()
                .doubleValue();
    }

    @Test
    void in_a_black_out_all_is_still_and_afterwards_everything_is_as_before() {
        Hamlet.Run run = Hamlet.island(
                        SMALL, "time.duration=PT25M", "grid.restart=PT10M", event("load-step", "07:02:30", "PT1M", 100))
                .trader("store", seen -> Hamlet.battery(1_000))
                .run();

        assertThat(run.noted()).contains("black-out", "restart");
        EventNoted blackOut = noted(run, "black-out");
        assertThat(noted(run, "restart").atS() - blackOut.atS()).isCloseTo(600, within(EPOCH_ROUNDING));
        TickClosed dark = run.tick(1);
        assertThat(List.of(dark.loadKw(), dark.generationKw(), dark.batteryKw(), dark.netLoadKw(), dark.plantKwh()))
                .containsOnly(0.0);
        assertThat(dark.unservedKw()).isEqualTo(12);
        assertThat(run.meter(1, "home").meteredWh()).isZero();
        assertThat(run.meter(1, "store").batteryEnergyKwh())
                .isEqualTo(run.meter(0, "store").batteryEnergyKwh());
        assertThat(run.of(GridClosed.class))
                .extracting(GridClosed::state)
                .containsExactly("dark", "dark", "island", "island", "island");
        double liveS = blackOut.atS() - blackOut.startS();
        assertThat(run.tick(0).batteryKw()).isCloseTo(liveS / 300, within(EPOCH_ROUNDING));
        assertThat(run.tick(2).loadKw()).isCloseTo(12 * (300 - liveS) / 300, within(EPOCH_ROUNDING));
        assertThat(run.tick(3).plannedKw()).isEqualTo(11);
        assertThat(run.tick(3).loadKw()).isEqualTo(12);
        assertThat(run.of(GridClosed.class).get(3).statistics().nadirHz()).isGreaterThan(59.99);
    }

    private static EventNoted noted(Hamlet.Run run, String type) {
        return run.of(EventNoted.class).stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sun_that_nobody_takes_is_held_back_by_inverters_and_counts_as_curtailed() {
        Hamlet.Run run = Hamlet.island(SMALL, "time.start=2030-07-01T19:00:00Z", "grid.island.reserve_down_kw=0")
                .run();
        AgentMetered farm = run.meter(1, "farm");
        assertThat(farm.availableKw()).isGreaterThan(20);
        assertThat(farm.generationKw()).isCloseTo(12, within(1.0));
        assertThat(farm.curtailedKw() + farm.generationKw()).isCloseTo(farm.availableKw(), within(ROUNDING));
        assertThat(run.of(GridClosed.class).get(1).statistics().meanHz()).isBetween(60.3, 60.5);
    }

    @Test
    void a_huge_loss_of_the_utility_sheds_load_at_a_connected_site_too() {
        Hamlet.Run run = Hamlet.with(event("generator-trip", "07:01:00", "PT10S", 25_000))
                .run();
        assertThat(run.noted()).contains("load-shedding", "load-restored");
        assertThat(run.tick(0).unservedKw()).isPositive();
        assertThat(run.tick(0).tieImportKwh()).isCloseTo((12 - run.tick(0).unservedKw()) / 12, within(ROUNDING));
        assertThat(run.tick(0).plantKwh()).isZero();
        assertThat(run.of(GridClosed.class).get(1).state()).isEqualTo("normal");
    }

    @Test
    void the_shipped_island_sheds_and_calls_for_a_lost_unit_recovers_and_limits_its_farm_at_midday() {
        Hamlet.Run run = new Hamlet.Run(Runs.shipped("island-day").events());
        assertThat(run.noted()).contains("generator-trip", "load-shedding", "load-restored", "dr-call", "curtailment");
        assertThat(run.noted()).doesNotContain("black-out", "generation-tripped");
        List<GridClosed> grid = run.of(GridClosed.class);
        assertThat(grid.get(grid.size() - 1).statistics().nadirHz()).isGreaterThan(59.9);
        assertThat(run.of(TickClosed.class).stream()
                        .mapToDouble(TickClosed::plantKwh)
                        .min()
                        .orElseThrow())
                .isGreaterThan(-1);
        double curtailedKw = run.of(TickClosed.class).stream()
                .mapToDouble(TickClosed::curtailedKw)
                .max()
                .orElseThrow();
        assertThat(curtailedKw).isGreaterThan(50);
    }

    @Test
    void energy_adds_up_in_every_tick_whatever_happens() {
        double worstKwh = 0;
        int blackOuts = 0;
        int sheddings = 0;
        for (int seed = 1; seed <= 40; seed++) {
            RandomStream random = RandomStreams.of(seed, "test", "island");
            Hamlet.Run run = randomIsland(random, seed);
            for (TickClosed tick : run.of(TickClosed.class)) {
                worstKwh = Math.max(worstKwh, Math.abs(tick.energyResidualKwh()));
                assertThat(tick.energyResidualKwh())
                        .as("seed %d, %s", seed, tick)
                        .isCloseTo(0, within(1e-9));
                assertThat(tick.moneyResidualTickWh()).as("seed %d", seed).isZero();
                assertThat(tick.loadKw() + tick.unservedKw())
                        .as("seed %d, %s", seed, tick)
                        .isCloseTo(12, within(1e-9));
            }
            blackOuts += run.noted().stream().filter("black-out"::equals).count();
            sheddings += run.noted().stream().filter("load-shedding"::equals).count();
        }
        System.out.printf(
                Locale.ROOT,
                "islands: worst residual %.1e kWh, %d black-outs, %d stages shed%n",
                worstKwh,
                blackOuts,
                sheddings);
        assertThat(blackOuts).isGreaterThan(5);
        assertThat(sheddings).isGreaterThan(50);
    }

    private static String clock(String hour, RandomStream random) {
        return String.format(
                Locale.ROOT, "%s:%02d:%02d.%d", hour, random.nextInt(40), random.nextInt(60), random.nextInt(10));
    }

    private static Hamlet.Run randomIsland(RandomStream random, int seed) {
        String hour = random.nextInt(2) == 0 ? "07" : "19";
        long[] forecastW = new long[9];
        long[] batteryW = new long[9];
        for (int i = 0; i < forecastW.length; i++) {
            forecastW[i] = 6_000 + random.nextInt(12_000);
            batteryW[i] = random.nextInt(8_000) - 4_000;
        }
        return Hamlet.island(
                        "seed=" + seed,
                        "time.start=2030-07-01T" + hour + ":00:00Z",
                        "time.duration=PT45M",
                        "grid.restart=PT7M",
                        "grid.base_power_kw=" + (15 + random.nextInt(30)),
                        "grid.frequency={model: swing, inertia_constant_s: 2, noise_sd: 0.01}",
                        "grid.island={reserve_up_kw: %d, reserve_down_kw: %d}"
                                .formatted(12 + random.nextInt(10), random.nextInt(30)),
                        event(
                                "load-step",
                                clock(hour, random),
                                "PT" + (1 + random.nextInt(900)) + "S",
                                random.nextInt(60)))
                .netLoadW(forecastW)
                .trader(
                        "store",
                        seen -> Hamlet.battery(batteryW[(int) seen.now().tick()]))
                .run();
    }
}
