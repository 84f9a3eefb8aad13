package org.gridpit.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.gridpit.chart.Charts;
import org.gridpit.chart.GridLimits;
import org.gridpit.engine.Progress;
import org.gridpit.experiment.LabRun;
import org.gridpit.experiment.RunOutcome;
import org.gridpit.experiment.RunPlace;
import org.gridpit.experiment.RunRequest;
import org.gridpit.experiment.SingleRun;
import org.gridpit.experiment.SingleRun.FolderStep;
import org.gridpit.record.RunManifest;
import org.gridpit.record.Verdict;
import org.gridpit.report.Report;
import org.gridpit.scenario.GridBlock;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.Scenario;
import org.gridpit.scenario.ScenarioLoader;
import org.gridpit.setup.Catalog;
import org.gridpit.setup.InputFiles;

/** {@code run}: loads, runs, prints. */
final class RunAction {
    private static final String COMMAND = "run";
    private static final int HEX_BYTES = 3;

    private final Program program;
    private final Surroundings surroundings;
    private final RunCommand typed;

    RunAction(Program program, RunCommand typed) {
        this.program = program;
        this.surroundings = program.surroundings();
        this.typed = typed;
    }

    Verdict run() {
        LoadedScenario loaded = InputFiles.checked(ScenarioLoader.load(
                typed.scenario(), typed.changes().overrides(), new Catalog(), surroundings.workingDirectory()));
        if (!loaded.isWhole()) {
            return new Refusal(program, COMMAND).of(loaded, typed.common().json());
        }
        return loaded.lab().isPresent() ? experiment(loaded) : simulation(loaded);
    }

    private Verdict simulation(LoadedScenario loaded) {
        Scenario scenario = loaded.scenario().orElseThrow();
        RunText text = new RunText(scenario, surroundings);
        note(text.header(typed.changes().count()));
        return print(execute(loaded), text);
    }

    /** Seconds of work that nothing has to interrupt. */
    private Verdict experiment(LoadedScenario loaded) {
        LabText text = new LabText(loaded.lab().orElseThrow(), surroundings);
        note(text.header(typed.changes().count()));
        LabRun.Outcome outcome = LabRun.execute(loaded, request(Progress.NONE), reportStep());
        Verdict verdict = outcome.run().manifest().exit().orElseThrow();
        if (typed.common().json()) {
            document(outcome.run(), verdict)
                    .with("replication", outcome.replication())
                    .printTo(surroundings.out());
        } else {
            surroundings.out().print(text.results(outcome));
        }
        return verdict;
    }

    private RunOutcome execute(LoadedScenario loaded) {
        program.stop().listen();
        if (typed.common().quiet()) {
            return execute(loaded, Progress.NONE);
        }
        boolean drawn = surroundings.errTerminal() && !surroundings.isPlain();
        try (ProgressLine line =
                new ProgressLine(surroundings.err(), drawn, surroundings.columns(), System::nanoTime)) {
            return execute(loaded, line);
        }
    }

    private RunOutcome execute(LoadedScenario loaded, Progress progress) {
        return SingleRun.execute(
                loaded, request(progress), figures(loaded.scenario().orElseThrow()), reportStep());
    }

    private FolderStep reportStep() {
        return typed.report() ? RunAction::report : FolderStep.NONE;
    }

    private RunRequest request(Progress progress) {
        return new RunRequest(
                place(),
                program.arguments(),
                programRun(),
                new RunManifest.Machine(
                        Version.java(), Version.os(), Runtime.getRuntime().availableProcessors()),
                Instant::now,
                RunAction::cpuNanos,
                program.stop(),
                progress);
    }

    private FolderStep figures(Scenario scenario) {
        GridBlock grid = scenario.grid();
        GridLimits limits = new GridLimits(grid.nominalFrequencyHz(), grid.bandHz(), List.of());
        return typed.charts()
                ? folder -> Charts.draw(
                        folder,
                        limits,
                        grid.feeder().isPresent(),
                        scenario.record().tables()::has)
                : FolderStep.NONE;
    }

    private static List<String> report(Path folder) {
        Report.write(folder);
        return List.of();
    }

    private RunPlace place() {
        byte[] hex = new byte[HEX_BYTES];
        new SecureRandom().nextBytes(hex);
        return new RunPlace(
                surroundings.output(),
                typed.output().map(surroundings.workingDirectory()::resolve),
                typed.force(),
                HexFormat.of().formatHex(hex));
    }

    private RunManifest.Program programRun() {
        Version version = Version.of(surroundings.checkout());
        return new RunManifest.Program(version.number(), version.commit(), version.dirty());
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private Verdict print(RunOutcome outcome, RunText text) {
        Verdict verdict = outcome.manifest().exit().orElseThrow();
        if (typed.common().json()) {
            document(outcome, verdict).printTo(surroundings.out());
        } else if (verdict == Verdict.OK) {
            surroundings.out().print(text.results(outcome));
        } else {
            surroundings.err().print(text.stopped(outcome));
        }
        return verdict;
    }

    private static Document document(RunOutcome outcome, Verdict verdict) {
        RunManifest manifest = outcome.manifest();
        Path folder = outcome.folder().toAbsolutePath();
        return Document.of(COMMAND, verdict)
                .with("status", manifest.status().toString())
                .with("scenario", manifest.scenario())
                .with("seed", manifest.seed())
                .with("ticks", manifest.ticks().orElse(0))
                .with("wall_seconds", manifest.timing().wallSeconds())
                .with("fingerprint", manifest.fingerprint())
                .with("folder", folder.toString())
                .with("metrics", outcome.metrics());
    }

    private void note(String text) {
        if (!typed.common().quiet()) {
            surroundings.err().print(text);
        }
    }
}
