package org.gridpit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridpit.engine.Progress;
import org.gridpit.engine.Runs;
import org.gridpit.lab.Replication;
import org.gridpit.record.RunManifest;
import org.gridpit.record.RunManifest.Status;
import org.gridpit.record.Verdict;
import org.gridpit.report.Report;
import org.gridpit.scenario.LabBlock;
import org.gridpit.scenario.LoadedScenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("replication")
class LabRunTest {
    private static final String FEW_ROUNDS = "lab.runs=20";

    @TempDir
    Path folder;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Runs.scenarios().resolve("replications"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_replication_runs_and_leaves_its_folder(Path file) throws IOException {
        LabRun.Outcome outcome = run(file, "first", FEW_ROUNDS);
        Path run = outcome.run().folder();
        assertThat(outcome.run().manifest().status()).isEqualTo(Status.SUCCESS);
        assertThat(outcome.replication().asPublished()).isTrue();
        assertThat(run.resolve("tables/trades.csv")).content().hasLineCount(1);
        assertThat(run.resolve("metrics.csv")).content().startsWith("metric,unit,value,n\n");
        assertThat(run.resolve("report.html"))
                .content()
                .contains("Published and ours", outcome.replication().summary());
        LabRun.Outcome again = run(run.resolve("scenario.resolved.yaml"), "again");
        for (String name : List.of("metrics.json", "metrics.csv", "replication.json")) {
            assertThat(again.run().folder().resolve(name)).as(name).hasSameTextualContentAs(run.resolve(name));
        }
    }

    @Test
    void figures_outside_what_they_are_held_to_are_a_difference() throws IOException {
        // One of the seeds whose first 10,000 rounds are that far off; 50,000 are not.
        LabRun.Outcome outcome =
                run(Runs.scenarios().resolve("replications/mcafee-1992.yaml"), "off", "lab.runs=10000", "seed=42");
        assertThat(outcome.run().manifest().exit()).contains(Verdict.DIFFERENCE);
        assertThat(outcome.replication().summary()).startsWith("34 of 36");
        assertThat(outcome.run().folder().resolve("report.html")).content().contains("verdict bad");
    }

    @Test
    void intervals_are_those_of_student() {
        // t(9, 0.975) = 2.262157 and t(99, 0.975) = 1.984217, as tabled.
        assertThat(Interval.halfWidth(Math.sqrt(10), 10)).isBetween(2.262156, 2.262158);
        assertThat(Interval.halfWidth(10, 100)).isBetween(1.984216, 1.984218);
    }

    @Test
    void names_in_files_are_those_of_the_laboratory() {
        assertThat(names(LabBlock.Replication.values())).isEqualTo(names(Replication.values()));
        assertThat(names(LabBlock.Protocol.values())).isEqualTo(names(org.gridpit.lab.Protocol.values()));
        assertThat(names(LabBlock.Trader.values())).isEqualTo(names(org.gridpit.agent.rule.Trader.Kind.values()));
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private LabRun.Outcome run(Path file, String name, String... settings) throws IOException {
        LoadedScenario loaded = Runs.load(file, settings);
        assertThat(loaded.errorText()).isEmpty();
        RunRequest request = new RunRequest(
                new RunPlace(folder, Optional.of(folder.resolve(name)), false, "abcdef"),
                List.of("run", file.getFileName().toString()),
                new RunManifest.Program("test", "unknown", "unknown"),
                new RunManifest.Machine("17", "test", 1),
                () -> Instant.EPOCH,
                () -> 0L,
                Optional::empty,
                Progress.NONE);
        return LabRun.execute(loaded, request, run -> {
            Report.write(run);
            return List.of();
        });
    }
}
