package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.gridpit.experiment.RunOutcome;
import org.gridpit.record.Metric;
import org.gridpit.record.MetricValue;
import org.gridpit.record.OutputFile;
import org.gridpit.record.RunManifest;
import org.gridpit.record.RunManifest.Status;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.Scenario;
import org.gridpit.scenario.ScenarioLoader;
import org.gridpit.setup.Catalog;
import org.junit.jupiter.api.Test;

class RunTextTest {
    private static final Path FOLDER = Path.of("output/runs/20301122T152200Z_village_a1b2c3");
    private static final String FINGERPRINT = "3f".repeat(32);

    private final Screens screens = new Screens();
    private final Scenario scenario = ScenarioLoader.load(
                    Path.of("src/test/resources/village.yaml"), List.of(), new Catalog())
            .scenario()
            .orElseThrow();

    @Test
    void the_header_names_the_scenario_its_changes_the_seed_the_agents_and_the_time() {
        assertThat(new RunText(scenario, screens.pipe()).header(1))
                .isEqualTo("scenario  village (1 override)   seed 7   agents 6 (0 by model)   1 d in 5-min ticks\n");
        assertThat(new RunText(scenario, screens.pipe()).header(0)).startsWith("scenario  village   seed 7");
    }

    @Test
    void results_on_a_wide_terminal_and_in_a_pipe() {
        String expected = """
                done in 8.4 s
                  price, mean             61.42 USD/MWh
                  traded energy           4.82 MWh    unserved energy  0.00 MWh
                  frequency in band       99.97 %%   (59.80 to 60.20 Hz)
                  fingerprint  %s
                output/runs/20301122T152200Z_village_a1b2c3    2 tables, 1 chart
                """.formatted(FINGERPRINT);

        assertThat(results(screens.terminal(200, Map.of()))).isEqualTo(expected);
        assertThat(results(screens.pipe())).isEqualTo(expected);
    }

    @Test
    void results_fit_80_columns() {
        Surroundings narrow = screens.terminal(60, Map.of());

        assertThat(results(screens.terminal(80, Map.of())).lines()).allMatch(line -> line.length() <= 80);
        assertThat(results(narrow)).endsWith("output/runs/20301122T152200Z_village_a1b2c3\n    2 tables, 1 chart\n");
    }

    @Test
    void figures_without_a_value_are_not_printed_as_numbers() {
        List<MetricValue> nothing = List.of(new MetricValue(Metric.PRICE_MEAN.id(), "USD/MWh", Optional.empty(), 0));

        assertThat(new RunText(scenario, screens.pipe()).results(outcome(Status.SUCCESS, nothing)))
                .contains("price, mean             none\n", "frequency in band       not simulated\n");
    }

    @Test
    void a_stopped_run_says_how_far_it_came_and_where_it_is() {
        assertThat(new RunText(scenario, screens.pipe()).stopped(outcome(Status.CANCELLED, List.of())))
                .isEqualTo("stopped at 2030-07-01T20:00:00Z, after tick 24    kept as " + FOLDER + "\n");
    }

    private String results(Surroundings surroundings) {
        return new RunText(scenario, surroundings)
                .results(outcome(
                        Status.SUCCESS,
                        List.of(
                                value(Metric.PRICE_MEAN, "61.4213"),
                                value(Metric.TRADED, "4.821000"),
                                value(Metric.UNSERVED_ENERGY, "0.000000"),
                                value(Metric.FREQUENCY_IN_BAND, "0.999700000"))));
    }

    private static MetricValue value(Metric metric, String value) {
        return new MetricValue(metric.id(), metric.unit(), Optional.of(new BigDecimal(value)), 1);
    }

    private static RunOutcome outcome(Status status, List<MetricValue> metrics) {
        RunManifest manifest = new RunManifest(
                status,
                Optional.of(Verdict.OK),
                "ran to its end",
                List.of("run"),
                7,
                "village",
                "00",
                new RunManifest.Program("0.1.0", "unknown", "unknown"),
                new RunManifest.Machine("17", "any", 2),
                new RunManifest.Timing(Instant.EPOCH, Optional.empty(), 8.4, 8),
                OptionalLong.of(24),
                "mock",
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(
                        file("charts/price-series.csv"),
                        file("charts/price-series.png"),
                        file("tables/columns.csv"),
                        file("tables/ticks.csv"),
                        file("tables/trades.csv")),
                List.of(),
                List.of(),
                Optional.of(FINGERPRINT));
        return new RunOutcome(FOLDER, manifest, metrics);
    }

    private static OutputFile file(String path) {
        return new OutputFile(path, "00", 1, OptionalLong.empty());
    }
}
