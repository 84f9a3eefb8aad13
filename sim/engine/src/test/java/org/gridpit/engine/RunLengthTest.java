package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.record.SimEvent;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.DeliveryPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLengthTest {
    @ParameterizedTest
    @CsvSource({
        "PT1H, PT1H, 1",
        "PT1H, PT24H, 24",
        "PT45M, PT3H, 4",
        "PT5M, PT5M, 1",
        "PT1S, PT60S, 60",
        "PT1S, PT1S, 1"
    })
    void any_tick_that_divides_the_day_gives_the_same_energy_and_bill(String tick, String duration, int ticks) {
        Hamlet.Run run = Hamlet.with(
                        "time.start=2030-07-01T06:00:00Z", "time.tick=" + tick, "time.duration=" + duration)
                .run();
        List<TickClosed> closed = run.of(TickClosed.class);
        assertThat(closed).hasSize(ticks);
        double hours = ticks * closed.get(0).tickS() / 3600.0;
        long homeWh = 0;
        long paid = 0;
        for (int i = 0; i < ticks; i++) {
            homeWh += run.meter(i, "home").meteredWh();
            paid += run.amount(i, "home", Kind.UTILITY);
            assertThat(closed.get(i).energyResidualKwh()).isCloseTo(0, within(1e-9));
        }
        assertThat(homeWh).isEqualTo(-Math.round(12_000 * hours));
        assertThat(paid).isEqualTo(homeWh * Hamlet.SELLS_AT);
        assertThat(run.of(TraceClosed.class)).hasSize(ticks);
    }

    @Test
    void hourly_ticks_need_no_physics_of_frequency() {
        Hamlet.Run run = Hamlet.with("time.tick=PT1H", "time.duration=PT2H", "grid.frequency={model: none}")
                .run();
        assertThat(run.of(GridClosed.class)).isEmpty();
        assertThat(run.of(TraceClosed.class)).isEmpty();
        assertThat(run.tick(1).tieImportKwh()).isCloseTo(12, within(1e-12));
    }

    @Test
    void a_run_that_is_stopped_tells_whole_ticks_only() {
        List<SimEvent> events = new ArrayList<>();
        boolean whole = Hamlet.with("time.duration=PT30M")
                .run(events, () -> new Runs.Told(events).of(TickClosed.class).size() == 2);
        assertThat(whole).isFalse();
        assertThat(new Runs.Told(events).of(TickClosed.class)).hasSize(2);
        assertThat(events.stream()
                        .filter(event -> !(event instanceof MessageMoved))
                        .mapToLong(SimEvent::tick))
                .containsOnly(0L, 1L);
    }

    @Test
    void a_run_that_is_stopped_in_its_last_tick_is_whole() {
        List<SimEvent> events = new ArrayList<>();
        assertThat(Hamlet.with()
                        .run(
                                events,
                                () -> new Runs.Told(events).of(TickClosed.class).size() == 2))
                .isTrue();
    }

    @Test
    void a_tick_keeps_its_predecessor_and_no_older_one() {
        DeliveryPeriod period = new DeliveryPeriod(0, 300);
        Tick first = new Tick(0, period, Optional.empty());
        Tick second = new Tick(1, period, Optional.of(first));
        Tick third = new Tick(2, period, Optional.of(second));
        assertThat(third.previous()).containsSame(second);
        assertThat(second.previous()).isEmpty();
    }

    @Test
    void the_same_seed_tells_the_same_to_the_bit_and_another_does_not() {
        String[] day = {"time.duration=PT6H", "time.start=2030-07-01T15:00:00Z"};
        List<TickClosed> first = Runs.shipped("sunny-week", day).of(TickClosed.class);
        assertThat(Runs.shipped("sunny-week", day).of(TickClosed.class)).isEqualTo(first);
        assertThat(Runs.shipped("sunny-week", day[0], day[1], "seed=43").of(TickClosed.class))
                .isNotEqualTo(first);
    }
}
