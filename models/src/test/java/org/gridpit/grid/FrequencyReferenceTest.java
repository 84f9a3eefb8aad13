package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against trajectories of an adaptive Runge-Kutta solver, tolerance 1e-12, that knows nothing of this code. */
class FrequencyReferenceTest {
    private static final String FOLDER = "/reference/frequency/";

    @ParameterizedTest
    @ValueSource(strings = {"step05_primary", "step10_agc", "ramp06_primary"})
    void every_row_of_the_trajectory_is_met(String name) throws IOException {
        FrequencyCase study = study(summary(name));
        List<double[]> expected = rows(name);
        List<FrequencyResponse.Row> rows = study.response().rows();
        assertThat(rows).hasSameSizeAs(expected);
        double[] worst = new double[7];
        for (int i = 0; i < rows.size(); i++) {
            double[] actual = values(rows.get(i));
            for (int column = 0; column < worst.length; column++) {
                worst[column] = Math.max(worst[column], Math.abs(actual[column] - expected.get(i)[column]));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, worst error: dist_pu %.1e, f_hz %.1e, dw_pu %.1e, pg_pu %.1e, pm_pu %.1e, pref_pu %.1e%n",
                name,
                worst[1],
                worst[2],
                worst[3],
                worst[4],
                worst[5],
                worst[6]);
        assertThat(worst[0]).isZero();
        assertThat(worst[1]).isLessThan(1e-9);
        assertThat(worst[2]).isLessThan(1e-6);
        for (int column = 3; column < worst.length; column++) {
            assertThat(worst[column]).isLessThan(1e-7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"step05_primary", "step10_agc", "ramp06_primary"})
    void the_figures_that_sum_a_case_up_are_met(String name) throws IOException {
        JsonNode expected = summary(name);
        FrequencyResponse actual = study(expected).response();
        System.out.printf(Locale.ROOT, "%s: %s%n", name, figures(actual));
        assertThat(actual.nadirHz()).isCloseTo(number(expected, "nadir_hz"), within(2e-8));
        assertThat(actual.nadirTimeS()).isCloseTo(number(expected, "nadir_time_s"), within(1e-4));
        assertThat(actual.initialRocofHzPerS()).isCloseTo(number(expected, "rocof_initial_hz_s"), within(1e-6));
        assertThat(actual.windowRocofHzPerS()).isCloseTo(number(expected, "rocof_500ms_max_hz_s"), within(2e-8));
        assertThat(actual.windowRocofStartS()).isCloseTo(number(expected, "rocof_500ms_window_start_s"), within(1e-12));
        assertThat(actual.endHz()).isCloseTo(number(expected, "f_end_hz"), within(1e-6));
        assertThat(actual.steadyStateHz()).isCloseTo(number(expected, "steady_state_hz"), within(1e-6));
        assertThat(actual.secondsBelowBand()).isCloseTo(number(expected, "seconds_below_59p8"), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"step05_primary", "step10_agc"})
    void the_model_of_a_run_meets_the_same_steps_in_ticks_of_seven_seconds(String name) throws IOException {
        JsonNode summary = summary(name);
        FrequencyCase study = study(summary);
        List<double[]> expected = rows(name);
        var model = new FrequencyModel(study.parameters(), 60, 0.2, RandomStreams.of(1, "world/grid", "noise"));
        FrequencyCase.Event event = study.events().get(0);
        List<double[]> trace = new ArrayList<>();
        TraceSink sink = (timeS, f, d, pg, pm, pr) -> trace.add(new double[] {timeS, f, pg, pm, pr});
        double nadirHz = 60;
        double nadirTimeS = 0;
        for (double tickEndS = 7; tickEndS <= study.endS(); tickEndS += 7) {
            if (event.startS() >= tickEndS - 7 && event.startS() < tickEndS) {
                model.advanceTo(event.startS(), sink);
                model.disturb(event.disturbancePu());
            }
            model.advanceTo(tickEndS, sink);
            if (model.statistics().nadirHz() < nadirHz) {
                nadirHz = model.statistics().nadirHz();
                nadirTimeS = model.statistics().nadirTimeS();
            }
            model.resetStatistics();
        }
        for (double[] row : trace) {
            double[] reference = expected.get((int) row[0]);
            assertThat(row[1]).isCloseTo(reference[2], within(2e-9));
            assertThat(row[2]).isCloseTo(reference[4], within(1e-11));
            assertThat(row[3]).isCloseTo(reference[5], within(1e-11));
            assertThat(row[4]).isCloseTo(reference[6], within(1e-11));
        }
        assertThat(nadirHz).isCloseTo(number(summary, "nadir_hz"), within(2e-8));
        assertThat(nadirTimeS).isCloseTo(number(summary, "nadir_time_s"), within(1e-4));
    }

    private static FrequencyCase study(JsonNode n) {
        double gain = n.get("agc").asBoolean() ? number(n, "Ki") : 0;
        var parameters = new FrequencyParameters(
                number(n, "H"), number(n, "D"), number(n, "R"), number(n, "Tg"), number(n, "Tt"), gain, 0, 30);
        List<FrequencyCase.Event> events = new ArrayList<>();
        for (JsonNode event : n.get("events")) {
            events.add(new FrequencyCase.Event(
                    number(event, "t_start_s"), number(event, "t_end_s"), number(event, "dP_pu")));
        }
        return new FrequencyCase(parameters, number(n, "f0_hz"), events, number(n, "t_end_s"));
    }

    private static String figures(FrequencyResponse r) {
        return "nadir %.9f at %.6f, rocof %.9f and %.9f, %.2f s below, end %.9f"
                .formatted(
                        r.nadirHz(),
                        r.nadirTimeS(),
                        r.initialRocofHzPerS(),
                        r.windowRocofHzPerS(),
                        r.secondsBelowBand(),
                        r.endHz());
    }

    private static double[] values(FrequencyResponse.Row row) {
        return new double[] {
            row.timeS(),
            row.disturbancePu(),
            row.frequencyHz(),
            row.speedDeviationPu(),
            row.governorPu(),
            row.turbinePu(),
            row.secondaryPu()
        };
    }

    private static JsonNode summary(String name) throws IOException {
        try (InputStream in = FrequencyReferenceTest.class.getResourceAsStream(FOLDER + "summary.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
                    .filter(n -> n.get("case").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<double[]> rows(String name) throws IOException {
        try (InputStream in = FrequencyReferenceTest.class.getResourceAsStream(FOLDER + name + ".csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(FrequencyReferenceTest::numbers).toList();
        }
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",");
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }
}
