package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridpit.json.Json;
import org.gridpit.record.OutputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frequency studies as files, against those of another solver. */
class FrequencyStudiesTest {
    private static final String ONE = """
            {"case": "%s", "H": 5, "D": 1, "R": 0.05, "Tg": 0.2, "Tt": 0.5, "Ki": 0.05, "agc": %s, "t_end_s": 3%s,
             "events": [{"t_start_s": 0.5, "t_end_s": 0.5, "dP_pu": 0.05}]}""";
    private static final List<String> ANSWERS = List.of(
            "nadir_hz",
            "nadir_time_s",
            "rocof_initial_hz_s",
            "rocof_500ms_max_hz_s",
            "rocof_500ms_window_start_s",
            "f_end_hz",
            "steady_state_hz",
            "seconds_below_59p8",
            "beta");
    private static final Map<String, Double> TOLERANCES = Map.of(
            "nadir_hz", 1e-4,
            "nadir_time_s", 0.02,
            "rocof_initial_hz_s", 1e-6,
            "rocof_500ms_max_hz_s", 1e-5,
            "rocof_500ms_window_start_s", 1e-9,
            "f_end_hz", 1e-6,
            "steady_state_hz", 1e-6,
            "seconds_below_59p8", 0.02,
            "beta", 1e-9);

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void trajectories_and_figures_agree_with_the_reference() throws JsonProcessingException {
        Path reference = Bench.REFERENCE.resolve("reference/frequency");
        JsonNode expected = Json.mapper().readTree(bench.read(reference.resolve("summary.json")));
        JsonNode cases = expected.deepCopy();
        cases.forEach(each -> ((ObjectNode) each).remove(ANSWERS));

        Written written = FrequencyStudies.write(bench.files(cases.toString(), "studies"));

        assertThat(written.rows()).isEqualTo(121 + 601 + 151);
        for (JsonNode each : cases) {
            String file = each.get("case").asText() + ".csv";
            CsvTable.of(bench.read(folder.resolve("studies").resolve(file)))
                    .mustAgree(
                            CsvTable.of(bench.read(reference.resolve(file))),
                            (column, row) -> column.equals("f_hz") ? 1e-6 : column.equals("t_s") ? 0 : 1e-7);
        }
        JsonNode summary = summary("studies");
        for (int i = 0; i < expected.size(); i++) {
            compare(summary.get(i), expected.get(i));
        }
    }

    private static void compare(JsonNode answer, JsonNode expected) {
        assertThat(answer.fieldNames()).toIterable().containsExactlyElementsOf(() -> expected.fieldNames());
        expected.fieldNames().forEachRemaining(name -> {
            JsonNode value = answer.get(name);
            if (TOLERANCES.containsKey(name)) {
                assertThat(value.asDouble())
                        .as(name)
                        .isCloseTo(expected.get(name).asDouble(), within(TOLERANCES.get(name)));
            } else if (value.isNumber()) {
                assertThat(value.asDouble())
                        .as(name)
                        .isEqualTo(expected.get(name).asDouble());
            } else if (!value.isArray()) {
                assertThat(value).as(name).isEqualTo(expected.get(name));
            }
        });
    }

    @Test
    void another_nominal_frequency_and_a_dead_band_are_said_in_the_summary() throws JsonProcessingException {
        String cases = "[" + ONE.formatted("plain", true, ", \"f0_hz\": 50") + ","
                + ONE.formatted("band", false, ", \"f0_hz\": 50, \"dead_band_hz\": 0.036") + "]";

        FrequencyStudies.write(bench.files(cases, "studies"));

        JsonNode summary = summary("studies");
        assertThat(summary.get(0).has("title")).isFalse();
        assertThat(summary.get(0).has("dead_band_hz")).isFalse();
        assertThat(summary.get(0).get("steady_state_hz").asDouble()).isEqualTo(50);
        assertThat(summary.get(1).get("dead_band_hz").asDouble()).isEqualTo(0.036);
        assertThat(summary.get(1).get("dead_band_type").asText()).isEqualTo("no-step");
        // 0.05 = D w + (w - db)/R, w and db over 50 Hz
        assertThat(summary.get(1).get("steady_state_hz").asDouble())
                .isCloseTo(50 - (0.05 * 50 + 0.036 / 0.05) / 21, within(1e-6));
        assertThat(bench.read(folder.resolve("studies/band.csv")))
                .startsWith("t_s,dist_pu,f_hz,")
                .contains("\n1,0.05");
    }

