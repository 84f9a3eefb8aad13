package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridpit.cli.Checkout.Ended;
import org.gridpit.cli.Checkout.Started;
import org.gridpit.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One start of the real program for each way it can end. */
@DisabledOnOs(OS.WINDOWS)
class ExitCodesIT {
    private static final String SHORT = "time.duration=PT2H";
    private static final String FOREVER = "time.duration=P30000D";

    @TempDir
    Path folder;

    @Test
    void a_run_that_ends_well_is_0_and_leaves_a_whole_folder() throws IOException {
        Ended run = Checkout.in(folder).run("run", Checkout.VILLAGE, "--set", SHORT, "-o", "result");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("done in ")
                .contains("  price, mean", "  traded energy", "  frequency in band", "  fingerprint  ", "\nresult    ");
        assertThat(run.err()).startsWith("scenario  village (1 override)   seed 7   agents 6 (0 by model)   2 h in");
        assertThat(manifest("result").get("status").asText()).isEqualTo("success");
        assertThat(folder.resolve("result/tables/ticks.csv")).exists();
        assertThat(folder.resolve("result.partial")).doesNotExist();
    }

    @Test
    void a_quiet_run_prints_results_only_and_a_new_folder_is_found_as_the_latest() throws IOException {
        Ended run = Checkout.in(folder)
                .with("GRIDPIT_JAVA_OPTS", "-Dgridpit.home=" + folder)
                .run("run", Checkout.VILLAGE, "--set", SHORT, "-q");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\noutput/runs/2");
        assertThat(folder.resolve("output/latest/manifest.json")).exists();
    }

    @Test
    void json_is_one_document_and_nothing_else() throws IOException {
        Ended run = Checkout.in(folder).run("run", Checkout.VILLAGE, "--set", SHORT, "-o", "result", "--json");

        JsonNode document = Json.mapper().readTree(run.out());
        assertThat(run.exit()).isZero();
        assertThat(document.get("schema").asText()).isEqualTo("gridpit/run/1");
        assertThat(document.get("exit").asInt()).isZero();
        assertThat(document.get("errors")).isEmpty();
        assertThat(document.get("fingerprint").asText())
                .isEqualTo(manifest("result").get("fingerprint").asText())
                .matches("[0-9a-f]{64}");
        assertThat(document.get("metrics").size()).isGreaterThan(20);
    }

    @Test
    void on_a_terminal_the_way_so_far_is_drawn_within_its_width() {
        assumeTrue(works("script", "--version"), "no 'script' to make a terminal with");
        String typed = "stty cols 70; '%s' run '%s' --set time.duration=P10D -o result"
                .formatted(Checkout.HOME.resolve("gridpit"), Checkout.VILLAGE);

        Ended run =
                Checkout.in(folder).with("TERM", "xterm").by(Path.of("script")).run("-qec", typed, "/dev/null");

        assertThat(run.exit()).isZero();
        List<String> drawn = run.out()
                .lines()
                .flatMap(line -> Stream.of(line.split("\r")))
                .filter(line -> line.contains("ETA"))
                .toList();
        assertThat(drawn).isNotEmpty().allMatch(line -> line.length() < 70);
        assertThat(run.out()).contains("done in ");
    }

    @Test
    void a_folder_that_cannot_be_made_is_7() throws JsonProcessingException {
        Ended run =
                Checkout.in(folder).run("run", Checkout.VILLAGE, "--set", SHORT, "-o", "/proc/none/result", "--json");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(Json.mapper().readTree(run.out()).get("exit").asInt()).isEqualTo(7);
    }

    @Test
    void a_file_where_a_folder_is_needed_is_7_and_said_in_plain_words() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        Ended run = Checkout.in(folder).run("run", Checkout.VILLAGE, "--set", SHORT, "-o", "notes.txt/x/y");

        assertThat(run.exit()).as(run.err()).isEqualTo(7);
        assertThat(run.err()).contains("a file, not a folder").doesNotContain("Exception");
    }

    @Test
    void a_full_disk_is_7_and_no_result() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o size=96k none '%s' && exec \"$@\"".formatted(disk);
        List<String> small = List.of("unshare", "-rm", "sh", "-c", mount, "sh");
        assumeTrue(works("unshare", "-rm", "sh", "-c", "mount -t tmpfs none '" + disk + "'"), () -> {
            System.out.println("skipped: no small disk can be mounted here, so the full disk is not tested");
            return "no small disk can be mounted here";
        });

        Ended run = Checkout.in(folder)
                .run(small, "run", Checkout.VILLAGE, "-o", disk.resolve("r").toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(7);
        assertThat(run.err())
                .containsPattern("error: disk full while writing tables/[a-z]+\\.csv \\(0\\.0 GB free\\)\n")
                .endsWith("   kept as disk/r.partial, no finished file is damaged"
                        + "    do: free space, or write elsewhere with -o\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void ctrl_c_is_130_and_keeps_a_partial_folder_that_says_so() throws IOException {
        Ended run = stopped("INT");

        assertThat(run.exit()).as(run.err()).isEqualTo(130);
        assertThat(run.err()).containsPattern("stopped at 20\\S+Z, after tick \\d+    kept as result.partial\n");
        assertThat(manifest("result.partial").get("status").asText()).isEqualTo("cancelled");
        assertThat(manifest("result.partial").get("exit").asInt()).isEqualTo(130);
        assertThat(folder.resolve("result")).doesNotExist();
        String ticks = Files.readString(folder.resolve("result.partial/tables/ticks.csv"));
        assertThat(ticks).endsWith("\n");
    }

    @Test
    void a_request_to_end_is_143_in_json_too() throws IOException {
        Ended run = stopped("TERM", "--json");

        assertThat(run.exit()).as(run.err()).isEqualTo(143);
        JsonNode document = Json.mapper().readTree(run.out());
        assertThat(document.get("exit").asInt()).isEqualTo(143);
        assertThat(document.get("status").asText()).isEqualTo("cancelled");
        assertThat(manifest("result.partial").get("exit").asInt()).isEqualTo(143);
    }

    /** Started with Ctrl-C allowed, since builds in the background pass on that they ignore it. */
    private Ended stopped(String signal, String... more) throws IOException {
        assumeTrue(works("env", "--default-signal=INT", "true"), "env cannot restore signals here");
        Started run = Checkout.in(folder)
                .start(
                        List.of("env", "--default-signal=INT"),
                        arguments("run", List.of(Checkout.VILLAGE, "--set", FOREVER, "-o", "result"), more));
        await(folder.resolve("result.partial/tables/ticks.csv"));
        assertThat(works("kill", "-" + signal, Long.toString(run.process().pid())))
                .isTrue();
        return Checkout.ended(run);
    }

    private static void await(Path file) throws IOException {
        try {
            for (int i = 0; i < 300 && !(Files.exists(file) && Files.size(file) > 0); i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(file).exists();
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String[] arguments(String command, List<String> typed, String... more) {
        return Stream.of(Stream.of(command), typed.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private JsonNode manifest(String run) throws IOException {
        return Json.mapper()
                .readTree(folder.resolve(run).resolve("manifest.json").toFile());
    }
}
