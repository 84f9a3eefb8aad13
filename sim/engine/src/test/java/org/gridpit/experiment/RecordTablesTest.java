package org.gridpit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridpit.chart.Charts;
import org.gridpit.chart.GridLimits;
import org.gridpit.engine.Progress;
import org.gridpit.engine.Runs;
import org.gridpit.record.RunManifest;
import org.gridpit.report.Report;
import org.gridpit.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTablesTest {
    private static final GridLimits LIMITS = new GridLimits(60, 0.2, List.of());

    @TempDir
    private Path folder;

    @Test
    void what_is_not_written_down_changes_no_figure_and_leaves_its_header() throws IOException {
        RunOutcome all = run("all");
        RunOutcome none = run("none");
        RunOutcome some = run("[ticks, trades]");
        assertThat(none.metrics()).isEqualTo(all.metrics());
        assertThat(some.metrics()).isEqualTo(all.metrics());
        try (Stream<Path> tables = Files.list(all.folder().resolve("tables"))) {
            for (Path table : tables.toList()) {
                String name = table.getFileName().toString();
                boolean kept = List.of("ticks.csv", "trades.csv", "columns.csv").contains(name);
                List<String> whole = Files.readAllLines(table);
                assertThat(lines(some, name)).as(name).isEqualTo(kept ? whole : whole.subList(0, 1));
                assertThat(lines(none, name).get(0)).as(name).isEqualTo(whole.get(0));
            }
        }
        assertThat(lines(none, "ticks.csv")).hasSize(1);
    }

    @Test
    void figures_without_their_tables_are_left_out_and_log_and_report_say_so() throws IOException {
        RunOutcome some = run("[ticks, trades]");
        List<String> leftOut = List.of(
                "figure frequency-trace left out: not recorded: grid",
                "figure voltage-profile left out: not recorded: buses",
                "figure clearing-curve left out: not recorded: clearings, orders");
        assertThat(some.folder().resolve("charts/price-series.svg")).exists();
        assertThat(some.folder().resolve("charts/frequency-trace.svg")).doesNotExist();
        assertThat(some.manifest().warnings()).isEqualTo(leftOut);
        assertThat(some.folder().resolve("log.txt")).content().contains(leftOut);
        assertThat(some.folder().resolve("report.html"))
                .content()
                .contains(leftOut)
                .contains("The table agents was not recorded.");
    }

    @Test
    void with_no_table_at_all_a_run_still_has_its_report() throws IOException {
        RunOutcome none = run("none");
        assertThat(none.manifest().warnings()).hasSize(5);
        assertThat(none.folder().resolve("report.html")).content().contains("price_mean_usd_per_mwh");
        assertThat(none.folder().resolve("scenario.resolved.yaml")).content().contains("tables: none");
    }

    private static List<String> lines(RunOutcome outcome, String table) throws IOException {
        return Files.readAllLines(outcome.folder().resolve("tables").resolve(table));
    }

    private RunOutcome run(String tables) {
        LoadedScenario loaded = Runs.load(
                Runs.scenarios().resolve("sunny-week.yaml"),
                "time.duration=PT12H",
                "time.start=2030-07-01T12:00:00Z",
                "record.trace=all",
                "record.tables=" + tables);
        Path place = folder.resolve("run-" + tables.replaceAll("\\W", ""));
        RunRequest request = new RunRequest(
                new RunPlace(folder, Optional.of(place), true, "000000"),
                List.of("run"),
                new RunManifest.Program("test", "unknown", "unknown"),
                new RunManifest.Machine("test", "test", 1),
                () -> Instant.parse("2030-01-01T12:00:00Z"),
                () -> 0,
                Optional::empty,
                Progress.NONE);
        return SingleRun.execute(
                loaded,
                request,
                run -> Charts.draw(
                        run,
                        LIMITS,
                        true,
                        loaded.scenario().orElseThrow().record().tables()::has),
                run -> {
                    Report.write(run);
                    return List.of();
                });
    }
}
