package org.gridpit.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.experiment.SingleRun.FolderStep;
import org.gridpit.record.Fingerprint;
import org.gridpit.record.Metrics;
import org.gridpit.record.OutputFile;
import org.gridpit.record.RecordOptions;
import org.gridpit.record.Recorder;
import org.gridpit.record.ReplicationResult;
import org.gridpit.record.RunFolder;
import org.gridpit.record.RunIndex;
import org.gridpit.record.RunLog;
import org.gridpit.record.RunManifest;
import org.gridpit.record.TableSummary;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.LabScenario;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.ResolvedScenario;
import org.gridpit.setup.Catalog;

/**
 * One laboratory experiment into one folder, like any other run: manifest, metrics, report; its tables have headers only, as
 * there is no world to write down.
 */
public final class LabRun {
    private static final String REPLICATION = "replication.json";

    private final RunRequest request;
    private final LoadedScenario loaded;
    private final LabScenario scenario;
    private final ManifestDraft manifests;
    private final Instant started;

    private LabRun(LoadedScenario loaded, RunRequest request) {
        this.request = request;
        this.loaded = loaded;
        this.scenario = loaded.lab().orElseThrow();
        this.started = request.now().get();
        this.manifests = new ManifestDraft(ManifestDraft.Subject.of(scenario), loaded.files(), request, started);
    }

    /** How it ended; its verdict is a difference where figures are not what they are held to. */
    public record Outcome(RunOutcome run, ReplicationResult replication) {}

    /**
     * Runs a laboratory experiment without errors.
     *
     * @param report writes the folder's report, when everything else is there
     * @throws RunFailed when it broke off
     */
    public static Outcome execute(LoadedScenario loaded, RunRequest request, FolderStep report) {
        LabRun run = new LabRun(loaded, request);
        RunFolder folder = request.place().open(run.started, run.scenario.name());
        Outcome outcome = run.into(folder, report);
        if (request.place().exact().isEmpty()) {
            RunFolder.linkLatest(request.place().output(), outcome.run().folder());
            RunIndex.append(outcome.run().folder().getParent(), outcome.run().folder());
        }
        return outcome;
    }

    private Outcome into(RunFolder folder, FolderStep report) {
        return new RunGuard(folder, manifests, request).run(() -> recorded(folder, report));
    }

    private Outcome recorded(RunFolder folder, FolderStep report) {
        folder.write(RunManifest.FILE, manifests.started().toJson());
        folder.write("scenario.resolved.yaml", ResolvedScenario.yaml(scenario, loaded.overrides()));
        ReplicationResult result;
        RunManifest manifest;
        try (RunLog log = RunLog.in(folder, request.now())) {
            log.line("started %s, seed %d".formatted(scenario.name(), scenario.seed()));
            result = LabExperiment.run(scenario);
            manifest = ended(folder, result);
            log.line("done, " + result.summary());
        }
        report.run(folder.path());
        return new Outcome(new RunOutcome(folder.finish(), manifest, result.metrics()), result);
    }

    private RunManifest ended(RunFolder folder, ReplicationResult result) {
        folder.write("metrics.json", Metrics.toJson(result.metrics()));
        folder.write("metrics.csv", Metrics.toCsv(result.metrics()));
        folder.write(REPLICATION, result.toJson());
        Fingerprint tables = Fingerprint.of(folder.tables(), headers(folder));
        List<OutputFile> outputs = new ArrayList<>(tables.files());
        for (String name :
                List.of("tables/columns.csv", "scenario.resolved.yaml", "metrics.json", "metrics.csv", REPLICATION)) {
            outputs.add(Fingerprint.file(folder.path(), name));
        }
        Verdict verdict = result.count("differs") == 0 ? Verdict.OK : Verdict.DIFFERENCE;
        RunManifest manifest = manifests.whole(verdict, result.summary(), Optional.of(tables.sha256()), outputs);
        folder.write(RunManifest.FILE, manifest.toJson());
        return manifest;
    }

    private static List<TableSummary> headers(RunFolder folder) {
        RecordOptions options = new RecordOptions(Optional.empty(), 1, new RecordOptions.Trace.None());
        try (Recorder recorder =
                new Recorder(folder.tables(), Catalog.tables(), options, List.of(), System::nanoTime)) {
            return recorder.stop();
        }
    }
}
