package org.gridpit.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridpit.engine.EnergySimulation;
import org.gridpit.engine.EventSink;
import org.gridpit.engine.World;
import org.gridpit.record.Fingerprint;
import org.gridpit.record.MetricValue;
import org.gridpit.record.Metrics;
import org.gridpit.record.OutputFile;
import org.gridpit.record.RecordOptions;
import org.gridpit.record.Recorder;
import org.gridpit.record.RunFolder;
import org.gridpit.record.RunIndex;
import org.gridpit.record.RunLog;
import org.gridpit.record.RunManifest;
import org.gridpit.record.RunManifest.Status;
import org.gridpit.record.SimEvent;
import org.gridpit.record.TableSummary;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.GridBlock;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.RecordBlock;
import org.gridpit.scenario.ResolvedScenario;
import org.gridpit.scenario.Scenario;
import org.gridpit.setup.Catalog;
import org.gridpit.setup.WorldBuilder;

/**
 * One run of one scenario into one folder: simulated, recorded, measured, drawn, and given its name when whole. Bad
 * inputs are refused before the folder exists.
 */
public final class SingleRun {
    private static final int CONTEXT_DIGITS = 12;

    private final RunRequest request;
    private final LoadedScenario loaded;
    private final Scenario scenario;
    private final Instant started;
    private final ManifestDraft manifests;

    private SingleRun(LoadedScenario loaded, RunRequest request) {
        this.request = request;
        this.loaded = loaded;
        this.scenario = loaded.scenario().orElseThrow();
        this.started = request.now().get();
        this.manifests = new ManifestDraft(ManifestDraft.Subject.of(scenario), loaded.files(), request, started);
    }

    /**
     * Runs a scenario without errors.
     *
     * @param figures draws into the folder what its tables say, and notes what it left out
     * @param report writes the folder's report, when everything else is there
     * @throws RunFailed when it broke off
     */
    public static RunOutcome execute(LoadedScenario loaded, RunRequest request, FolderStep figures, FolderStep report) {
        SingleRun run = new SingleRun(loaded, request);
        World world = WorldBuilder.build(run.scenario, run.contextId());
        RunFolder folder = request.place().open(run.started, run.scenario.name());
        RunOutcome outcome = run.into(folder, world, figures, report);
        if (outcome.manifest().status() == Status.SUCCESS
                && request.place().exact().isEmpty()) {
            RunFolder.linkLatest(request.place().output(), outcome.folder());
            RunIndex.append(outcome.folder().getParent(), outcome.folder());
        }
        return outcome;
    }

    /** Something done to a folder whose tables are whole. */
    @FunctionalInterface
    public interface FolderStep {
        /** Nothing. */
        FolderStep NONE = folder -> List.of();

        /** Does it; what a reader of the run must know of it, a line each. */
        List<String> run(Path folder);
    }

    private String contextId() {
        String text = ResolvedScenario.hash(scenario) + "|" + scenario.seed();
        return Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, CONTEXT_DIGITS);
    }

    private RunOutcome into(RunFolder folder, World world, FolderStep figures, FolderStep report) {
        return new RunGuard(folder, manifests, request).run(() -> recorded(folder, world, figures, report));
    }

    private RunOutcome recorded(RunFolder folder, World world, FolderStep figures, FolderStep report) {
        folder.write(RunManifest.FILE, manifests.started().toJson());
        folder.write("scenario.resolved.yaml", ResolvedScenario.yaml(scenario, loaded.overrides()));
        Simulated simulated;
        RunManifest manifest;
        try (RunLog log = RunLog.in(folder, request.now())) {
            log.line("started %s, seed %d".formatted(scenario.name(), scenario.seed()));
            simulated = simulate(folder, world);
            manifest = ended(simulated, folder, log, figures);
        }
        if (!simulated.whole()) {
            return new RunOutcome(folder.path(), manifest, simulated.metrics());
        }
        report.run(folder.path());
        return new RunOutcome(folder.finish(), manifest, simulated.metrics());
    }

    /** What the simulation left: how it ended, its tables and its figures. */
    private record Simulated(Verdict verdict, long ticks, List<TableSummary> tables, List<MetricValue> metrics) {
        boolean whole() {
            return verdict == Verdict.OK;
        }
    }

    /** Where events become rows. */
    private record Rows(Recorder recorder, RecordOptions options) implements EventSink {
        @Override
        public void record(SimEvent event) {
            recorder.record(event);
        }

        @Override
        public boolean wants(String table) {
            return options.wants(table);
        }
    }

    private Simulated simulate(RunFolder folder, World world) {
        Metrics metrics = new Metrics();
        try (Recorder recorder =
                new Recorder(folder.tables(), Catalog.tables(), options(), List.of(metrics), System::nanoTime)) {
            EnergySimulation simulation =
                    new EnergySimulation(world, new Rows(recorder, options()), request.progress());
            boolean whole = simulation.run(() -> request.stop().get().isPresent());
            List<TableSummary> tables = whole ? recorder.finish() : recorder.stop();
            Verdict verdict = whole ? Verdict.OK : request.stop().get().orElseThrow();
            return new Simulated(verdict, simulation.doneTicks(), tables, metrics.values());
        }
    }

    private RunManifest ended(Simulated simulated, RunFolder folder, RunLog log, FolderStep figures) {
        folder.write("metrics.json", Metrics.toJson(simulated.metrics()));
        folder.write("metrics.csv", Metrics.toCsv(simulated.metrics()));
        Fingerprint tables = Fingerprint.of(folder.tables(), simulated.tables());
        Optional<String> fingerprint = simulated.whole() ? Optional.of(tables.sha256()) : Optional.empty();
        List<String> notes = simulated.whole() ? figures.run(folder.path()) : List.of();
        notes.forEach(log::line);
        log.line(fingerprint
                .map(hash -> "done, fingerprint " + hash)
                .orElse("stopped after %d ticks".formatted(simulated.ticks())));
        RunManifest manifest =
                manifests.ended(simulated.verdict(), simulated.ticks(), fingerprint, outputs(folder, tables), notes);
        folder.write(RunManifest.FILE, manifest.toJson());
        return manifest;
    }

    private static List<OutputFile> outputs(RunFolder folder, Fingerprint fingerprint) {
        List<OutputFile> files = new ArrayList<>(fingerprint.files());
        for (String name : List.of("tables/columns.csv", "scenario.resolved.yaml", "metrics.json", "metrics.csv")) {
            files.add(Fingerprint.file(folder.path(), name));
        }
        try (Stream<Path> charts = Files.list(folder.charts())) {
            charts.map(chart -> "charts/" + chart.getFileName())
                    .sorted()
                    .forEach(name -> files.add(Fingerprint.file(folder.path(), name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private RecordOptions options() {
        RecordBlock record = scenario.record();
        GridBlock grid = scenario.grid();
        RecordOptions.Trace trace = switch (record.trace()) {
            case NONE -> new RecordOptions.Trace.None();
            case ALL -> new RecordOptions.Trace.All();
            case EVENTS ->
                new RecordOptions.Trace.Events(
                        grid.nominalFrequencyHz() - grid.bandHz(), grid.nominalFrequencyHz() + grid.bandHz());
        };
        return new RecordOptions(record.tables().names(), record.every(), trace);
    }
}
