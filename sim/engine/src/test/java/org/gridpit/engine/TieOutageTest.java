package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;

class TieOutageTest {
    private static final double ROUNDING = 1e-9;
    private static final long UP = 30_000;
    private static final String PLANT = "grid.island={reserve_up_kw: 20, reserve_down_kw: 0, rated_kw: 20}";
    private static final String FOUR_TICKS = "time.duration=PT20M";

    private static String outage(String at, String duration) {
        return "events=[{type: tie-outage, at: 2030-07-01T%sZ, duration: %s}]".formatted(at, duration);
    }

    @Test
    void the_plant_that_stands_by_takes_over_in_mid_tick_and_the_tie_comes_back_in_another() {
        Hamlet.Run run =
                Hamlet.with(PLANT, FOUR_TICKS, outage("07:07:30", "PT5M")).run();

        assertThat(run.of(TickClosed.class)).allSatisfy(tick -> {
            assertThat(tick.loadKw()).isEqualTo(12);
            assertThat(tick.energyResidualKwh()).isCloseTo(0, within(ROUNDING));
            assertThat(tick.moneyResidualTickWh()).isZero();
        });
        double[] tieKwh = {1, 0.5, 0.5, 1};
        for (int tick = 0; tick < tieKwh.length; tick++) {
            assertThat(run.tick(tick).tieImportKwh()).isCloseTo(tieKwh[tick], within(ROUNDING));
            assertThat(run.tick(tick).plantKwh()).isCloseTo(1 - tieKwh[tick], within(ROUNDING));
        }
        assertThat(run.of(GridClosed.class))
                .extracting(GridClosed::state)
                .containsExactly("normal", "island", "normal", "normal");
        assertThat(run.of(EventNoted.class))
                .extracting(EventNoted::type)
                .containsExactly("tie-outage", "tie-outage-over");
    }

    @Test
    void periods_in_any_part_of_which_the_tie_was_down_have_one_price_the_others_the_tariff() {
        Hamlet.Run run =
                Hamlet.with(PLANT, FOUR_TICKS, outage("07:07:30", "PT5M")).run();
        for (int tick : List.of(0, 3)) {
            assertThat(run.amount(tick, "home", Kind.UTILITY)).isEqualTo(-1_000 * Hamlet.SELLS_AT);
            assertThat(run.tick(tick).utilitySellsWh()).isEqualTo(1_000);
        }
        for (int tick : List.of(1, 2)) {
            assertThat(run.amount(tick, "home", Kind.IMBALANCE)).isEqualTo(-1_000 * UP);
            assertThat(run.amount(tick, "home", Kind.UTILITY)).isZero();
            assertThat(run.tick(tick).utilitySellsWh()).isZero();
        }
        // Agents see the tie gone at the first tick's start after it went.
        assertThat(run.of(TickClosed.class))
                .extracting(TickClosed::utilitySellsAtTicks)
                .containsExactly(Hamlet.SELLS_AT, Hamlet.SELLS_AT, UP, Hamlet.SELLS_AT);
    }

    @Test
    void an_outage_inside_one_tick_shows_in_its_frequency_and_counts_only_its_own_seconds() {
        Hamlet.Run run = Hamlet.with(PLANT, outage("07:01:00", "PT30S"))
                .netLoadW(8_000, 12_000)
                .run();
        FrequencyStatistics tick = run.of(GridClosed.class).get(0).statistics();
        assertThat(tick.nadirHz()).isLessThan(59.3);
        assertThat(tick.nadirTimeS()).isBetween(60.0, 65.0);
        assertThat(tick.durationS()).isCloseTo(300, within(ROUNDING));
        assertThat(tick.belowBandS()).isBetween(1.0, 30.0);
        assertThat(tick.blackoutS()).isZero();
        assertThat(run.noted()).contains("load-shedding").doesNotContain("black-out");
        assertThat(run.tick(0).energyResidualKwh()).isCloseTo(0, within(ROUNDING));
        assertThat(run.tick(0).plantKwh())
                .isCloseTo(run.tick(0).loadKw() / 12 - run.tick(0).tieImportKwh(), within(ROUNDING));
        assertThat(run.tick(0).plannedKw()).isEqualTo(8);
        assertThat(run.of(GridClosed.class).get(0).state()).isEqualTo("normal");
    }

    @Test
    void the_utility_knows_nothing_of_a_plant_that_is_never_needed() {
        Hamlet.Run with = Hamlet.with("grid.frequency.noise_sd=0.01", PLANT, FOUR_TICKS, outage("07:17:30", "PT1M"))
                .run();
        Hamlet.Run without =
                Hamlet.with("grid.frequency.noise_sd=0.01", FOUR_TICKS).run();
        assertThat(with.of(GridClosed.class).subList(0, 3))
                .isEqualTo(without.of(GridClosed.class).subList(0, 3));
    }

    @Test
    void without_a_plant_the_site_is_dark_and_its_frequency_nothing() {
        Hamlet.Run run = Hamlet.with(FOUR_TICKS, outage("07:05:00", "PT7M30S")).run();
        assertThat(run.noted()).containsExactly("tie-outage", "black-out", "tie-outage-over", "restart");
        TickClosed dark = run.tick(1);
        assertThat(List.of(dark.loadKw(), dark.plannedKw(), dark.tieImportKwh(), dark.plantKwh()))
                .containsOnly(0.0);
        assertThat(dark.unservedKw()).isEqualTo(12);
        assertThat(run.tick(2).loadKw()).isCloseTo(6, within(ROUNDING));
        assertThat(run.meter(1, "home").meteredWh()).isZero();
        GridClosed grid = run.of(GridClosed.class).get(1);
        assertThat(grid.state()).isEqualTo("dark");
        assertThat(grid.statistics().blackoutS()).isEqualTo(300);
        assertThat(grid.statistics().nadirHz()).isEqualTo(60);
        assertThat(run.of(GridClosed.class).get(2).statistics().blackoutS()).isCloseTo(150, within(ROUNDING));
        // Short by the load of the second half: one price for all, from the grid.
        assertThat(run.amount(2, "home", Kind.IMBALANCE)).isEqualTo(-500 * UP);
    }

    @Test
    void a_dark_sites_trace_is_empty_of_power_and_frequency() {
        List<Double> hz = new java.util.ArrayList<>();
        Hamlet.with(FOUR_TICKS, outage("07:05:00", "PT5M")).run(event -> {
            if (event instanceof TraceClosed trace && trace.tick() == 1) {
                for (double each : trace.frequencyHz()) {
                    hz.add(each);
                }
            }
        });
        assertThat(hz).hasSize(300).containsOnly(0.0);
    }

    @Test
    void a_site_without_frequency_is_dark_without_its_tie() {
        Hamlet.Run run = Hamlet.with("grid.frequency.model=none", FOUR_TICKS, outage("07:05:00", "PT5M"))
                .run();
        assertThat(run.tick(1).unservedKw()).isEqualTo(12);
        assertThat(run.tick(2).loadKw()).isEqualTo(12);
    }
}
