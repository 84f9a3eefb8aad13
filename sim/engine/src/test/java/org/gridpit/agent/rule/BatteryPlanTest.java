package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderDecision;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.agent.WearSeen;
import org.gridpit.decision.Policy;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** The battery in a closed loop: the policy decides, the battery model lives through it, the tariff is paid. */
class BatteryPlanTest {
    private static final int TICK_S = 300;
    private static final double TICK_H = TICK_S / 3_600.0;
    private static final int STEPS_PER_DAY = 288;
    private static final double CAPACITY_KWH = 10;
    private static final double EFFICIENCY = 0.95;

    /** What a run came to; the highest import after its first day. */
    private record Outcome(double usd, double startKwh, double endKwh, double highestImportW) {}

    /** What may change from tick to tick: tariff and powers. */
    private record Site(
            LongUnaryOperator loadW, LongUnaryOperator pvW, long demandChargeCents, boolean producer, int days) {}

    private static UtilityPrices twoPrices(long tick) {
        long hour = Math.floorMod(tick, (long) STEPS_PER_DAY) / 12;
        return hour >= 16 && hour < 21 ? new UtilityPrices(18_000, 30_000) : new UtilityPrices(3_000, 8_000);
    }

    private static Outcome run(Site site, boolean withBattery) {
        Battery battery = new Battery(new BatteryParameters(CAPACITY_KWH, 5, 5, EFFICIENCY, EFFICIENCY, 0, 0, 1, 0.5));
        Policy<TraderObservation, ?> policy = site.producer()
                ? new RuleProducer(RuleProducerParameters.defaults())
                : new RuleConsumer(RuleConsumerParameters.defaults());
        long lastTick = (long) site.days() * STEPS_PER_DAY - 1;
        double startKwh = battery.energyKwh();
        double usd = 0;
        double highestW = 0;
        for (long tick = 0; tick <= lastTick; tick++) {
            double batteryKw = 0;
            if (withBattery) {
                TraderObservation seen = observation(site, tick, lastTick, battery);
                long askedW = setPoint(policy.decide(seen));
                batteryKw = battery.step(askedW / 1000.0, TICK_H);
                assertThat(batteryKw * 1000).as("tick %d", tick).isCloseTo(askedW, within(1.0));
            }
            double netW = site.pvW().applyAsLong(tick) - site.loadW().applyAsLong(tick) + batteryKw * 1000;
            UtilityPrices prices = twoPrices(tick);
            usd += netW * TICK_H / 1e6 * (netW > 0 ? prices.buysAtTicks() : prices.sellsAtTicks()) / 100;
            highestW = tick < STEPS_PER_DAY ? 0 : Math.max(highestW, -netW);
        }
        return new Outcome(usd, startKwh, battery.energyKwh(), highestW);
    }

    private static long setPoint(Object decision) {
        return ((TraderDecision) decision).batteryW();
    }

