package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridpit.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private static final String VILLAGE = "src/test/resources/village.yaml";
    private static final String ESCAPE = "\u001B";

    private final Screens screens = new Screens();

    @Test
    void help_names_the_commands_with_two_examples_each() {
        for (List<String> arguments : List.of(
                List.of("--help"),
                List.of("run", "--help"),
                List.of("validate", "--help"),
                List.of("list", "--help"),
                List.of("model", "--help"),
                List.of("model", "solar", "--help"),
                List.of("model", "pv-year", "--help"),
                List.of("model", "frequency", "--help"),
                List.of("model", "battery", "--help"),
                List.of("model", "weather", "--help"))) {
            Screens fresh = new Screens();

            assertThat(new Program(fresh.pipe(), arguments, new StopSignal()).run())
                    .isZero();

            String examples = fresh.out().substring(fresh.out().indexOf("Examples:"));
            assertThat(examples.lines().filter(line -> line.startsWith("  ./gridpit ")))
                    .hasSize(2);
            assertThat(fresh.out().lines()).allMatch(line -> line.length() <= 120);
        }
    }

    @Test
    void a_mistyped_command_gets_a_suggestion_and_a_strange_one_the_list_of_commands() {
        assertThat(run(screens.pipe(), "vaildate")).isEqualTo(2);
        assertThat(screens.err())
                .contains("'vaildate'", "Did you mean: gridpit validate")
                .doesNotContain("commands:");

        Screens other = new Screens();
        assertThat(run(other.pipe(), "12345678")).isEqualTo(2);
        assertThat(other.err()).contains("'12345678'", "commands: run, validate, list, model");
    }

    @Test
    void a_model_that_is_left_out_or_mistyped_is_named() {
        assertThat(run(screens.pipe(), "model")).isEqualTo(2);
        assertThat(screens.err()).contains("Missing model: one of solar, pv-year, frequency, battery, weather");

        Screens mistyped = new Screens();
        assertThat(run(mistyped.pipe(), "model", "wether", "--json")).isEqualTo(2);
        assertThat(mistyped.out()).contains("\"schema\" : \"gridpit/model/1\"", "wether");

        Screens choice = new Screens();
        assertThat(run(choice.pipe(), "model", "solar", "--in", "a", "--out", "b", "--spa", "fast"))
                .isEqualTo(2);
        assertThat(choice.err()).contains("expected one of full, nodes but was 'fast'", "models: solar, pv-year");
    }

    @Test
    void a_mistyped_option_gets_a_suggestion() {
        assertThat(run(screens.pipe(), "run", VILLAGE, "--sed", "4")).isEqualTo(2);

        assertThat(screens.err()).contains("'--sed'", "--seed");
        assertThat(screens.out()).isEmpty();
    }

    @Test
    void a_change_without_a_value_is_refused_before_anything_is_read() {
        assertThat(run(screens.pipe(), "run", "none.yaml", "--set", "seed")).isEqualTo(2);

        assertThat(screens.err()).contains("--set (seed) must be key=value");
    }

    @Test
    void colour_is_for_terminals_whose_users_did_not_refuse_it() {
        assertThat(errorOf(Map.of(), "run")).contains(ESCAPE);
        assertThat(errorOf(Map.of("NO_COLOR", ""), "run")).contains(ESCAPE);
        assertThat(errorOf(Map.of("CI", "false"), "run")).contains(ESCAPE);
        assertThat(errorOf(Map.of("NO_COLOR", "1"), "run")).doesNotContain(ESCAPE);
        assertThat(errorOf(Map.of("TERM", "dumb"), "run")).doesNotContain(ESCAPE);
        assertThat(errorOf(Map.of("CI", "true"), "run")).doesNotContain(ESCAPE);
        assertThat(errorOf(Map.of(), "run", "--color", "never")).doesNotContain(ESCAPE);
        assertThat(errorOf(Map.of("CI", "true"), "run", "--color=always")).contains(ESCAPE);
        run(screens.pipe(), "run");
        assertThat(screens.err()).doesNotContain(ESCAPE);
    }

    @Test
    void a_valid_scenario_is_named_in_a_line() {
        assertThat(run(screens.pipe(), "validate", VILLAGE)).isZero();

        assertThat(screens.out()).isEqualTo(VILLAGE + ": ok, 6 agents, 1 d in 5-min ticks\n");
    }

    @Test
    void all_errors_of_all_files_are_named_and_counted() {
        int exit =
                run(screens.pipe(), "validate", VILLAGE, "none.yaml", VILLAGE, "--set", "agents.farm.pv.rated_kw=-5");

        assertThat(exit).isEqualTo(2);
        assertThat(screens.out()).isEmpty();
        assertThat(screens.err())
                .contains("agents.farm.pv.rated_kw is -5 kW", "none.yaml:1:1: there is no such file")
                .endsWith("3 errors in 3 files, nothing was run\n");
    }

    @Test
    void errors_as_json_have_every_member() throws JsonProcessingException {
        int exit = run(screens.pipe(), "validate", VILLAGE, "--json", "--set", "agents.farm.pv.rated_kw=-5");

        JsonNode document = Json.mapper().readTree(screens.out());
        assertThat(exit).isEqualTo(2);
        assertThat(document.get("schema").asText()).isEqualTo("gridpit/validate/1");
        assertThat(document.get("exit").asInt()).isEqualTo(2);
        JsonNode error = document.get("errors").get(0);
        assertThat(error.get("code").asText()).isEqualTo("out-of-range");
        assertThat(error.get("path").asText()).isEqualTo("agents.farm.pv.rated_kw");
        assertThat(error.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "code",
                        "message",
                        "file",
                        "line",
                        "column",
                        "path",
                        "value",
                        "unit",
                        "min",
                        "max",
                        "allowed",
                        "suggestion");
        assertThat(screens.err()).isEmpty();
    }

    @Test
    void mistyped_options_are_json_too_when_json_was_asked_for() throws JsonProcessingException {
        assertThat(run(screens.pipe(), "run", "--json")).isEqualTo(2);

        JsonNode document = Json.mapper().readTree(screens.out());
        assertThat(document.get("errors").get(0).get("message").asText()).contains("SCENARIO");
        assertThat(document.get("errors").get(0).has("code")).isFalse();
        assertThat(screens.err()).isEmpty();
    }

    @Test
    void every_list_has_text_and_json() throws JsonProcessingException {
        for (String what : Listing.NAMES) {
            Screens text = new Screens();
            Screens json = new Screens();

            assertThat(run(text.pipe(), "list", what)).isZero();
            assertThat(run(json.pipe(), "list", what, "--json")).isZero();

            assertThat(Json.mapper().readTree(json.out()).has(what)).isTrue();
            assertThat(text.out().lines()).allMatch(line -> line.equals(line.stripTrailing()));
        }
    }

    @Test
    void an_unknown_list_is_refused_with_those_there_are() {
        assertThat(run(screens.pipe(), "list", "everything")).isEqualTo(2);

        assertThat(screens.err())
                .contains("'everything'; allowed: scenarios, mechanisms, policies, models, tables, metrics");
    }

    @Test
    void models_are_listed_with_defaults_units_ranges_and_meaning() {
        run(screens.pipe(), "list", "models");

        assertThat(screens.out())
                .containsPattern("capacity_kwh +required +above 0 kWh +Energy between empty and full")
                .containsPattern("charge_limit_kw +0\\.5 x capacity_kwh +at least 0 kW +")
                .containsPattern("tilt_deg +30 +0 to 90 deg +Slope of the modules");
    }

    @Test
    void lists_are_wrapped_where_the_terminal_ends() {
        run(screens.terminal(80, Map.of()), "list", "metrics");

        assertThat(screens.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_laboratory_experiment_prints_published_figures_beside_ours(@TempDir Path folder) {
        String file = "../../scenarios/replications/gode-sunder-1993.yaml";
        assertThat(run(screens.pipe(), "run", file, "--set", "lab.runs=20", "-o", folder.resolve("lab") + ""))
                .isZero();
        assertThat(screens.out())
                .containsPattern("ziu p-cancel 3pda01, efficiency, period 1 +0.488 to 0.900 +0.6875 \\+- 0.0000")
                .contains("4 of 4 figures are within what they are held to");
        assertThat(folder.resolve("lab/report.html")).content().contains("0.6875 \u00b1 0.0000");
    }

    @Test
    void figures_that_differ_from_a_publication_give_the_status_of_a_difference(@TempDir Path folder) {
        String file = "../../scenarios/replications/mcafee-1992.yaml";
        assertThat(run(screens.pipe(), "run", file, "--set", "lab.runs=10000", "-o", folder.resolve("lab") + ""))
                .isEqualTo(3);
        assertThat(screens.out()).contains("34 of 36 figures are within what they are held to");
    }

    private String errorOf(Map<String, String> environment, String... arguments) {
        Screens fresh = new Screens();
        run(fresh.terminal(80, environment), arguments);
        return fresh.err();
    }

    private static int run(Surroundings surroundings, String... arguments) {
        return new Program(surroundings, List.of(arguments), new StopSignal()).run();
    }
}
