package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContingencyTest {
    private static final double ROUNDING = 1e-9;
    private static final String NOON = "time.start=2030-07-01T19:00:00Z";

    private static String events(String... events) {
        return "events=[" + String.join(", ", events) + "]";
    }

    private static String farmTrip(String at, String duration) {
        return "{type: generator-trip, at: 2030-07-01T%sZ, duration: %s, agent: farm}".formatted(at, duration);
    }

    /** Generation of the farm over what the weather allowed. */
    private static double share(Hamlet.Run run, int tick) {
        var farm = run.meter(tick, "farm");
        assertThat(farm.availableKw()).isGreaterThan(10);
        return farm.generationKw() / farm.availableKw();
    }

    @Test
    void a_trip_in_mid_tick_changes_meter_and_bill_by_its_part_of_the_tick() {
        Hamlet.Run run = Hamlet.with(NOON, events(farmTrip("19:02:30", "PT5M"))).run();
        for (int tick = 0; tick < 2; tick++) {
            assertThat(share(run, tick)).isCloseTo(0.5, within(ROUNDING));
            double givenWh = run.meter(tick, "farm").availableKw() * 1000 * 150 / 3600;
            assertThat((double) run.meter(tick, "farm").meteredWh()).isCloseTo(givenWh, within(1.0));
            assertThat(run.amount(tick, "farm", Kind.UTILITY))
                    .isEqualTo(run.meter(tick, "farm").meteredWh() * Hamlet.BUYS_AT);
        }
    }

    @Test
    void while_two_trips_of_one_plant_overlap_it_stands_still_until_both_are_over() {
        Hamlet.Run run = Hamlet.with(NOON, events(farmTrip("19:01:00", "PT3M"), farmTrip("19:02:00", "PT5M")))
                .run();
        assertThat(share(run, 0)).isCloseTo(60 / 300.0, within(ROUNDING));
        assertThat(share(run, 1)).isCloseTo(180 / 300.0, within(ROUNDING));
    }

    @Test
    void a_trip_from_one_tick_boundary_to_the_next_takes_that_tick_and_no_other() {
        Hamlet.Run run = Hamlet.with(NOON, "time.duration=PT15M", events(farmTrip("19:05:00", "PT5M")))
                .run();
        assertThat(share(run, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(share(run, 1)).isZero();
        assertThat(share(run, 2)).isCloseTo(1, within(ROUNDING));
        assertThat(run.of(EventNoted.class)).extracting(EventNoted::tick).containsExactly(1L, 2L);
    }

    @Test
    void a_trip_at_the_first_instant_counts_and_its_end_with_the_run_is_not_noted() {
        Hamlet.Run run =
                Hamlet.with(NOON, events(farmTrip("19:00:00", "PT10M"))).run();
        assertThat(share(run, 0)).isZero();
        assertThat(share(run, 1)).isZero();
        assertThat(run.noted()).containsExactly("generator-trip");
    }

    @Test
    void a_loss_on_the_suppliers_side_moves_frequency_but_no_meter_and_not_the_tie() {
        Hamlet.Run calm = Hamlet.with().run();
        Hamlet.Run lost = Hamlet.with(
                        events("{type: generator-trip, at: 2030-07-01T07:00:00Z, duration: PT5M, size_kw: 5000}"))
                .run();
        assertThat(lost.of(GridClosed.class)).extracting(GridClosed::eventKw).containsExactly(5000.0, 0.0);
        assertThat(lost.of(GridClosed.class).get(0).statistics().nadirHz()).isLessThan(59.9);
        assertThat(lost.tick(0).tieImportKwh()).isEqualTo(calm.tick(0).tieImportKwh());
        assertThat(lost.meter(1, "home")).isEqualTo(calm.meter(1, "home"));
    }

    @Test
    void when_all_losses_are_over_none_is_left_not_even_a_rounding() {
        Hamlet.Run run = Hamlet.with(events(
                        "{type: load-step, at: 2030-07-01T07:00:10Z, duration: PT10S, size_kw: 0.1}",
                        "{type: load-step, at: 2030-07-01T07:00:12Z, duration: PT10S, size_kw: 0.2}"))
                .run();
        assertThat(run.of(GridClosed.class)).extracting(GridClosed::eventKw).containsExactly(0.0, 0.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void what_happens_at_the_same_instant_is_told_in_the_order_of_the_scenario_whatever_the_seed(int seed) {
        String step = "{type: load-step, at: 2030-07-01T07:01:00Z, size_kw: %d}";
        Hamlet.Run run = Hamlet.with(
                        "seed=" + seed,
                        events(step.formatted(1), step.formatted(2), step.formatted(3), step.formatted(4)))
                .run();
        assertThat(run.of(EventNoted.class))
                .extracting(EventNoted::sizeKw)
                .isEqualTo(List.of(
                        OptionalDouble.of(1), OptionalDouble.of(2), OptionalDouble.of(3), OptionalDouble.of(4)));
    }
}
