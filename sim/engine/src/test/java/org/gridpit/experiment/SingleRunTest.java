package org.gridpit.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridpit.engine.Progress;
import org.gridpit.engine.Runs;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.RunManifest;
import org.gridpit.record.RunManifest.Status;
import org.gridpit.record.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleRunTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    private int runs;

    @Test
    void the_same_seed_gives_the_same_fingerprint_and_another_seed_another() throws IOException {
        String first = fingerprint("sunny-week", "time.duration=PT12H");
        assertThat(fingerprint("sunny-week", "time.duration=PT12H")).isEqualTo(first);
        assertThat(fingerprint("sunny-week", "time.duration=PT12H", "seed=43")).isNotEqualTo(first);
    }

    @Test
    void runs_side_by_side_on_one_thread_or_eight_have_the_same_fingerprint() throws Exception {
        List<String> alone = List.of(
                fingerprint("sunny-week", "time.duration=PT3H", "seed=1"),
                fingerprint("sunny-week", "time.duration=PT3H", "seed=2"));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String seed = "seed=" + (1 + i % 2);
                futures.add(pool.submit(() -> fingerprint("sunny-week", "time.duration=PT3H", seed)));
            }
            for (int i = 0; i < futures.size(); i++) {
                assertThat(futures.get(i).get()).as("run %d", i).isEqualTo(alone.get(i % 2));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void the_resolved_scenario_runs_to_the_same_result() throws IOException {
        RunOutcome outcome = run(Runs.scenarios().resolve("generator-trip.yaml"), "seed=7");
        RunOutcome again = run(outcome.folder().resolve("scenario.resolved.yaml"));
        assertThat(again.manifest().fingerprint()).isEqualTo(outcome.manifest().fingerprint());
        assertThat(again.manifest().scenarioSha256())
                .isEqualTo(outcome.manifest().scenarioSha256());
    }

    static Stream<Path> shippedScenarios() throws IOException {
        try (Stream<Path> files = Files.list(Runs.scenarios())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedScenarios")
    void every_shipped_scenario_runs_and_leaves_all_its_tables(Path scenario) throws IOException {
        // A day of each; where something happens, all of it.
        boolean eventful =
                !Runs.load(scenario).scenario().orElseThrow().events().isEmpty();
        RunOutcome outcome = eventful ? run(scenario) : run(scenario, "time.duration=P1D");
        assertThat(outcome.manifest().status()).isEqualTo(Status.SUCCESS);
        assertThat(outcome.folder().resolve("manifest.json")).content().contains("\"success\"");
        for (String table : List.of(
                "ticks",
                "orders",
                "trades",
                "clearings",
                "statements",
                "agents",
                "grid",
                "trace",
                "buses",
                "messages",
                "decisions",
                "forecasts",
                "events")) {
            assertThat(outcome.folder().resolve("tables/" + table + ".csv"))
                    .content()
                    .startsWith("tick,time_utc,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"both", "weather", "load"})
    void real_weather_and_a_real_load_run_by_path_each_alone_too(String which) throws IOException {
        List<String> overrides = new ArrayList<>(List.of("time.duration=P2D", "time.start=2030-06-01T00:00:00Z"));
        if (!which.equals("load")) {
            overrides.add("weather.file=" + shared("data/USA_CO_Denver.Intl.AP.725650_TMY3.epw"));
        }
        if (!which.equals("weather")) {
            overrides.add("agents.factory.load.file=" + shared("data/load_commercial_hourly_kw.csv"));
        }
        RunOutcome outcome = run(Runs.scenarios().resolve("real-weather.yaml"), overrides.toArray(String[]::new));
        assertThat(outcome.manifest().status()).isEqualTo(Status.SUCCESS);
        assertThat(outcome.manifest().inputs()).hasSize(2);
    }

    private static Path shared(String relative) {
        Path file = Runs.scenarios().resolve("../../shared").resolve(relative).normalize();
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "needs " + file);
        return file;
    }

    @Test
    void a_run_that_is_stopped_keeps_what_was_written_and_says_so() throws IOException {
        RunRequest request = request(folder.resolve("stopped"), new StopAfter(10));
        RunOutcome outcome = SingleRun.execute(
                Runs.load(Runs.scenarios().resolve("sunny-week.yaml")),
                request,
                SingleRun.FolderStep.NONE,
                SingleRun.FolderStep.NONE);
        assertThat(outcome.manifest().status()).isEqualTo(Status.CANCELLED);
        assertThat(outcome.folder().toString()).endsWith(".partial");
        assertThat(Files.readAllLines(outcome.folder().resolve("tables/ticks.csv")))
                .hasSize(11);
        assertThat(outcome.folder().resolve("manifest.json")).content().contains("\"exit\" : 143");
    }

    @Test
    void a_full_disk_is_told_first_even_when_the_manifest_cannot_be_written_either() {
        RunFailed failed = broken(partial -> {
            blockByFolder(partial.resolve("manifest.json"));
            throw OutputFailure.writing(
                    partial.resolve("tables/trades.csv"), new IOException("No space left on device"));
        });
        assertThat(failed.verdict()).isEqualTo(Verdict.ENVIRONMENT);
        assertThat(failed).hasMessageStartingWith("disk full while writing tables/trades.csv (");
        assertThat(failed.getSuppressed()).singleElement().isInstanceOf(OutputFailure.class);
        assertThat(failed.folder().resolve("log.txt")).content().contains("No space left on device");
        assertThat(failed.folder().resolve("manifest.json.tmp")).doesNotExist();
    }

    @Test
    void a_bug_leaves_its_stack_trace_in_the_log_and_the_status_in_the_manifest() {
        RunFailed failed = broken(partial -> {
            throw new NullPointerException();
        });
        assertThat(failed.verdict()).isEqualTo(Verdict.INTERNAL);
        assertThat(failed.folder().resolve("log.txt"))
                .content()
                .contains("  started sunny-week", "java.lang.NullPointerException\n    \tat org.gridpit.");
        assertThat(failed.folder().resolve("manifest.json"))
                .content()
                .contains("\"status\" : \"error\"", "\"exit\" : 1,", "failed: NullPointerException");
    }

    private RunFailed broken(SingleRun.FolderStep figures) {
        return catchThrowableOfType(
                RunFailed.class,
                () -> SingleRun.execute(
                        Runs.load(Runs.scenarios().resolve("sunny-week.yaml"), "time.duration=PT1H"),
                        request(folder.resolve("broken"), Optional::empty),
                        figures,
                        SingleRun.FolderStep.NONE));
    }

    private static void blockByFolder(Path file) {
        try {
            Files.delete(file);
            Files.createDirectories(file.resolve("in the way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_folder_that_exists_is_refused_and_left_as_it_is() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> SingleRun.execute(
                        Runs.load(Runs.scenarios().resolve("sunny-week.yaml"), "time.duration=PT1H"),
                        request(taken, Optional::empty),
                        SingleRun.FolderStep.NONE,
                        SingleRun.FolderStep.NONE))
                .hasMessageContaining("taken")
                .hasMessageContaining("not empty");
        assertThat(taken).isDirectoryContaining("glob:**thesis.txt");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(taken);
        }
    }

    private String fingerprint(String scenario, String... overrides) throws IOException {
        return run(Runs.scenarios().resolve(scenario + ".yaml"), overrides)
                .manifest()
                .fingerprint()
                .orElseThrow();
    }

    private RunOutcome run(Path scenario, String... overrides) throws IOException {
        return SingleRun.execute(
                Runs.load(scenario, overrides),
                request(nextFolder(), Optional::empty),
                SingleRun.FolderStep.NONE,
                SingleRun.FolderStep.NONE);
    }

    private synchronized Path nextFolder() {
        return folder.resolve("run-" + runs++);
    }

    private static RunRequest request(Path exact, Supplier<Optional<Verdict>> stop) {
        return new RunRequest(
                new RunPlace(exact.getParent(), Optional.of(exact), false, "000000"),
                List.of("run"),
                new RunManifest.Program("test", "unknown", "unknown"),
                new RunManifest.Machine("test", "test", 1),
                () -> NOON,
                () -> 0,
                stop,
                Progress.NONE);
    }

    /** Says stop once it was asked so many times. */
    private static final class StopAfter implements Supplier<Optional<Verdict>> {
        private final int ticks;
        private int asked;

        StopAfter(int ticks) {
            this.ticks = ticks;
        }

        @Override
        public Optional<Verdict> get() {
            return ++asked >= ticks ? Optional.of(Verdict.TERMINATED) : Optional.empty();
        }
    }
}
