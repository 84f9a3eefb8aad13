package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Instant NOON = Instant.parse("2030-11-22T15:22:00.5Z");
    private static final String MANIFEST = RunManifestTest.sample().toJson();

    @TempDir
    Path output;

    @Test
    void a_run_is_partial_until_it_is_whole() throws IOException {
        RunFolder folder = RunFolder.underRuns(output, NOON, "sunny-week", "a1b2c3");
        assertThat(names("runs")).containsExactly("20301122T152200Z_sunny-week_a1b2c3.partial");
        folder.write("manifest.json", "{}");
        Path whole = folder.finish();
        assertThat(names("runs")).containsExactly("20301122T152200Z_sunny-week_a1b2c3");
        assertThat(whole.resolve("manifest.json")).hasContent("{}");
        assertThat(whole.resolve("tables")).isDirectory();
    }

    @Test
    void two_runs_of_the_same_name_never_share_a_folder() {
        RunFolder.underRuns(output, NOON, "sunny-week", "a1b2c3");
        assertThatThrownBy(() -> RunFolder.underRuns(output, NOON, "sunny-week", "a1b2c3"))
                .isInstanceOf(OutputRefused.class);
        RunFolder.underRuns(output, NOON, "sunny-week", "a1b2c4").finish();
        assertThatThrownBy(() -> RunFolder.underRuns(output, NOON, "sunny-week", "a1b2c4"))
                .isInstanceOf(OutputRefused.class);
    }

    @Test
    void a_named_folder_may_be_new_or_empty() throws IOException {
        RunFolder.exactly(output.resolve("new/run"), false).finish();
        Path empty = Files.createDirectory(output.resolve("empty"));
        RunFolder.exactly(empty, false).finish();
        assertThat(empty.resolve("tables")).isDirectory();
    }

    @Test
    void a_folder_with_something_in_it_is_refused() throws IOException {
        Path thesis = Files.createDirectory(output.resolve("thesis"));
        Files.writeString(thesis.resolve("chapter-1.txt"), "years of work");
        assertThatThrownBy(() -> RunFolder.exactly(thesis, false))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> RunFolder.exactly(thesis, true))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("no run of ours");
        assertThat(thesis.resolve("chapter-1.txt")).hasContent("years of work");
    }

    @Test
    void a_file_where_a_folder_is_needed_is_named_as_what_it_is() throws IOException {
        Path file = Files.writeString(output.resolve("notes.txt"), "mine");
        for (String below : List.of("x", "x/y")) {
            assertThatThrownBy(() -> RunFolder.exactly(file.resolve(below), false))
                    .isInstanceOf(OutputFailure.class)
                    .hasMessageContaining("is a file, not a folder");
        }
        for (boolean force : List.of(true, false)) {
            assertThatThrownBy(() -> RunFolder.exactly(file, force))
                    .isInstanceOf(OutputRefused.class)
                    .hasMessageContaining("is a file, not a folder");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_file_that_cannot_be_written_leaves_no_draft() throws IOException {
        RunFolder folder = RunFolder.exactly(output.resolve("run"), false);
        Files.createDirectories(folder.path().resolve("metrics.csv/in the way"));
        assertThatThrownBy(() -> folder.write("metrics.csv", "metric\n")).isInstanceOf(OutputFailure.class);
        assertThat(names("run.partial")).containsExactly("charts", "metrics.csv", "tables");
    }

    @Test
    void an_answer_on_a_screen_is_not_taken_for_a_run() throws IOException {
        Path answers = Files.createDirectory(output.resolve("answers"));
        Files.writeString(answers.resolve("manifest.json"), MANIFEST.replace("gridpit/manifest/1", "gridpit/run/1"));
        assertThatThrownBy(() -> RunFolder.exactly(answers, true)).isInstanceOf(OutputRefused.class);
    }

    @Test
    void someone_elses_manifest_is_not_ours() throws IOException {
        Path app = Files.createDirectory(output.resolve("app"));
        Files.writeString(app.resolve("manifest.json"), "{\"name\": \"my web app\"}");
        assertThatThrownBy(() -> RunFolder.exactly(app, true)).isInstanceOf(OutputRefused.class);
    }

    @Test
    void by_force_a_run_is_replaced_but_only_when_the_new_one_is_whole() throws IOException {
        Path run = output.resolve("run");
        RunFolder first = RunFolder.exactly(run, false);
        first.write("manifest.json", MANIFEST);
        first.finish();
        RunFolder second = RunFolder.exactly(run, true);
        second.write("manifest.json", MANIFEST.replace("success", "degraded"));
        assertThat(run.resolve("manifest.json")).hasContent(MANIFEST);
        second.finish();
        assertThat(Files.readString(run.resolve("manifest.json"))).contains("degraded");
        assertThat(names("")).containsExactly("run");
    }

    @Test
    void what_came_into_an_empty_folder_during_the_run_is_kept() throws IOException {
        Path run = Files.createDirectory(output.resolve("run"));
        RunFolder folder = RunFolder.exactly(run, false);
        Files.writeString(run.resolve("notes.txt"), "mine");
        assertThatThrownBy(folder::finish).isInstanceOf(OutputFailure.class);
        assertThat(run.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void files_are_there_as_a_whole_or_not_at_all() throws IOException {
        RunFolder folder = RunFolder.exactly(output.resolve("run"), false);
        folder.write("metrics.csv", "metric\n");
        folder.write("metrics.csv", "metric,unit\n");
        assertThat(folder.path().resolve("metrics.csv")).hasContent("metric,unit\n");
        assertThat(names("run.partial")).containsExactly("charts", "metrics.csv", "tables");
    }

    @Test
    void latest_points_to_the_newest_run() throws IOException {
        Path first = RunFolder.underRuns(output, NOON, "day", "000001").finish();
        Path second = RunFolder.underRuns(output, NOON, "day", "000002").finish();
        RunFolder.linkLatest(output, first);
        RunFolder.linkLatest(output, second);
        assertThat(output.resolve("latest").toRealPath()).isEqualTo(second.toRealPath());
        assertThat(Files.readSymbolicLink(output.resolve("latest"))).isRelative();
    }

    @Test
    void the_index_has_a_line_for_each_run_and_comes_back_when_it_is_lost() throws IOException {
        Path runs = output.resolve("runs");
        for (String hex : List.of("000001", "000002")) {
            RunFolder folder = RunFolder.underRuns(output, NOON, "day", hex);
            folder.write("manifest.json", MANIFEST);
            RunIndex.append(runs, folder.finish());
        }
        RunFolder.underRuns(output, NOON, "day", "000003");
        String index = Files.readString(runs.resolve("index.csv"));
        assertThat(index.lines())
                .hasSize(3)
                .contains("20301122T152200Z_day_000002,sunny-week,42,success,0,2030-11-22T15:22:00Z,8.4,2016,f00d");
        Files.delete(runs.resolve("index.csv"));
        RunIndex.rebuild(runs);
        assertThat(runs.resolve("index.csv")).hasContent(index);
    }

    @Test
    void the_log_says_when_and_sets_longer_texts_in() throws IOException {
        try (RunLog log = new RunLog(output.resolve("log.txt"), () -> NOON)) {
            log.line("run started");
            log.line("failed\nat tick 3");
        }
        assertThat(output.resolve("log.txt"))
                .hasContent("2030-11-22T15:22:00.500Z  run started\n2030-11-22T15:22:00.500Z  failed\n    at tick 3\n");
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