    private static TraderObservation observation(Site site, long tick, long lastTick, Battery battery) {
        Now now = Scene.now(tick, TICK_S, lastTick);
        List<UtilityPrices> hours = new ArrayList<>();
        List<Quantiles> plant = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            hours.add(twoPrices(now.blockStartTick() + 12L * i));
            plant.add(Quantiles.certain(site.pvW().applyAsLong(now.blockStartTick() + 12L * i + 6)));
        }
        MarketSeen market = Scene.tariffOnly(hours, site.demandChargeCents());
        PvSeen pv = new PvSeen(10_000, 0, List.of(Quantiles.certain(site.pvW().applyAsLong(tick))), plant);
        long lastW = site.loadW().applyAsLong(Math.max(0, tick - 1));
        MeterSeen meter = Scene.meter(
                Optional.of(pv),
                Optional.of(new BatterySeen(
                        Math.round(battery.energyKwh() * 1000),
                        0,
                        10_000,
                        5_000,
                        5_000,
                        (long) (battery.chargeHeadroomKw(TICK_H) * 1000),
                        (long) (battery.dischargeHeadroomKw(TICK_H) * 1000),
                        EFFICIENCY,
                        EFFICIENCY)),
                Optional.of(new LoadSeen(lastW, 20_000, 0)));
        return Scene.trader(now, meter, market, List.of());
    }

    @Test
    void with_two_prices_it_buys_cheap_sells_dear_and_ends_where_it_began() {
        Site store = new Site(tick -> 0, tick -> 0, 0, true, 5);
        Outcome outcome = run(store, true);

        // Each day 10 kWh from the store bring 10 x 0.95 x 0.18 USD and cost 10 / 0.95 x 0.08 USD to refill: 0.868 USD.
        double perDay = 10 * EFFICIENCY * 0.18 - 10 / EFFICIENCY * 0.08;
        double best = 5 * perDay;
        assertThat(outcome.usd()).isBetween(0.99 * best, 1.0001 * best);
        assertThat(outcome.endKwh()).isCloseTo(outcome.startKwh(), within(0.01));
    }

    @Test
    void own_surplus_of_the_day_serves_the_evening() {
        Site home = new Site(BatteryPlanTest::household, BatteryPlanTest::roof, 0, false, 4);
        Outcome with = run(home, true);
        Outcome without = run(home, false);

        assertThat(with.usd()).isGreaterThan(without.usd() + 4 * 0.8);
        assertThat(with.endKwh()).isGreaterThan(with.startKwh() - 0.05);
    }

    @Test
    void a_demand_charge_cuts_the_peak_down_to_what_the_battery_can_hold() {
        LongUnaryOperator oven = tick -> {
            double hour = Math.floorMod(tick, (long) STEPS_PER_DAY) / 12.0;
            return 2_000 + (long) (6_000 * Math.max(0, Math.min(1, 2 - Math.abs(hour - 10.5))));
        };
        Outcome without = run(new Site(oven, tick -> 0, 0, false, 6), false);
        Outcome with = run(new Site(oven, tick -> 0, 1_500, false, 6), true);

        // Two hours of 6 kW above 2 kW with an hour's ramp on either side: 9.5 kWh from the store can cut
        // 3.7 kW off, once a day has taught when; what is left is a load that rises within a tick.
        // once a day has taught when.
        assertThat(without.highestImportW()).isEqualTo(8_000);
        assertThat(with.highestImportW()).isBetween(4_300.0, 5_200.0);
    }

    @Test
    void value_of_stored_energy_is_the_best_plan_of_all() {
        for (long seed = 1; seed <= 200; seed++) {
            RandomStream stream = RandomStreams.of(seed, "world/test", "water-value");
            int store = 1 + stream.nextInt(5);
            int blocks = 1 + stream.nextInt(5);
            BatterySeen battery = new BatterySeen(0, 0, store, 2, 2, 2, 2, 1, 1);
            WaterValue value = new WaterValue(store);
            int missing = stream.nextInt(100);
            int level = stream.nextInt(store + 1);
            value.end(missing, level);
            double[] best = new double[store + 1];
            for (int e = 0; e <= store; e++) {
                best[e] = missing * Math.min(e, level);
            }
            for (int i = 0; i < blocks; i++) {
                double export = stream.nextInt(100);
                double imported = export + stream.nextInt(50);
                double premium = stream.nextInt(20);
                int net = stream.nextInt(9) - 4;
                int peak = stream.nextInt(4);
                StorageStage stage = new StorageStage();
                stage.set(battery, new StorageStage.Prices(export, imported, premium), net, net, peak, 2, 2, 0);
                value.back(stage);
                best = earlier(best, net, peak, export, imported, premium);
            }
            for (int e = 1; e <= store; e++) {
                assertThat(value.at(e)).as("seed %d, level %d", seed, e).isCloseTo(best[e] - best[e - 1], within(1e-9));
            }
        }
    }

    @Test
    void energy_is_given_only_as_deep_as_it_brings_more_than_it_wears() {
        List<WearSeen.Step> steps =
                List.of(new WearSeen.Step(2, 30), new WearSeen.Step(1, 35), new WearSeen.Step(7, 60));
        BatterySeen battery = new BatterySeen(10, 0, 10, 10, 10, 10, 10, 1, 1, Optional.of(new WearSeen(30, steps)));
        WaterValue later = new WaterValue(10);
        later.end(50, 10);
        StorageStage now = new StorageStage();
        for (int[] priceAndWh : new int[][] {{79, 0}, {80, 2}, {84, 2}, {85, 3}, {109, 3}, {110, 10}}) {
            now.set(battery, new StorageStage.Prices(priceAndWh[0], 200, 0), 0, 0, 9, 10, 10, 0);
            assertThat(later.dischargeWh(now, 10, WearStairs.of(battery)))
                    .as("at %d", priceAndWh[0])
                    .isEqualTo(priceAndWh[1]);
        }
    }

    private static double[] earlier(double[] later, int net, int peak, double export, double imported, double premium) {
        double[] best = new double[later.length];
        for (int from = 0; from < later.length; from++) {
            best[from] = Double.NEGATIVE_INFINITY;
            for (int to = Math.max(0, from - 2); to <= Math.min(later.length - 1, from + 2); to++) {
                int meter = net + from - to;
                double earned = meter >= 0 ? export * meter : imported * meter - premium * Math.max(0, -meter - peak);
                best[from] = Math.max(best[from], earned + later[to]);
            }
        }
        return best;
    }

    private static long household(long tick) {
        long hour = Math.floorMod(tick, (long) STEPS_PER_DAY) / 12;
        return hour >= 17 && hour < 22 ? 2_500 : 500;
    }

    private static long roof(long tick) {
        double hour = Math.floorMod(tick, (long) STEPS_PER_DAY) / 12.0;
        return (long) Math.max(0, 4_000 * StrictMath.sin((hour - 6) / 12 * StrictMath.PI));
    }
}
