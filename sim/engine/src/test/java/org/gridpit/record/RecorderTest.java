package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.gridpit.market.Side;
import org.gridpit.record.RecordOptions.Trace;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.settlement.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir
    Path folder;

    @Test
    void every_fourth_tick_is_kept_where_the_scenario_thins_out_and_orders_all_the_same() throws IOException {
        run(new RecordOptions(Optional.empty(), 4, new Trace.None()), 10);
        assertThat(ticksIn("ticks")).containsExactly("0", "4", "8");
        assertThat(ticksIn("grid")).containsExactly("0", "4", "8");
        assertThat(ticksIn("orders")).hasSize(10);
    }

    @Test
    void tables_not_asked_for_have_their_header_only() throws IOException {
        run(new RecordOptions(Optional.of(List.of("ticks", "trades")), 1, new Trace.None()), 3);
        assertThat(Files.readAllLines(folder.resolve("agents.csv"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("trades.csv"))).hasSize(4);
    }

    @Test
    void the_same_run_gives_the_same_bytes() throws IOException {
        run(RecordOptions.everything(), 20);
        byte[] once = Files.readAllBytes(folder.resolve("agents.csv"));
        run(RecordOptions.everything(), 20);
        assertThat(Files.readAllBytes(folder.resolve("agents.csv"))).isEqualTo(once);
    }

    @Test
    void rows_are_on_disk_after_a_second_of_work() throws IOException {
        AtomicLong nanos = new AtomicLong();
        try (Recorder recorder =
                new Recorder(folder, AllTables.list(), RecordOptions.everything(), List.of(), nanos::get)) {
            recorder.record(Samples.tick(0, 1, OptionalLong.empty()));
            assertThat(ticksIn("ticks")).isEmpty();
            nanos.set(1_000_000_000);
            recorder.record(Samples.tick(1, 1, OptionalLong.empty()));
            assertThat(ticksIn("ticks")).containsExactly("0", "1");
        }
    }

    @Test
    void seconds_are_kept_from_a_minute_before_a_trip_to_ten_minutes_after_though_it_is_told_late() throws IOException {
        var options = new RecordOptions(Optional.empty(), 1, new Trace.Events(59.8, 60.2));
        try (Recorder recorder = recorder(options)) {
            for (int tick = 0; tick < 10; tick++) {
                recorder.record(trace(tick, 60));
                if (tick == 3) {
                    recorder.record(Samples.event(3, 12.5, "generator-trip", true));
                }
            }
            recorder.stop();
        }
        List<String> times = column("trace", 2);
        assertThat(times).hasSize(661);
        assertThat(times.get(0)).isEqualTo("2030-07-01T00:14:12Z");
        assertThat(times.get(660)).isEqualTo("2030-07-01T00:25:12Z");
        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void leaving_the_band_keeps_seconds_and_quiet_hours_keep_none() throws IOException {
        var options = new RecordOptions(Optional.empty(), 1, new Trace.Events(59.8, 60.2));
        try (Recorder recorder = recorder(options)) {
            recorder.record(trace(0, 60));
            recorder.record(trace(1, 59.7));
            recorder.record(Samples.event(1, 3, "alert", false));
            for (int tick = 2; tick < 20; tick++) {
                recorder.record(trace(tick, 60));
            }
            recorder.stop();
        }
        assertThat(column("trace", 2)).hasSize(661).startsWith("2030-07-01T00:04:00Z");
    }

    @Test
    void all_seconds_are_kept_where_asked_for() throws IOException {
        try (Recorder recorder = recorder(new RecordOptions(Optional.empty(), 1, new Trace.All()))) {
            recorder.record(trace(0, 60));
            recorder.record(trace(1, 60));
            recorder.finish();
        }
        assertThat(column("trace", 2)).hasSize(600);
    }

    @Test
    void listeners_hear_everything_in_order() {
        List<SimEvent> heard = new ArrayList<>();
        List<SimEvent> told = List.of(trace(0, 60), Samples.tick(0, 1, OptionalLong.empty()));
        try (Recorder recorder =
                new Recorder(folder, AllTables.list(), RecordOptions.everything(), List.of(heard::add), () -> 0)) {
            told.forEach(recorder::record);
        }
        assertThat(heard).isEqualTo(told);
    }

    @Test
    void energy_that_does_not_add_up_fails_the_run() {
        assertFails("energy balance off", Samples.tick(3, 1, 0, OptionalLong.empty(), 2e-9, 0));
        assertFails("energy balance off", Samples.tick(3, 1, 0, OptionalLong.empty(), Double.NaN, 0));
    }

    @Test
    void money_from_nowhere_fails_the_run() {
        assertFails("money off by 1", Samples.tick(3, 1, 0, OptionalLong.empty(), 0, 1));
    }

    @Test
    void a_battery_fuller_than_full_fails_the_run() {
        assertFails("state of charge of home-1", Samples.meter(3, "home-1", 1, OptionalDouble.of(1.001), 0));
        assertFails("state of charge of home-1", Samples.meter(3, "home-1", 1, OptionalDouble.of(-0.001), 0));
    }

    @Test
    void trades_that_are_not_the_volume_fail_the_run() {
        assertFails("its volume 101 Wh", Samples.trade(3, 0, 100), Samples.cleared(3, 101, 100));
    }

    @Test
    void a_surplus_that_is_not_the_markets_fails_the_run() {
        assertFails("the market's account has 99", Samples.trade(3, 0, 100), Samples.cleared(3, 100, 99));
    }

    @Test
    void bought_that_was_not_sold_fails_the_run_at_its_end() {
        try (Recorder recorder = recorder(RecordOptions.everything())) {
            recorder.record(Samples.order(0, 1, Side.BUY, 100, "filled", ""));
            assertThatThrownBy(recorder::finish).isInstanceOf(RunFailure.class).hasMessageContaining("bought 100 Wh");
        }
    }

    @Test
    void a_stopped_run_is_not_held_against_what_was_still_under_way() throws IOException {
        try (Recorder recorder = recorder(RecordOptions.everything())) {
            recorder.record(Samples.order(0, 1, Side.BUY, 100, "filled", ""));
            assertThat(recorder.stop()).hasSameSizeAs(AllTables.list());
        }
        assertThat(ticksIn("orders")).containsExactly("0");
    }

    @Test
    void a_balance_without_statements_fails_the_run_at_its_end() {
        try (Recorder recorder = recorder(RecordOptions.everything())) {
            recorder.record(Samples.statement(0, "home-1", Kind.TRADE, 5));
            recorder.record(Samples.meter(0, "home-1", 1, OptionalDouble.empty(), 6));
            assertThatThrownBy(recorder::finish)
                    .isInstanceOf(RunFailure.class)
                    .hasMessageContaining("balance of home-1");
        }
    }

    @Test
    void a_folder_that_is_gone_is_a_failure_of_output_that_names_the_file() {
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> new Recorder(gone, AllTables.list(), RecordOptions.everything(), List.of(), () -> 0))
                .isInstanceOf(OutputFailure.class)
                .hasMessageContaining("ticks.csv");
    }

    @Test
    void a_full_disk_is_told_apart() {
        OutputFailure full = OutputFailure.writing(folder.resolve("a"), new IOException("No space left on device"));
        assertThat(full.diskFull()).isTrue();
        assertThat(full).hasMessageStartingWith("disk full while writing");
        assertThat(OutputFailure.writing(folder.resolve("a"), new IOException("Broken"))
                        .diskFull())
                .isFalse();
    }

    private void assertFails(String message, SimEvent... events) {
        try (Recorder recorder = recorder(RecordOptions.everything())) {
            assertThatThrownBy(() -> Arrays.asList(events).forEach(recorder::record))
                    .isInstanceOf(RunFailure.class)
                    .hasMessageContaining(message)
                    .hasMessageContaining("2030-07-01T00:15:00Z");
        }
    }

    private void run(RecordOptions options, long ticks) {
        try (Recorder recorder = recorder(options)) {
            for (long tick = 0; tick < ticks; tick++) {
                recorder.record(Samples.order(tick, 1, Side.BUY, 0, "unfilled", ""));
                recorder.record(Samples.trade(tick, 0, 10));
                recorder.record(Samples.cleared(tick, 10, 10));
                recorder.record(Samples.grid(tick, 59.9, 60.1, 0, 0));
                recorder.record(Samples.meter(tick, "home-1", 1, OptionalDouble.of(0.5), 0));
                recorder.record(Samples.tick(tick, 1, OptionalLong.empty()));
            }
            recorder.finish();
        }
    }

    private Recorder recorder(RecordOptions options) {
        return new Recorder(folder, AllTables.list(), options, List.of(), () -> 0);
    }

    private static TraceClosed trace(long tick, double hz) {
        double[] frequency = new double[Samples.TICK_S];
        Arrays.fill(frequency, hz);
        double[] zero = new double[Samples.TICK_S];
        return new TraceClosed(tick, Samples.startS(tick), frequency, zero, zero, zero, zero);
    }

    private List<String> ticksIn(String table) throws IOException {
        return column(table, 0);
    }

    private List<String> column(String table, int column) throws IOException {
        return Files.readAllLines(folder.resolve(table + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[column])
                .toList();
    }
}
