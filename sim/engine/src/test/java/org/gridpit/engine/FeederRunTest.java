package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gridpit.agent.GridSeen;
import org.gridpit.record.RunFailure;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.BusClosed;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.FeederClosed;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.settlement.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeederRunTest {
    /** Two lines of 0.1 + 0.05j pu on 100 kVA: store at bus 1, home at bus 2. */
    private static final String TWO_BUSES = "grid.feeder={base_kva: 100, slack_pu: 1, power_factor: 1, buses: "
            + "[{bus: 1, parent: 0, r_pu: 0.1, x_pu: 0.05}, {bus: 2, parent: 1, r_pu: 0.1, x_pu: 0.05}]}";

    private static final String HOME = "agents.home.bus=2";
    private static final String STORE = "agents.store.bus=1";
    private static final String NOON = "time.start=2030-07-01T19:00:00Z";
    private static final String SHORT = "time.duration=PT3H";

    @Test
    void voltages_losses_import_and_bills_of_a_tick_are_those_worked_by_hand() {
        List<GridSeen> seen = new ArrayList<>();
        Hamlet.Run run = Hamlet.with(TWO_BUSES, HOME, STORE)
                .trader("store", any -> Hamlet.battery(3_000))
                .operator("operator", any -> {
                    seen.add(any.grid());
                    return Hamlet.CALM;
                })
                .run();

        // Home takes 0.12 pu through both lines, of which the store gives 0.03 at bus 1.
        // v1 = 1 - 2 0.1 0.09 = 0.982, v2 = 0.982 - 2 0.1 0.12 = 0.958
        double lossesKw = 100 * (0.1 * 0.09 * 0.09 / 1 + 0.1 * 0.12 * 0.12 / 0.982);
        BusClosed one = run.of(BusClosed.class).get(0);
        BusClosed two = run.of(BusClosed.class).get(1);
        assertThat(one.bus()).isEqualTo(1);
        assertThat(one.voltagePu()).isCloseTo(Math.sqrt(0.982), within(1e-12));
        assertThat(one.powerKw()).isCloseTo(3, within(1e-12));
        assertThat(two.voltagePu()).isCloseTo(Math.sqrt(0.958), within(1e-12));
        assertThat(two.powerKw()).isCloseTo(-12, within(1e-12));
        assertThat(two.reactivePowerKvar()).isZero();
        assertThat(run.tick(0).netLoadKw()).isCloseTo(12 - 3 + lossesKw, within(1e-12));
        assertThat(run.tick(0).tieImportKwh()).isCloseTo((9 + lossesKw) / 12, within(1e-12));
        assertThat(run.tick(0).energyResidualKwh()).isCloseTo(0, within(1e-12));

        // 18.97 Wh in five minutes, 37.94 in ten.
        assertThat(lossesKw / 12).isCloseTo(0.01897, within(1e-6));
        assertThat(run.of(FeederClosed.class))
                .extracting(FeederClosed::lossesWh)
                .containsExactly(19L, 19L);
        assertThat(run.amount(0, Ledger.GRID, Kind.UTILITY)).isEqualTo(-19 * Hamlet.SELLS_AT);
        assertThat(run.amount(0, "home", Kind.UTILITY)).isEqualTo(-1_000 * Hamlet.SELLS_AT);
        assertThat(run.tick(0).utilitySellsWh()).isEqualTo(1_000);
        assertThat(run.tick(1).moneyResidualTickWh()).isZero();

        assertThat(seen.get(0).lowestVoltagePu()).isEmpty();
        assertThat(seen.get(1).lowestVoltagePu()).isEqualTo(OptionalDouble.of(two.voltagePu()));
        assertThat(seen.get(1).highestVoltagePu()).isEqualTo(OptionalDouble.of(one.voltagePu()));
    }

    @Test
    void losses_of_less_than_a_watthour_a_tick_are_paid_for_when_they_have_become_one() {
        Hamlet.Run run = Hamlet.with(TWO_BUSES, "agents.home.bus=1", "grid.feeder.base_kva=3000")
                .run();
        // 3000 kVA x 0.1 x (12 / 3000)^2 = 0.0048 kW: 0.4 Wh, then 0.8 Wh
        assertThat(run.of(FeederClosed.class))
                .extracting(FeederClosed::lossesWh)
                .containsExactly(0L, 1L);
    }

    @Test
    void reactive_power_of_a_load_follows_its_own_power_factor_or_else_the_feeders() {
        BusClosed own = Hamlet.with(TWO_BUSES, HOME, "agents.home.power_factor=0.8")
                .run()
                .of(BusClosed.class)
                .get(1);
        BusClosed feeders = Hamlet.with(TWO_BUSES, HOME, "grid.feeder.power_factor=0.6")
                .run()
                .of(BusClosed.class)
                .get(1);
        assertThat(own.reactivePowerKvar()).isCloseTo(-9, within(1e-12)); // 12 kW x 3/4
        assertThat(feeders.reactivePowerKvar()).isCloseTo(-16, within(1e-12)); // 12 kW x 4/3
    }

    @Test
    void who_is_at_the_tie_moves_no_voltage_and_loses_nothing() {
        Hamlet.Run run = Hamlet.with(TWO_BUSES).run();
        assertThat(run.of(BusClosed.class)).allSatisfy(bus -> {
            assertThat(bus.voltagePu()).isEqualTo(1);
            assertThat(bus.powerKw()).isZero();
        });
        assertThat(run.of(FeederClosed.class))
                .extracting(FeederClosed::lossesWh)
                .containsOnly(0L);
        assertThat(run.tick(0).netLoadKw()).isEqualTo(12);
    }

    @Test
    void without_a_feeder_nothing_is_told_of_voltage_and_the_grid_has_no_statements() {
        Hamlet.Run run = Hamlet.with().run();
        assertThat(run.of(BusClosed.class)).isEmpty();
        assertThat(run.of(FeederClosed.class)).isEmpty();
        assertThat(run.of(StatementMade.class))
                .extracting(StatementMade::agentId)
                .doesNotContain(Ledger.GRID);
    }

    @Test
    void a_violation_is_noted_when_it_begins_and_when_it_is_over() {
        Hamlet.Run run = Hamlet.with(TWO_BUSES, HOME, "grid.feeder.slack_pu=0.98", "agents.store.bus=2")
                .trader("store", any -> Hamlet.battery(any.now().tick() == 0 ? 0 : 12_000))
                .run();
        // sqrt(0.98^2 - 2 0.1 0.12 2) = 0.9552 pu is inside the band, sqrt(0.97^2 - 0.048) = 0.9449 is not.
        assertThat(run.of(BusClosed.class).get(1).voltagePu()).isBetween(0.952, 0.956);
        assertThat(run.noted()).doesNotContain("voltage-violation");

        Hamlet.Run low = Hamlet.with(TWO_BUSES, HOME, "grid.feeder.slack_pu=0.97", "agents.store.bus=2")
                .trader("store", any -> Hamlet.battery(any.now().tick() == 0 ? 0 : 12_000))
                .run();
        assertThat(low.noted()).containsExactly("voltage-violation", "voltage-normal");
        assertThat(low.of(EventNoted.class).get(0).detail())
                .isEqualTo("buses outside the band: 1, 0.9449 to 0.9575 pu");
        assertThat(low.of(FeederClosed.class))
                .extracting(FeederClosed::busesOutside)
                .containsExactly(1, 0);
    }

    @Test
    void what_no_linear_feeder_can_tell_is_doubtful_and_an_exact_one_tells() {
        String slack = "grid.feeder.slack_pu=0.973";
        FeederClosed linear =
                Hamlet.with(TWO_BUSES, HOME, slack).run().of(FeederClosed.class).get(0);
        FeederClosed exact = Hamlet.with(TWO_BUSES, HOME, slack, "grid.feeder.exact=true")
                .run()
                .of(FeederClosed.class)
                .get(0);
        // sqrt(0.973^2 - 0.048) = 0.94801, less than 0.002 below the band
        assertThat(linear.lowestPu()).isBetween(0.948, 0.95);
        assertThat(linear.busesOutside()).isZero();
        assertThat(linear.busesDoubtful()).isEqualTo(1);
        assertThat(exact.lowestPu()).isLessThan(linear.lowestPu());
        assertThat(exact.busesOutside()).isEqualTo(1);
        assertThat(exact.busesDoubtful()).isZero();
    }

    @Test
    void a_feeder_that_cannot_carry_its_load_ends_the_run_with_the_tick_it_happened_in() {
        Hamlet weak = Hamlet.with(TWO_BUSES, HOME, "grid.feeder.base_kva=4");
        assertThatThrownBy(weak::run).isInstanceOf(RunFailure.class).hasMessageStartingWith("tick 0: voltage of bus");
    }

    @Test
    void an_islands_plant_brings_the_losses_and_nobody_buys_them() {
        Hamlet.Run run = island("grid.island={reserve_up_kw: 100, reserve_down_kw: 100}");
        double lossesKw = run.tick(0).netLoadKw() - 12;
        assertThat(lossesKw).isCloseTo(100 * (0.1 * 0.12 * 0.12 / 1 + 0.1 * 0.12 * 0.12 / 0.976), within(1e-9));
        assertThat(run.of(TickClosed.class)).allSatisfy(tick -> {
            assertThat(tick.energyResidualKwh()).isCloseTo(0, within(1e-9));
            assertThat(tick.tieImportKwh()).isZero();
            assertThat(tick.moneyResidualTickWh()).isZero();
        });
        assertThat(run.of(FeederClosed.class))
                .extracting(FeederClosed::lossesWh)
                .containsExactly(24L, 25L);
        assertThat(run.amount(0, Ledger.GRID, Kind.UTILITY)).isZero();
    }

    @Test
    void a_tick_that_was_dark_throughout_has_no_voltage() {
        Hamlet.Run run = island("grid.island={reserve_up_kw: 1, reserve_down_kw: 1}");
        assertThat(run.noted()).contains("black-out");
        assertThat(run.tick(1).loadKw()).isZero();
        assertThat(run.of(FeederClosed.class)).extracting(FeederClosed::tick).containsExactly(0L);
        assertThat(run.of(TickClosed.class))
                .allSatisfy(tick -> assertThat(tick.energyResidualKwh()).isCloseTo(0, within(1e-9)));
    }

    private static Hamlet.Run island(String plant) {
        return Hamlet.island(TWO_BUSES, HOME, "grid.base_power_kw=100", plant).run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"volt_var=true", "exact=false"})
    void meters_losses_and_tie_add_up_also_when_a_plant_trips_inside_a_tick(String option) {
        Runs.Told told = Runs.shipped("voltage-evening", NOON, SHORT, "grid.feeder." + option, trip());
        List<TickClosed> ticks = told.of(TickClosed.class);
        List<FeederClosed> feeders = told.of(FeederClosed.class);
        assertThat(feeders).hasSameSizeAs(ticks);
        long lossesWh = 0;
        double lossesKwh = 0;
        for (TickClosed tick : ticks) {
            double injectedKw = told.of(BusClosed.class).stream()
                    .filter(bus -> bus.tick() == tick.tick())
                    .mapToDouble(BusClosed::powerKw)
                    .sum();
            assertThat(injectedKw)
                    .as("tick %d", tick.tick())
                    .isCloseTo(tick.generationKw() + tick.batteryKw() - tick.loadKw(), within(1e-9));
            double lossesKw = tick.netLoadKw() + injectedKw;
            assertThat(lossesKw).as("tick %d", tick.tick()).isPositive();
            lossesKwh += lossesKw / 12;
            lossesWh += feeders.get((int) tick.tick()).lossesWh();
            assertThat(tick.energyResidualKwh()).as("tick %d", tick.tick()).isCloseTo(0, within(1e-9));
            assertThat(tick.moneyResidualTickWh()).isZero();
        }
        assertThat(lossesWh / 1000.0).isCloseTo(lossesKwh, within(0.0005 + 1e-9));
        assertThat(told.of(StatementMade.class).stream()
                        .filter(one -> one.agentId().equals(Ledger.GRID))
                        .mapToLong(StatementMade::energyWh)
                        .sum())
                .isEqualTo(-lossesWh);
    }

    @Test
    void a_trip_inside_a_tick_moves_voltage_by_as_much_as_it_lasts() {
        List<BusClosed> calm = valley(Runs.shipped("voltage-evening", NOON, "time.duration=PT10M"));
        List<BusClosed> half = valley(Runs.shipped("voltage-evening", NOON, "time.duration=PT10M", trip()));
        // The meadow is lost 150 s into the first tick and is not back before the end of the second.
        double lostKw = calm.get(0).powerKw() - half.get(0).powerKw();
        assertThat(lostKw).isGreaterThan(5);
        assertThat(half.get(1).powerKw()).isLessThan(calm.get(1).powerKw() - 1.5 * lostKw);
        assertThat(half.get(0).voltagePu()).isLessThan(calm.get(0).voltagePu());
        assertThat(half.get(1).voltagePu()).isLessThan(half.get(0).voltagePu());
    }

    @Test
    void inverters_that_hold_voltage_take_reactive_power_at_noon_and_stand_still_at_night() {
        Runs.Told fixed = Runs.shipped("voltage-evening", "time.duration=P1D");
        Runs.Told held = Runs.shipped("voltage-evening", "time.duration=P1D", "grid.feeder.volt_var=true");
        assertThat(highest(held)).isLessThan(highest(fixed) - 0.005);
        List<BusClosed> before = valley(fixed);
        List<BusClosed> after = valley(held);
        List<Double> sun = meadowKw(held);
        for (int tick = 0; tick < before.size(); tick++) {
            double taken =
                    before.get(tick).reactivePowerKvar() - after.get(tick).reactivePowerKvar();
            assertThat(after.get(tick).powerKw()).isEqualTo(before.get(tick).powerKw());
            if (sun.get(tick) == 0) {
                assertThat(taken).as("tick %d, night", tick).isZero();
            } else if (before.get(tick).voltagePu() > 1.03) {
                assertThat(taken).as("tick %d, high", tick).isPositive();
            }
        }
    }

    @Test
    void the_rule_operator_shortens_the_time_outside_the_band() {
        String day = "time.start=2030-07-03T07:00:00Z";
        long none = outside(Runs.shipped("voltage-evening", day, "time.duration=P1D"));
        long rule = outside(Runs.shipped("voltage-evening", day, "time.duration=P1D", "agents.operator.policy=rule"));
        assertThat(none).isGreaterThan(5);
        assertThat(rule).isLessThan(none / 2);
    }

    private static String trip() {
        return "events=[{type: generator-trip, at: 2030-07-01T19:02:30Z, duration: PT10M, agent: meadow}]";
    }

    private static List<BusClosed> valley(Runs.Told told) {
        return told.of(BusClosed.class).stream().filter(bus -> bus.bus() == 4).toList();
    }

    private static List<Double> meadowKw(Runs.Told told) {
        return told.of(AgentMetered.class).stream()
                .filter(one -> one.agentId().equals("meadow"))
                .map(AgentMetered::generationKw)
                .toList();
    }

    private static double highest(Runs.Told told) {
        return told.of(FeederClosed.class).stream()
                .mapToDouble(FeederClosed::highestPu)
                .max()
                .orElseThrow();
    }

    private static long outside(Runs.Told told) {
        return told.of(FeederClosed.class).stream()
                .mapToLong(FeederClosed::busesOutside)
                .sum();
    }
}
