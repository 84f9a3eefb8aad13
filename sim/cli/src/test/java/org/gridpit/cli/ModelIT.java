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

/** Models alone, by the real program: what goes in and out, and how it ends. */
@DisabledOnOs(OS.WINDOWS)
class ModelIT {
    private static final String SITES = "time_utc,location,lat_deg,lon_deg,alt_m,ghi_in_wm2,temp_air_c,wind_ms,by\n"
            + "2030-06-01T18:00:00.5Z,denver,39.83,-104.65,1650,800,25,3,me\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write_inputs() throws IOException {
        Files.writeString(folder.resolve("sites.csv"), SITES);
        Files.writeString(
                folder.resolve("bad.csv"), SITES.replace("39.83", "398.3").replace(",3,", ",calm,"));
        Files.writeString(folder.resolve("cases.json"), """
                [{"case": "trip", "H": 5, "D": 1, "R": 0.05, "Tg": 0.2, "Tt": 0.5, "Ki": 0.05, "agc": true, "t_end_s": 9,
                  "events": [{"t_start_s": 1, "t_end_s": 1, "dP_pu": 0.05}]}]
                """);
    }

    @Test
    void a_table_is_0_and_names_what_it_wrote_and_did_not_use() {
        Ended run = gridpit("model", "solar", "--in", "sites.csv", "--out", "sun.csv");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("sun.csv\n");
        assertThat(run.err()).isEqualTo("note: sites.csv: columns not used: by\n");
        assertThat(folder.resolve("sun.csv")).content().hasLineCount(2).contains("2030-06-01T18:00:00.5Z,");
        assertThat(gridpit("model", "solar", "--in", "sites.csv", "--out", "-", "-q")
                        .out())
                .isEqualTo(read("sun.csv"));
    }

    @Test
    void a_table_can_be_piped_through() {
        Ended run = Checkout.in(folder)
                .run(
                        List.of("sh", "-c", "cat sites.csv | \"$@\"", "sh"),
                        "model",
                        "solar",
                        "--in",
                        "-",
                        "--out",
                        "-",
                        "--spa",
                        "nodes");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(2);
    }

    @Test
    void bad_input_is_2_with_every_place_and_nothing_written() throws IOException {
        Ended run = gridpit("model", "solar", "--in", "bad.csv", "--out", "sun.csv");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .anyMatch(line -> line.startsWith("bad.csv:2:31: lat_deg (398.3) must be -90 to 90."))
                .anyMatch(line -> line.startsWith("bad.csv:2:57: wind_ms (calm) must be a number"))
                .last()
                .isEqualTo("2 errors, nothing was written");
        assertThat(names()).containsExactly("bad.csv", "cases.json", "sites.csv");

        JsonNode document = json(gridpit("model", "solar", "--in", "bad.csv", "--out", "sun.csv", "--json"));
        assertThat(document.get("schema").asText()).isEqualTo("gridpit/model-solar/1");
        assertThat(document.get("exit").asInt()).isEqualTo(2);
        assertThat(document.get("errors")).hasSize(2);
        assertThat(document.get("errors").get(0).get("code").asText()).isEqualTo("out-of-range");
        assertThat(document.get("errors").get(0).get("max").asDouble()).isEqualTo(90);
    }

    @Test
    void a_missing_file_is_2_and_a_file_that_is_there_is_2_and_kept() {
        assertThat(gridpit("model", "battery", "--in", "none.csv", "--out", "x.csv")
                        .err())
                .startsWith("none.csv: there is no such file.");
        Ended taken = gridpit("model", "solar", "--in", "sites.csv", "--out", "cases.json");

        assertThat(taken.exit()).isEqualTo(2);
        assertThat(taken.err()).contains("cases.json exists already", "--force");
        assertThat(read("cases.json")).startsWith("[{");
        assertThat(gridpit("model", "solar", "--in", "sites.csv", "--out", "cases.json", "--force")
                        .exit())
                .isZero();
        assertThat(read("cases.json")).startsWith("location,");
    }

    @Test
    void output_that_cannot_be_written_and_input_that_breaks_off_are_7() throws IOException {
        assertThat(gridpit("model", "solar", "--in", "sites.csv", "--out", "no/such/folder.csv")
                        .exit())
                .isEqualTo(7);
        assumeTrue(Files.exists(Path.of("/proc/self/mem")) && Files.exists(Path.of("/dev/full")));
        assertThat(gridpit("model", "solar", "--in", "/proc/self/mem", "--out", "x.csv")
                        .exit())
                .isEqualTo(7);
        Ended full = Checkout.in(folder)
                .run(
                        List.of("sh", "-c", "\"$@\" > /dev/full", "sh"),
                        "model",
                        "solar",
                        "--in",
                        "sites.csv",
                        "--out",
                        "-");
        assertThat(full.exit()).as(full.err()).isEqualTo(7);
        assertThat(full.err()).doesNotContain("Exception");
        assertThat(names()).containsExactly("bad.csv", "cases.json", "sites.csv");
    }

    @Test
    void studies_of_frequency_are_files_in_a_folder() throws IOException {
        JsonNode document = json(gridpit("model", "frequency", "--in", "cases.json", "--out", "a/studies", "--json"));

        assertThat(document.get("files")).hasSize(2);
        assertThat(document.get("rows").asInt()).isEqualTo(10);
        assertThat(folder.resolve("a/studies")).isDirectoryContaining("glob:**/trip.csv");
        assertThat(Json.mapper()
                        .readTree(read("a/studies/summary.json"))
                        .get(0)
                        .get("nadir_hz")
                        .asDouble())
                .isBetween(59.7, 59.8);
        assertThat(gridpit("model", "frequency", "--in", "cases.json", "--out", "a/studies")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void statistics_out_of_tolerance_are_3_when_a_check_was_asked_for() {
        String[] oneYear = {"model", "weather", "--climate", "denver", "--years", "1", "--seed", "7", "--stats"};
        Ended shown = gridpit(oneYear);
        Ended checked = gridpit(
                Stream.concat(Stream.of(oneYear), Stream.of("--check", "-q")).toArray(String[]::new));

        assertThat(shown.exit()).isZero();
        assertThat(shown.out())
                .startsWith("statistic,value,target,tolerance,ok\n")
                .contains(",false\n");
        assertThat(shown.err()).contains("seed 7");
        assertThat(checked.exit()).isEqualTo(3);
        assertThat(checked.out()).isEqualTo(shown.out());
        assertThat(checked.err()).isEmpty();
    }

    @Test
    void a_year_of_weather_feeds_a_year_of_a_plant() {
        assertThat(gridpit("model", "weather", "--climate", "denver", "--seed", "3", "--out", "town.epw")
                        .exit())
                .isZero();
        Ended run = gridpit(
                "model",
                "pv-year",
                "--weather",
                "town.epw",
                "--out",
                "-",
                "--transposition",
                "haydavies",
                "--cell",
                "faiman",
                "--iam",
                "physical");

        assertThat(run.exit()).as(run.err()).isZero();
        List<String> row = List.of(run.out().lines().toList().get(1).split(","));
        assertThat(row).startsWith("haydavies", "faiman", "physical").hasSize(21);
        assertThat(Double.parseDouble(row.get(5))).isBetween(1400.0, 1700.0);
    }

    private Ended gridpit(String... arguments) {
        return Checkout.in(folder).run(arguments);
    }

    private static JsonNode json(Ended run) throws JsonProcessingException {
        assertThat(run.err()).isEmpty();
        JsonNode document = Json.mapper().readTree(run.out());
        assertThat(document.get("exit").asInt()).isEqualTo(run.exit());
        return document;
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
