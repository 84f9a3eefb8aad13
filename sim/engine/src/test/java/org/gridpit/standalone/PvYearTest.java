package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridpit.solar.PvParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant's year as a table, against pvlib-python's. */
class PvYearTest {
    private static final PvModels ALL = new PvModels(Optional.empty(), Optional.empty(), Optional.empty());
    private static final PvParameters PLANT = PvParameters.defaults(1);
    private static final Path SYNTHETIC = Path.of("../../scenarios/data/denver-synthetic.epw");

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void all_variants_agree_with_the_reference_by_year_and_month() throws IOException {
        Path weather = shared("data/USA_CO_Denver.Intl.AP.725650_TMY3.epw");
        CsvTable reference = CsvTable.of(bench.read(Bench.REFERENCE.resolve("reference/pv_annual.csv")));
        String input = Files.readString(weather, StandardCharsets.ISO_8859_1);

        String answer = bench.answer(input, files -> PvYear.write(files, ALL, PLANT, 2025));

        CsvTable.of(answer).mustAgree(reference, (column, row) -> switch (column) {
            case "transposition", "cell_temperature", "iam" -> 0;
            case "clipped_hours" -> 1;
            default -> (column.startsWith("ac_m") ? 0.003 : 0.001) * Double.parseDouble(row.get(column));
        });
    }

    @Test
    void choices_of_models_leave_the_rows_that_match() {
        String all = bench.answer(synthetic(), files -> PvYear.write(files, ALL, PLANT, 2025));
        PvModels some =
                new PvModels(Optional.of(PvModels.Sky.PEREZ), Optional.empty(), Optional.of(PvModels.Glass.NONE));

        String chosen = bench.answer(synthetic(), files -> PvYear.write(files, some, PLANT, 2025));

        assertThat(all.lines()).hasSize(13);
        assertThat(chosen.lines())
                .containsExactlyElementsOf(all.lines()
                        .filter(line -> line.startsWith("trans") || line.matches("perez,[a-z]+,none,.*"))
                        .toList());
    }

    @Test
    void the_sun_of_another_year_and_another_tilt_give_another_yield() {
        PvModels one = new PvModels(
                Optional.of(PvModels.Sky.HAYDAVIES),
                Optional.of(PvModels.CellHeat.FAIMAN),
                Optional.of(PvModels.Glass.PHYSICAL));
        PvParameters flat = new PvParameters(1, 0, 180, 0.2, -0.0035, 0.14, 1.2, 0.96);

        List<String> answers = List.of(
                bench.answer(synthetic(), files -> PvYear.write(files, one, PLANT, 2025)),
                bench.answer(synthetic(), files -> PvYear.write(files, one, PLANT, 2024)),
                bench.answer(synthetic(), files -> PvYear.write(files, one, flat, 2025)));

        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void the_leap_day_of_a_file_counts_in_leap_years_only() {
        List<String> lines = synthetic().lines().toList();
        int march = 8 + 59 * 24;
        Stream<String> leapDay =
                lines.subList(march - 24, march).stream().map(line -> line.replaceFirst(",2,28,", ",2,29,"));
        String leap = String.join(
                        "\n",
                        Stream.of(
                                        lines.subList(0, march).stream(),
                                        leapDay,
                                        lines.subList(march, lines.size()).stream())
                                .flatMap(part -> part)
                                .toList())
                + "\n";

        assertThat(bench.answer(leap, files -> PvYear.write(files, ALL, PLANT, 2025)))
                .isEqualTo(bench.answer(synthetic(), files -> PvYear.write(files, ALL, PLANT, 2025)));
        assertThat(bench.answer(leap, files -> PvYear.write(files, ALL, PLANT, 2024)))
                .isNotEqualTo(bench.answer(synthetic(), files -> PvYear.write(files, ALL, PLANT, 2024)));
    }

    @Test
    void a_broken_weather_file_is_told_with_places() {
        String broken = synthetic().replaceFirst("\n(\\d+),1,1,3,", "\n$1,1,x,3,");

        assertThat(bench.faults(broken, files -> PvYear.write(files, ALL, PLANT, 2025)))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("11:"));
    }

    private String synthetic() {
        assumeTrue(Files.exists(SYNTHETIC), () -> "absent: " + SYNTHETIC);
        return bench.read(SYNTHETIC);
    }

    private static Path shared(String relative) {
        String named = System.getProperty("gridpit.shared");
        Path folder = named != null
                ? Path.of(named)
                : Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
                        .map(each -> each.resolve("shared"))
                        .filter(each -> Files.exists(each.resolve("DESIGN.md")))
                        .findFirst()
                        .orElse(Path.of("../shared"));
        Path file = folder.resolve(relative);
        assumeTrue(Files.exists(file), () -> "absent: " + file);
        return file;
    }
}
