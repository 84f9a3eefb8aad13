package org.gridpit.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.gridpit.decision.DecisionMode;
import org.gridpit.json.Naming;
import org.gridpit.record.Fingerprint;
import org.gridpit.record.OutputFile;
import org.gridpit.record.RunManifest;
import org.gridpit.record.RunManifest.InputFile;
import org.gridpit.record.RunManifest.Status;
import org.gridpit.record.RunManifest.Timing;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.AgentBlock;
import org.gridpit.scenario.LabScenario;
import org.gridpit.scenario.PolicyBlock;
import org.gridpit.scenario.ResolvedScenario;
import org.gridpit.scenario.Scenario;

/** The manifest of one run in its states: started, ended, failed. */
final class ManifestDraft {
    private static final double NANOS_PER_S = 1e9;

    private final Subject subject;
    private final RunRequest request;
    private final Instant started;
    private final List<InputFile> inputs;

    ManifestDraft(Subject subject, Map<String, Path> files, RunRequest request, Instant started) {
        this.subject = subject;
        this.request = request;
        this.started = started;
        this.inputs = inputs(files);
    }

    /**
     * What is run, as far as a manifest says it.
     *
     * @param decisionMode where decisions come from
     * @param standIns roles for which the engine's own default stands in
     */
    record Subject(String name, long seed, String sha256, String decisionMode, List<String> standIns) {
        static Subject of(Scenario scenario) {
            return new Subject(
                    scenario.name(),
                    scenario.seed(),
                    ResolvedScenario.hash(scenario),
                    Naming.kebabCase(scenario.decisions().mode()),
                    scenario.agents().stream()
                            .filter(agent -> agent.policy().type() == PolicyBlock.Type.NONE)
                            .map(ManifestDraft::standIn)
                            .toList());
        }

        /** Its traders decide by their rules. */
        static Subject of(LabScenario scenario) {
            return new Subject(
                    scenario.name(),
                    scenario.seed(),
                    ResolvedScenario.hash(scenario),
                    Naming.kebabCase(DecisionMode.MOCK),
                    List.of());
        }
    }

    RunManifest started() {
        return manifest(
                Status.STARTED,
                Optional.empty(),
                "started",
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** @param warnings what a reader of the results must know */
    RunManifest ended(
            Verdict verdict,
            long ticks,
            Optional<String> fingerprint,
            List<OutputFile> outputs,
            List<String> warnings) {
        boolean whole = verdict == Verdict.OK;
        return manifest(
                whole ? Status.SUCCESS : Status.CANCELLED,
                Optional.of(verdict),
                whole ? "ran to its end" : "stopped by the user",
                Optional.of(request.now().get()),
                OptionalLong.of(ticks),
                fingerprint,
                outputs,
                warnings);
    }

    /** Of an experiment that has no ticks and came to its end. */
    RunManifest whole(Verdict verdict, String words, Optional<String> fingerprint, List<OutputFile> outputs) {
        return manifest(
                Status.SUCCESS,
                Optional.of(verdict),
                words,
                Optional.of(request.now().get()),
                OptionalLong.empty(),
                fingerprint,
                outputs,
                List.of());
    }

    RunManifest failed(RunFailed failure) {
        return manifest(
                Status.ERROR,
                Optional.of(failure.verdict()),
                "failed: " + failure.getMessage(),
                Optional.of(request.now().get()),
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private RunManifest manifest(
            Status status,
            Optional<Verdict> exit,
            String verdict,
            Optional<Instant> ended,
            OptionalLong ticks,
            Optional<String> fingerprint,
            List<OutputFile> outputs,
            List<String> warnings) {
        double wallSeconds = ended.map(end -> Duration.between(started, end).toNanos() / NANOS_PER_S)
                .orElse(0.0);
        return new RunManifest(
                status,
                exit,
                verdict,
                request.argv(),
                subject.seed(),
                subject.name(),
                subject.sha256(),
                request.program(),
                request.machine(),
                new Timing(started, ended, wallSeconds, request.cpuNanos().getAsLong() / NANOS_PER_S),
                ticks,
                subject.decisionMode(),
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                inputs,
                outputs,
                subject.standIns(),
                warnings,
                fingerprint);
    }

    private static String standIn(AgentBlock agent) {
        String does = switch (agent.role()) {
            case FORECASTING -> "net load persists";
            case GRID_OPTIMIZATION -> "no demand response, no reserve moved";
            case MARKET_SUPERVISOR -> "market open to all";
            case PRODUCER, CONSUMER -> "no order, battery idle";
        };
        return "%s (%s): %s".formatted(agent.id(), agent.role().text(), does);
    }

    private static List<InputFile> inputs(Map<String, Path> files) {
        return files.entrySet().stream()
                .map(file ->
                        new InputFile(file.getKey() + ": " + file.getValue().getFileName(), sha256(file.getValue())))
                .toList();
    }

    private static String sha256(Path file) {
        try {
            return Fingerprint.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
