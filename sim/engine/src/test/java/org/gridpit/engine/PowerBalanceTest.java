package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.agent.GuardDecision;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;

class PowerBalanceTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void plan_net_load_import_and_bills_of_two_ticks_are_those_worked_by_hand() {
        Hamlet.Run run = Hamlet.with("grid.tie_limit_kw=20")
                .netLoadW(10_000, 1_000_000)
                .operator("operator", seen -> reserve(seen.now().tick() == 0 ? 500 : 0))
                .trader("store", seen -> Hamlet.battery(seen.now().tick() == 0 ? 3_000 : -6_000))
                .run();

        assertThat(run.tick(0).plannedKw()).isEqualTo(7.5); // 10 - 3 + 0.5
        assertThat(run.tick(0).netLoadKw()).isCloseTo(9, within(ROUNDING)); // 12 - 3
        assertThat(run.tick(0).tieImportKwh()).isCloseTo(0.75, within(ROUNDING));
        assertThat(run.tick(1).plannedKw()).isEqualTo(20); // the tie's limit, not 1000 + 6
        assertThat(run.tick(1).netLoadKw()).isCloseTo(18, within(ROUNDING));
        assertThat(run.tick(1).tieImportKwh()).isCloseTo(1.5, within(ROUNDING));
        // Two kW less than planned: the disturbance is negative and frequency rises.
        assertThat(run.of(TraceClosed.class).get(1).disturbancePu())
                .containsOnly(new double[] {-2 / 100_000.0}, within(ROUNDING));
        assertThat(run.of(GridClosed.class).get(0).statistics().nadirHz()).isLessThan(60);
        assertThat(run.of(GridClosed.class).get(1).statistics().maxHz()).isGreaterThan(60);

        assertThat(run.meter(0, "store").meteredWh()).isEqualTo(250);
        assertThat(run.meter(1, "store").meteredWh()).isEqualTo(-500);
        assertThat(run.meter(0, "home").meteredWh()).isEqualTo(-1_000);
        assertThat(run.amount(0, "store", Kind.UTILITY)).isEqualTo(250 * Hamlet.BUYS_AT);
        assertThat(run.amount(1, "store", Kind.UTILITY)).isEqualTo(-500 * Hamlet.SELLS_AT);
        assertThat(run.amount(0, "home", Kind.UTILITY)).isEqualTo(-1_000 * Hamlet.SELLS_AT);
        assertThat(run.meter(1, "empty-plot").balanceTickWh()).isZero();
    }

    @Test
    void without_a_forecaster_the_plan_is_last_ticks_net_load_without_batteries() {
        Hamlet.Run run =
                Hamlet.with().trader("store", seen -> Hamlet.battery(3_000)).run();
        assertThat(run.tick(0).plannedKw()).isEqualTo(9);
        assertThat(run.tick(1).plannedKw()).isEqualTo(9);
    }

    @Test
    void no_export_is_planned_beyond_what_the_tie_carries() {
        Hamlet.Run run =
                Hamlet.with("grid.tie_limit_kw=20").netLoadW(-50_000, 0).run();
        assertThat(run.tick(0).plannedKw()).isEqualTo(-20);
    }

    @Test
    void a_set_point_without_a_battery_behind_it_is_not_planned_on() {
        Hamlet.Run run = Hamlet.with()
                .netLoadW(12_000, 12_000)
                .trader("home", seen -> Hamlet.battery(5_000))
                .run();
        assertThat(run.tick(0).plannedKw()).isEqualTo(12);
    }

    private static GuardDecision reserve(long watts) {
        return new GuardDecision(List.of(), List.of(), watts, 0, false, "");
    }
}
