package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridpit.record.OutputRefused;
import org.gridpit.standalone.WeatherOutcome.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeatherYearsTest {
    private static final Path SHIPPED = Path.of("../../models/src/main/resources/climate/denver.json");
    private static final Optional<String> DENVER = Optional.of("denver");
    private static final Optional<Path> NOWHERE = Optional.empty();

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void a_table_holds_every_tick_of_365_days_without_a_gap() {
        CsvTable table = table(DENVER, 3600);
        List<List<String>> rows = table.rows();

        assertThat(rows).hasSize(8760);
        assertThat(rows.get(0)).startsWith("2025-01-01T07:00:00Z", "2025-01-01T08:00:00Z");
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).get(0)).isEqualTo(rows.get(i - 1).get(1));
        }
        assertThat(rows.get(8759).get(1)).isEqualTo("2026-01-01T07:00:00Z");
    }

    @Test
    void light_of_short_ticks_adds_up_to_the_hour_and_the_clear_sky_bounds_it() {
        List<List<String>> light =
                List.of("ghi_wm2", "ghi_clear_wm2").stream().map(List::of).toList();
        List<List<String>> hours = table(DENVER, 3600).columns(light.get(0)).rows();
        CsvTable quarters = table(DENVER, 900);

        assertThat(quarters.rows()).hasSize(4 * 8760);
        List<List<String>> ghi = quarters.columns(light.get(0)).rows();
        List<List<String>> clear = quarters.columns(light.get(1)).rows();
        for (int hour = 0; hour < 8760; hour++) {
            double sum = 0;
            for (int i = 4 * hour; i < 4 * hour + 4; i++) {
                sum += number(ghi.get(i));
                assertThat(number(ghi.get(i))).isLessThanOrEqualTo(1.2 * number(clear.get(i)) + 1e-3);
            }
            assertThat(sum / 4).as("hour %d", hour).isCloseTo(number(hours.get(hour)), within(2e-4));
        }
    }

    @Test
    void a_seed_gives_the_same_bytes_again_and_another_seed_others() {
        run(ask(DENVER, 1, 7, file("a.csv"), NOWHERE, false, NOWHERE));
        run(ask(DENVER, 1, 7, file("b.csv"), NOWHERE, false, NOWHERE));
        run(ask(DENVER, 1, 8, file("c.csv"), NOWHERE, false, NOWHERE));

        String first = bench.read(folder.resolve("a.csv"));
        assertThat(bench.read(folder.resolve("b.csv"))).isEqualTo(first);
        assertThat(bench.read(folder.resolve("c.csv"))).isNotEqualTo(first);
    }

    @Test
    void years_of_weather_files_are_numbered_and_appear_together() {
        WeatherOutcome outcome = run(ask(DENVER, 3, 7, file("town.epw"), NOWHERE, false, NOWHERE));

        assertThat(outcome.written().files())
                .containsExactly(
                        folder.resolve("town_y01.epw"), folder.resolve("town_y02.epw"), folder.resolve("town_y03.epw"));
        assertThat(outcome.written().rows()).isEqualTo(3 * 8760);
        assertThat(bench.read(folder.resolve("town_y02.epw")))
                .contains("COMMENTS 1,Test 1, climate denver, seed 7, year 2026, synthetic\n");
        assertThatThrownBy(() -> run(ask(DENVER, 2, 7, file("town.epw"), NOWHERE, false, NOWHERE)))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("town_y01.epw exists already");
        assertThat(bench.names()).containsExactly("town_y01.epw", "town_y02.epw", "town_y03.epw");
    }

    @Test
    void a_saved_climate_is_the_one_that_was_shipped_and_draws_the_same_weather() {
        run(ask(DENVER, 1, 7, file("a.csv"), Optional.of(folder.resolve("saved.json")), false, NOWHERE));
        Path saved = folder.resolve("saved.json");

        assertThat(saved).hasSameTextualContentAs(SHIPPED);
        run(ask(Optional.of(saved.toString()), 1, 7, file("b.csv"), NOWHERE, false, NOWHERE));
        assertThat(folder.resolve("b.csv")).hasSameTextualContentAs(folder.resolve("a.csv"));
    }

    @Test
    void ten_years_are_like_the_measured_one() {
        WeatherOutcome outcome = run(ask(DENVER, 10, 1, NOWHERE, NOWHERE, true, NOWHERE));

        assertThat(outcome.isWithinTolerance()).isTrue();
        assertThat(outcome.written().files()).isEmpty();
        assertThat(outcome.table().lines())
                .hasSize(32)
                .startsWith("statistic,value,target,tolerance,ok")
                .anyMatch(
                        line -> line.matches("annual_ghi_kwh_per_m2,16\\d\\d\\.\\d{6},1670\\.220000,50\\.106600,true"));
    }

    @Test
    void a_climate_taken_from_a_file_of_ours_has_the_statistics_of_the_file() {
        run(ask(DENVER, 1, 7, file("town.epw"), NOWHERE, false, NOWHERE));
        Path town = folder.resolve("town.epw");

        List<Figure> own = run(ask(Optional.empty(), 10, 1, NOWHERE, NOWHERE, true, Optional.of(town)))
                .figures();
        WeatherRequest calibrated = request(
                Optional.of(town), Optional.empty(), 1, 1, 3600, NOWHERE, NOWHERE, true, Optional.empty(), standard());

        assertThat(own).allMatch(figure -> figure.target().isEmpty() && figure.ok());
        for (Figure figure : run(calibrated).figures().subList(0, 27)) {
            Figure ofFile = own.stream()
                    .filter(each -> each.statistic().equals(figure.statistic()))
                    .findFirst()
                    .orElseThrow();
            assertThat(figure.target()).as(figure.statistic()).isEqualTo(ofFile.value());
        }
    }

    @Test
    void a_table_may_go_to_standard_output() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StandardStreams standard = new StandardStreams(new ByteArrayInputStream(new byte[0]), out);
        run(request(
                Optional.empty(), DENVER, 1, 7, 3600, Optional.of(Path.of("-")), NOWHERE, false, NOWHERE, standard));

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(8761);
        assertThat(bench.names()).isEmpty();
    }

    @Test
    void what_is_no_climate_is_refused_with_its_place() {
        String shipped = bench.read(SHIPPED);
        assertRefused(shipped.replace("\"dayShare\" : 0.6", "\"dayShare\" : 6"), "dayShare (6.0) must be 0.0 to 1.0");
        assertRefused(shipped.replace("\"dayShare\"", "\"share\" : 1, \"dayShare\""), "unknown key 'share'");
        assertRefused(shipped.replaceFirst("(?s)\"wind\" : \\{.*?}", "\"wind\" : null"), "a value is missing");
        assertRefused("[1, 2", "this is not a climate: ");
        assertRefused("", "this is not a climate: ");
    }

    private void assertRefused(String climate, String reason) {
        Path file = bench.write("climate.json", climate);
        assertThatThrownBy(() -> run(ask(Optional.of(file.toString()), 1, 1, file("x.csv"), NOWHERE, false, NOWHERE)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageMatching("(?s)" + Pattern.quote(file.toString()) + ":\\d+:\\d+: .*")
                .hasMessageContaining(reason);
        assertThat(bench.names()).containsExactly("climate.json");
    }

    @Test
    void requests_that_make_no_sense_are_refused_in_words_of_the_options() {
        assertUnfit("nothing is asked for", DENVER, 1, NOWHERE, false, 3600);
        assertUnfit("weather needs a climate", Optional.empty(), 1, file("a.csv"), false, 3600);
        assertUnfit(
                "--climate (mars) is unknown. Maybe one of [denver]",
                Optional.of("mars"),
                1,
                file("a.csv"),
                false,
                3600);
        assertUnfit("--years (0) must be 1 to 1000", DENVER, 0, file("a.csv"), false, 3600);
        assertUnfit("--years (101) must be at most 100 with --stats", DENVER, 101, NOWHERE, true, 3600);
        assertUnfit("--tick (7000) must be 1 to 3600 seconds", DENVER, 1, file("a.csv"), false, 7000);
        assertUnfit("--tick (700) must be 1 to 3600 seconds and divide the day", DENVER, 1, file("a.csv"), false, 700);
        assertUnfit("a weather file is hourly", DENVER, 1, file("a.epw"), false, 900);
        assertUnfit("must end in .csv or .epw", DENVER, 1, file("a.txt"), false, 3600);
    }

    private void assertUnfit(
            String message, Optional<String> climate, int years, Optional<Path> out, boolean statistics, int tickS) {
        assertThatThrownBy(() -> request(
                        Optional.empty(), climate, years, 1, tickS, out, NOWHERE, statistics, NOWHERE, standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private CsvTable table(Optional<String> climate, int tickS) {
        Path out = folder.resolve("table%d.csv".formatted(tickS));
        run(request(Optional.empty(), climate, 1, 7, tickS, Optional.of(out), NOWHERE, false, NOWHERE, standard()));
        return CsvTable.of(bench.read(out));
    }

    private static double number(List<String> row) {
        return Double.parseDouble(row.get(0));
    }

    private static WeatherOutcome run(WeatherRequest request) {
        return WeatherYears.of(request);
    }

    private WeatherRequest ask(
            Optional<String> climate,
            int years,
            long seed,
            Optional<Path> out,
            Optional<Path> saved,
            boolean statistics,
            Optional<Path> statisticsOf) {
        return request(Optional.empty(), climate, years, seed, 3600, out, saved, statistics, statisticsOf, standard());
    }

    private Optional<Path> file(String name) {
        return Optional.of(folder.resolve(name));
    }

    private static WeatherRequest request(
            Optional<Path> calibrate,
            Optional<String> climate,
            int years,
            long seed,
            int tickS,
            Optional<Path> out,
            Optional<Path> saved,
            boolean statistics,
            Optional<Path> statisticsOf,
            StandardStreams standard) {
        return new WeatherRequest(
                calibrate,
                climate,
                false,
                3,
                years,
                seed,
                tickS,
                out,
                saved,
                false,
                statistics,
                statisticsOf,
                "Test 1",
                standard);
    }

    private static StandardStreams standard() {
        return new StandardStreams(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream());
    }
}