    @Test
    void all_that_is_wrong_is_told_with_its_place_and_nothing_is_written() {
        String input = """
                [{"case": "../a", "H": NaN, "D": 0, "R": "x", "Tg": 0.2, "Tt": 0.5, "Ki": 0.05, "agc": 1, "f0": 50,
                  "events": [{"t_start_s": 2, "t_end_s": 1, "dP_pu": 1e999}], "t_end_s": -1},
                 {"case": "a..b", "case": "c", "H": 5},
                 3]
                """;

        assertThat(bench.faults(input, FrequencyStudies::write))
                .contains(
                        "1:11 out-of-range: cases[0].case (../a) must be letters, digits, _ - and single dots,"
                                + " since a file is called after it.",
                        "1:24 wrong-type: cases[0].H (NaN) must be a finite number.",
                        "1:42 wrong-type: cases[0].R (x) must be a number.",
                        "1:88 wrong-type: cases[0].agc (1) must be true or false.",
                        "1:91 unknown-key: unknown key 'f0' in cases[0]",
                        "2:14 inconsistent: t_end_s (1.0) of cases[0].events[0] must not be before t_start_s (2.0)."
                                + " Maybe it is a duration.",
                        "2:54 wrong-type: cases[0].events[0].dP_pu (1e999) must be a finite number.",
                        "2:74 out-of-range: cases[0].t_end_s (-1) must be 0 to 31622400. Maybe it is in ms.",
                        "3:19 duplicate-key: key 'case' is there twice in cases[1]",
                        "3:2 missing-key: key 'agc' is missing in cases[1]",
                        "4:2 wrong-type: cases[2] must be an object, { ... }.")
                .hasSize(19);
    }

    @Test
    void what_is_no_list_of_cases_is_refused() {
        assertThat(bench.faults("", FrequencyStudies::write))
                .containsExactly("1:1 unreadable-file: the document is empty.");
        assertThat(bench.faults("{}", FrequencyStudies::write))
                .containsExactly("1:1 wrong-type: the document must be a list, [ ... ].");
        assertThat(bench.faults("[] []", FrequencyStudies::write))
                .containsExactly("1:4 wrong-type: there is something behind the end. Maybe two documents were joined.");
        assertThat(bench.faults("[\n {\"case\": \"a\",,", FrequencyStudies::write))
                .singleElement()
                .asString()
                .startsWith("2:15 unreadable-file: this is not JSON: ");
        assertThat(bench.faults(
                        "[" + ONE.formatted("a", true, "") + "," + ONE.formatted("a", true, "") + "]",
                        FrequencyStudies::write))
                .containsExactly("2:74 duplicate-key: cases[1].case (a) is there twice.");
    }

    @Test
    void an_area_that_swings_ever_wider_is_refused() {
        String wild = ONE.formatted("wild", true, "").replace("\"Ki\": 0.05", "\"Ki\": 50");

        assertThat(bench.faults("[" + wild + "]", FrequencyStudies::write))
                .singleElement()
                .asString()
                .startsWith("1:2 inconsistent: cases[0] (wild) is unstable");
    }

    @Test
    void files_that_are_there_are_replaced_only_by_force() throws JsonProcessingException {
        InOut files = bench.files("[" + ONE.formatted("a", true, "") + "]", "studies");
        FrequencyStudies.write(files);
        Path table = bench.write("studies/a.csv", "mine");

        assertThatThrownBy(() -> FrequencyStudies.write(files))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("a.csv exists already");
        assertThat(table).hasContent("mine");

        FrequencyStudies.write(new InOut(files.in(), files.out(), true, files.standard()));
        assertThat(bench.read(table)).startsWith("t_s,");
        assertThat(new Bench(folder.resolve("studies")).names()).containsExactly("a.csv", "summary.json");
        assertThat(Files.exists(folder.resolve("studies"))).isTrue();
    }

    private JsonNode summary(String studies) throws JsonProcessingException {
        return Json.mapper().readTree(bench.read(folder.resolve(studies).resolve("summary.json")));
    }
}
