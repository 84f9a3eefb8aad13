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
import org.gridpit.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can get wrong: one clear line, status 2, nothing half-written. */
@DisabledOnOs(OS.WINDOWS)
class BadInputsIT {
    private static final String SHORT = "time.duration=PT2H";
    private static final Path EPW = Checkout.HOME.resolve("scenarios/data/denver-synthetic.epw");

    @TempDir
    Path folder;

    @BeforeEach
    void write_bad_inputs() throws IOException {
        Files.createFile(folder.resolve("empty.epw"));
        if (Files.exists(EPW)) {
            List<String> lines = Files.readAllLines(EPW);
            lines.set(99, lines.get(99).replaceFirst(",[^,]*,", ",x,"));
            Files.write(folder.resolve("broken.epw"), lines);
        }
        Files.writeString(
                folder.resolve("short.csv"), "time_utc,load_kw\n2030-07-01T18:00:00Z,5\n2030-07-01T19:00:00Z,6\n");
        Files.writeString(Files.createDirectory(folder.resolve("taken")).resolve("thesis.txt"), "mine");
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                Arguments.of("no scenario", "there is no such file", List.of("none.yaml")),
                Arguments.of("unknown key", "unknown key 'price_capp'", village("market.price_capp=300")),
                Arguments.of("out of range", "-5 kW", village("agents.farm.pv.rated_kw=-5")),
                Arguments.of("no weather file", "does not exist", village("weather={source: epw, file: none.epw}")),
                Arguments.of("empty weather", "(0 lines)", village("weather={source: epw, file: empty.epw}")),
                Arguments.of("broken weather", "month (x)", village("weather={source: epw, file: broken.epw}")),
                Arguments.of(
                        "short load",
                        "must reach the run's end",
                        village("agents.home.load={model: playback, file: short.csv}")));
    }

    private static List<String> village(String change) {
        return List.of(Checkout.VILLAGE, "--set", change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void bad_input_is_2_with_a_line_that_says_what_and_no_folder(String name, String message, List<String> typed)
            throws JsonProcessingException {
        assumeTrue(!name.equals("broken weather") || Files.exists(EPW), () -> "no " + EPW);
        String[] text = arguments("run", typed, "-o", "result");

        Ended run = Checkout.in(folder).run(text);

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.contains(message)))
                .as(run.err())
                .hasSize(1);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("result")).doesNotExist();
        assertThat(folder.resolve("result.partial")).doesNotExist();
    }

    @Test
    void a_run_names_every_bad_input_at_once() throws IOException {
        Ended run = Checkout.in(folder)
                .run(arguments(
                        "run",
                        village("weather={source: epw, file: empty.epw}"),
                        "--set",
                        "agents.home.load={model: playback, file: short.csv}"));

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .contains("(0 lines)", "must reach the run's end")
                .endsWith("errors in 1 file, nothing was run\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void bad_input_found_without_a_run_is_json_when_asked_for(String name, String message, List<String> typed)
            throws JsonProcessingException {
        assumeTrue(!name.equals("broken weather") || Files.exists(EPW), () -> "no " + EPW);

        Ended check = Checkout.in(folder).run(arguments("validate", typed, "--json"));

        JsonNode document = Json.mapper().readTree(check.out());
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err()).isEmpty();
        assertThat(document.get("exit").asInt()).isEqualTo(2);
        assertThat(document.get("errors").get(0).get("message").asText()).contains(message);
    }

    @Test
    void a_folder_that_is_not_empty_is_2_and_left_alone_by_force_too() throws IOException {
        for (String force : List.of("-q", "--force")) {
            Ended run =
                    Checkout.in(folder).run("run", Checkout.VILLAGE, "--set", SHORT, "-o", "taken", force, "--json");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(Json.mapper()
                            .readTree(run.out())
                            .get("errors")
                            .get(0)
                            .get("message")
                            .asText())
                    .contains("taken");
            assertThat(folder.resolve("taken")).isDirectoryContaining("glob:**/thesis.txt");
            assertThat(folder.resolve("taken.partial")).doesNotExist();
        }
    }

    private static String[] arguments(String command, List<String> typed, String... more) {
        return Stream.of(Stream.of(command), typed.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }
}
