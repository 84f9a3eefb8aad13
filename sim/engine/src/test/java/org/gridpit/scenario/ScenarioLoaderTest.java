package org.gridpit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridpit.demand.HouseholdParameters;
import org.gridpit.demand.PlaybackParameters;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.market.Ratio;
import org.gridpit.market.Rationing;
import org.gridpit.market.UniformPriceParameters;
import org.gridpit.message.Role;
import org.gridpit.scenario.Disturbance.LoadStep;
import org.gridpit.settlement.ImbalanceScheme;
import org.gridpit.solar.PvParameters;
import org.gridpit.storage.BatteryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLoaderTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    @TempDir
    Path folder;

    @Test
    void the_reference_scenario_is_refused_only_for_what_is_not_available_yet() {
        assertThat(load("reference.yaml").errors())
                .extracting(ScenarioError::path)
                .containsExactly("agents.factory.policy.type");
    }

    @Test
    void what_is_available_of_the_reference_scenario_is_bound_value_by_value() {
        Scenario scenario = scenario("available.yaml");

        assertThat(scenario.name()).isEqualTo("reference");
        assertThat(scenario.seed()).isEqualTo(42);
        assertThat(scenario.time())
                .isEqualTo(new TimeBlock(
                        Instant.parse("2030-07-01T00:00:00Z"),
                        Duration.ofDays(7),
                        Duration.ofMinutes(5),
                        TimeBlock.EndSoc.SETTLE));
        assertThat(scenario.weather().source()).isEqualTo(new Choice("synthetic", WeatherBlock.Synthetic.defaults()));
        assertThat(scenario.grid().frequency().model()).isEqualTo(new Choice("swing", FrequencyParameters.defaults()));
        assertThat(scenario.utility().orElseThrow().timeOfUse().get(0).sellsAtUsdPerMwh())
                .contains(BigDecimal.valueOf(220));
        assertThat(scenario.market().mechanism())
                .isEqualTo(new Choice("uniform-price", new UniformPriceParameters(Ratio.HALF, Rationing.PRO_RATA)));
        assertThat(scenario.market().imbalance().scheme()).contains(ImbalanceScheme.TARIFF);
        assertThat(scenario.agents()).hasSize(7);
        AgentBlock roof = scenario.agents().get(4);
        assertThat(roof.role()).isEqualTo(Role.CONSUMER);
        assertThat(roof.ids()).hasSize(10).startsWith("roof-home-1", "roof-home-2");
        assertThat(roof.pv()).contains(PvParameters.defaults(8));
        assertThat(roof.battery()).contains(BatteryParameters.defaults(13.5));
        assertThat(roof.load().orElseThrow().model())
                .isEqualTo(new Choice("household", HouseholdParameters.defaults(10500)));
        assertThat(scenario.agents().get(3).policy()).isEqualTo(PolicyBlock.of("zip"));
        assertThat(scenario.experiment()).containsEntry("reps", BigDecimal.valueOf(20));
    }

    @Test
    void what_a_small_scenario_leaves_out_is_filled_in() {
        Scenario scenario = scenario("small.yaml");

        assertThat(scenario.name()).isEqualTo("small");
        assertThat(scenario.seed()).isEqualTo(1);
        assertThat(scenario.market().deliveryPeriod()).contains(Duration.ofMinutes(5));
        assertThat(scenario.market().imbalance().scheme()).contains(ImbalanceScheme.TARIFF);
        assertThat(scenario.agents().get(3).policy().type()).isEqualTo(PolicyBlock.Type.NONE);
        assertThat(scenario.agentIds())
                .containsExactly("forecaster", "farm", "roof-1", "roof-2", "supervisor", "operator");
    }

    @Test
    void tables_are_all_none_or_a_list_and_come_back_as_they_were_written() throws IOException {
        for (String tables : List.of("all", "none", "[ticks, agents]")) {
            Scenario scenario =
                    load("small.yaml", "record.tables=" + tables).scenario().orElseThrow();
            assertThat(scenario.record().tables()).hasToString(tables);
            assertThat(scenario.record().tables().has("ticks")).isEqualTo(!tables.equals("none"));
            assertThat(scenario.record().tables().has("trades")).isEqualTo(tables.equals("all"));
            Path resolved =
                    Files.writeString(folder.resolve("tables.yaml"), ResolvedScenario.yaml(scenario, List.of()));
            assertThat(ScenarioLoader.load(resolved, List.of(), new TestVocabulary())
                            .scenario())
                    .contains(scenario);
        }
        assertThat(load("small.yaml", "record.tables=[]")
                        .scenario()
                        .orElseThrow()
                        .record()
                        .tables())
                .isEqualTo(TableChoice.NONE);
    }

    @Test
    void a_table_that_is_not_there_is_refused_where_it_stands_with_the_nearest_name() throws IOException {
        String small = Files.readString(SCENARIOS.resolve("small.yaml"));
        Path file = Files.writeString(folder.resolve("tables.yaml"), small + "record: {tables: [ticks, agent]}\n");
        assertThat(ScenarioLoader.load(file, List.of(), new TestVocabulary()).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(ScenarioError.Code.UNKNOWN_NAME);
                    assertThat(error.line()).isEqualTo(13);
                    assertThat(error.column()).isEqualTo(26);
                    assertThat(error.suggestion()).isEqualTo("agents");
                    assertThat(error.message()).isEqualTo("record.tables.1 is 'agent'; allowed: ticks, agents, trades");
                });
        Path word = Files.writeString(folder.resolve("word.yaml"), small + "record: {tables: ticks}\n");
        assertThat(ScenarioLoader.load(word, List.of(), new TestVocabulary()).errors())
                .extracting(ScenarioError::message)
                .containsExactly("record.tables is 'ticks'; expected all, none or a list such as [ticks, agents]");
    }

    @Test
    void the_resolved_scenario_loads_to_an_equal_one_with_the_same_hash() throws IOException {
        for (String name : List.of("small.yaml", "available.yaml")) {
            Scenario scenario = scenario(name);
            Path resolved =
                    Files.writeString(folder.resolve("resolved.yaml"), ResolvedScenario.yaml(scenario, List.of()));

            LoadedScenario again = ScenarioLoader.load(resolved, List.of(), new TestVocabulary());

            assertThat(again.errorText()).isEmpty();
            assertThat(again.scenario()).contains(scenario);
            assertThat(ResolvedScenario.hash(again.scenario().orElseThrow()))
                    .isEqualTo(ResolvedScenario.hash(scenario));
            assertThat(ResolvedScenario.yaml(again.scenario().orElseThrow(), List.of()))
                    .isEqualTo(Files.readString(resolved));
        }
    }

    @Test
    void the_resolved_scenario_names_every_default_and_the_origin_of_every_override() throws IOException {
        LoadedScenario loaded = load(
                "small.yaml",
                "market.price_cap_usd_per_mwh=300",
                "agents.roof.battery.capacity_kwh=10",
                "grid.feeder=null");

        String yaml = ResolvedScenario.yaml(loaded.scenario().orElseThrow(), loaded.overrides());

        assertThat(yaml).isEqualTo(Files.readString(SCENARIOS.resolve("small.resolved.txt")));
    }

    @Test
    void experiment_and_place_of_files_leave_the_hash_alone_and_values_do_not() throws IOException {
        Path one = playback(Files.createDirectory(folder.resolve("one")), "");
        Path other = playback(Files.createDirectory(folder.resolve("other")), "experiment: {reps: 20}\n");

        assertThat(hash(one)).isEqualTo(hash(other));
        assertThat(hash(one, "seed=2")).isNotEqualTo(hash(one));
        assertThat(hash(one, "agents.mill.load.file=" + Files.createFile(folder.resolve("mill.csv"))))
                .isNotEqualTo(hash(one));
    }

    @Test
    void overrides_reach_members_of_lists_by_id_and_whatever_was_left_out() {
        Scenario scenario = scenario(
                "small.yaml",
                "seed=7",
                "agents.roof.count=3",
                "agents.farm.battery={capacity_kwh: 100}",
                "agents.roof.battery=null",
                "grid.frequency.model=none",
                "market.imbalance.up_usd_per_mwh=250.50",
                "events=[{type: load-step, at: 2030-07-01T10:00:00.5Z, size_kw: -20}]",
                "events.0.size_kw=30");

        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.agentIds()).contains("roof-3");
        assertThat(scenario.agents().get(1).battery()).contains(BatteryParameters.defaults(100));
        assertThat(scenario.agents().get(2).battery()).isEmpty();
        assertThat(scenario.grid().frequency().model()).isEqualTo(new Choice("none", new NoParameters()));
        assertThat(scenario.market().imbalance().upUsdPerMwh()).isEqualByComparingTo("250.5");
        assertThat(scenario.events().get(0).parameters())
                .isEqualTo(new LoadStep(Instant.parse("2030-07-01T10:00:00.5Z"), Optional.empty(), 30));
    }

    @Test
    void the_seed_option_wins_over_the_file() {
        LoadedScenario loaded = ScenarioLoader.load(
                SCENARIOS.resolve("available.yaml"), List.of(ScenarioOverride.seed("9")), new TestVocabulary());

        assertThat(loaded.scenario().orElseThrow().seed()).isEqualTo(9);
    }

    @Test
    void an_option_that_chooses_another_mechanism_lets_the_parameters_of_the_former_fall_away() {
        Scenario scenario = scenario("available.yaml", "market.mechanism=none");
        assertThat(scenario.market().mechanism()).isEqualTo(new Choice("none", new NoParameters()));
        assertThat(load("available.yaml", "market.mechanism=none", "market.k=0").errors())
                .extracting(ScenarioError::path)
                .containsExactly("market.k");
    }

    @Test
    void a_demand_charge_of_nothing_puts_no_bound_on_the_tick() {
        assertThat(load("small.yaml", "time.tick=PT1H", "time.duration=P1D").errors())
                .isEmpty();
        assertThat(load("small.yaml", "time.tick=PT1H", "time.duration=P1D", "utility.demand_charge.usd_per_kw=5")
                        .errors())
                .extracting(ScenarioError::path)
                .containsExactly("utility.demand_charge.window");
    }

    @Test
    void errors_of_overrides_name_the_option() {
        assertThat(load(
                                "small.yaml",
                                "agents.roof.battery.capacity_kwh=-5",
                                "agents.rof.count=1",
                                "market.price_capp=300",
                                "seed=1e3",
                                "market.mechanism.k=1/2",
                                "market=[")
                        .errorText())
                .isEqualTo("""
                        --set agents.rof.count=1: agents has no member 'rof'; there are: forecaster, farm, roof, supervisor, operator; did you mean 'roof'?
                        --set market.mechanism.k=1/2: market.mechanism is 'uniform-price' and has no keys inside; replace all of it: --set market.mechanism={k: ...}
                        --set market=[: not valid YAML: while parsing a flow node, expected the node content, but found '<stream end>'
                        --set market.price_capp=300: unknown key 'price_capp' in market; did you mean 'price_cap_usd_per_mwh'?
                        --set agents.roof.battery.capacity_kwh=-5: agents.roof.battery.capacity_kwh is -5 kWh; allowed above 0 kWh
                        --set seed=1e3: seed is '1e3'; expected a whole number below 2^63
                        """);
        assertThatThrownBy(() -> ScenarioOverride.set("seed")).hasMessageContaining("--set (seed) must be key=value");
    }

    @Test
    void files_in_options_are_found_from_the_working_directory_and_files_in_the_scenario_from_its_folder()
            throws IOException {
        Path scenario = playback(Files.createDirectory(folder.resolve("scenarios")), "");
        Path own = Files.createFile(folder.resolve("mine.csv"));
        Files.createFile(folder.resolve("mine.epw"));

        LoadedScenario plain = loadAt(Path.of("scenarios/playback.yaml"));
        LoadedScenario changed =
                loadAt(Path.of("scenarios/playback.yaml"), "agents.mill.load.file=mine.csv", "weather.file=mine.epw");

        assertThat(plain.errorText()).isEmpty();
        assertThat(plain.files())
                .containsEntry("agents.mill.load.file", scenario.resolveSibling("load.csv"))
                .containsEntry("weather.file", scenario.resolveSibling("some.epw"));
        assertThat(changed.errorText()).isEmpty();
        AgentBlock mill = changed.scenario().orElseThrow().agents().get(2);
        assertThat(mill.load().orElseThrow().model())
                .isEqualTo(new Choice("playback", PlaybackParameters.defaults(own)));
        assertThat(changed.scenario().orElseThrow().weather().site()).isEqualTo(Optional.empty());
    }

    @Test
    void a_weather_file_brings_its_site_along() throws IOException {
        playback(folder, "");

        assertThat(loadAt(
                                Path.of("playback.yaml"),
                                "weather.site={id: a, latitude_deg: 1, longitude_deg: 1, altitude_m: 1, utc_offset_h: 0}")
                        .errorText())
                .isEqualTo(
                        "--set weather.site={id: a, latitude_deg: 1, longitude_deg: 1, altitude_m: 1, utc_offset_h: 0}: weather: site is stated by the weather file itself. Maybe leave it out.\n");
    }

    @Test
    void later_readers_can_point_at_the_place_of_any_value() {
        SourceMarks marks = load("small.yaml").marks();
        String file = SCENARIOS.resolve("small.yaml").toString();

        assertThat(marks.of("agents.roof.battery.capacity_kwh")).hasToString(file + ":10:143");
        assertThat(marks.of("agents.roof.battery.start_soc")).hasToString(file + ":10:128");
        assertThat(marks.of("nowhere")).hasToString(file + ":1:1");
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_an_error_like_any_other() throws IOException {
        Files.write(folder.resolve("latin.yaml"), new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xE9, '\n'});

        assertThat(loadAt(Path.of("missing.yaml")).errorText())
                .isEqualTo("missing.yaml:1:1: there is no such file; see those there are: ./gridpit list scenarios\n");
        assertThat(loadAt(Path.of("latin.yaml")).errorText()).startsWith("latin.yaml:1:1: this is not UTF-8 text");
    }

    @Test
    void anchors_may_repeat_a_part_but_not_without_end() throws IOException {
        String small = Files.readString(SCENARIOS.resolve("small.yaml"));
        Files.writeString(
                folder.resolve("anchor.yaml"),
                small.replace("pv: {rated_kw: 500}", "pv: &pv {rated_kw: 500}")
                        .replace("pv: {rated_kw: 8}", "pv: *pv"));
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Files.writeString(folder.resolve("bomb.yaml"), bomb);

        assertThat(loadAt(Path.of("anchor.yaml"))
                        .scenario()
                        .orElseThrow()
                        .agents()
                        .get(2)
                        .pv())
                .contains(PvParameters.defaults(500));
        assertThat(loadAt(Path.of("bomb.yaml")).errorText()).contains("more than 2000000 values");

        Files.writeString(folder.resolve("deep.yaml"), "a: " + "[".repeat(10_000) + "]".repeat(10_000));
        assertThat(loadAt(Path.of("deep.yaml")).errorText()).contains("more than 100 blocks inside each other");
    }

    @Test
    void at_most_fifty_errors_are_shown_and_all_are_counted() throws IOException {
        StringBuilder many = new StringBuilder(Files.readString(SCENARIOS.resolve("small.yaml")));
        for (int i = 0; i < 60; i++) {
            many.append("qqqqqqqq%d: 1\n".formatted(i));
        }
        Files.writeString(folder.resolve("many.yaml"), many);

        String text = loadAt(Path.of("many.yaml")).errorText();

        assertThat(text.lines().filter(line -> line.contains("unknown key"))).hasSize(50);
        assertThat(text).endsWith("... and 10 more errors, 60 in all\n");
    }

    private Path playback(Path place, String more) throws IOException {
        Files.createFile(place.resolve("load.csv"));
        Files.createFile(place.resolve("some.epw"));
        String small = Files.readString(SCENARIOS.resolve("small.yaml"));
        String text = small.replaceAll("weather: .*", "weather: {source: epw, file: some.epw}")
                .replaceAll(
                        "  - \\{role: consumer.*",
                        "  - {role: consumer, id: mill, load: {model: playback, file: load.csv}}");
        return Files.writeString(place.resolve("playback.yaml"), text + more);
    }

    private String hash(Path file, String... settings) {
        LoadedScenario loaded = loadAt(file, settings);
        assertThat(loaded.errorText()).isEmpty();
        return ResolvedScenario.hash(loaded.scenario().orElseThrow());
    }

    private LoadedScenario loadAt(Path file, String... settings) {
        return ScenarioLoader.load(file, overrides(settings), new TestVocabulary(), folder);
    }

    private static LoadedScenario load(String name, String... settings) {
        return ScenarioLoader.load(SCENARIOS.resolve(name), overrides(settings), new TestVocabulary());
    }

    private static Scenario scenario(String name, String... settings) {
        LoadedScenario loaded = load(name, settings);
        assertThat(loaded.errorText()).isEmpty();
        return loaded.scenario().orElseThrow();
    }

    private static List<ScenarioOverride> overrides(String... settings) {
        return List.of(settings).stream().map(ScenarioOverride::set).toList();
    }
}
