package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sun, sky, plane and power as a table, against the one that pvlib-python computed. */
class SolarTableTest {
    private static final List<String> ASKED =
            List.of("location", "lat_deg", "lon_deg", "alt_m", "time_utc", "ghi_in_wm2", "temp_air_c", "wind_ms");
    private static final String HEADER = String.join(",", ASKED) + "\n";
    private static final double RATED_W = 1e6;

    @TempDir
    private Path folder;

    private Bench bench;
    private CsvTable reference;

    @BeforeEach
    void read_the_reference() {
        bench = new Bench(folder);
        reference = CsvTable.of(bench.read(Bench.REFERENCE.resolve("reference/solar.csv")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_cell_agrees_and_has_as_many_decimals(boolean byNodes) {
        String answer = bench.answer(reference.columns(ASKED).text(), files -> SolarTable.write(files, byNodes));

        CsvTable.of(answer).mustAgree(reference, SolarTableTest::tolerance);
    }

    private static double tolerance(String column, Map<String, String> row) {
        if (column.startsWith("airmass") || column.equals("iam_physical")) {
            return row.get(column).isEmpty() ? 0 : Math.max(1e-6, 1e-6 * Double.parseDouble(row.get(column)));
        }
        if (column.endsWith("_deg")) {
            return 1e-4;
        }
        if (column.endsWith("_wm2")) {
            boolean extraterrestrial = column.startsWith("dni_extra");
            return extraterrestrial ? 1e-3 : Double.parseDouble(row.get("zenith_deg")) < 85 ? 0.05 : 0.5;
        }
        if (column.endsWith("_w")) {
            return 1e-4 * RATED_W;
        }
        return switch (column) {
            case "pressure_pa" -> 1e-3;
            case "earth_sun_au" -> 1e-7;
            case "erbs_kt" -> 1e-6;
            case "tcell_faiman_c", "tmod_sapm_c", "tcell_sapm_c", "tcell_pvsyst_c" -> 0.01;
            default -> 0;
        };
    }

    @Test
    void the_order_of_columns_and_columns_of_others_change_nothing() {
        CsvTable asked = reference.columns(ASKED);
        CsvTable more = reference.columns(List.of(
                "wind_ms", "pac_w", "temp_air_c", "ghi_in_wm2", "time_utc", "alt_m", "lon_deg", "lat_deg", "location"));
        Written written = SolarTable.write(bench.files(more.text(), "more.csv"), false);

        assertThat(bench.read(written.files().get(0)))
                .isEqualTo(bench.answer(asked.text(), files -> SolarTable.write(files, false)))
                .isEqualTo(bench.answer(asked.reversed().text(), files -> SolarTable.write(files, false)));
        assertThat(written.rows()).isEqualTo(reference.rows().size());
        assertThat(written.notes()).singleElement().asString().endsWith("columns not used: pac_w");
    }

    @Test
    void what_was_given_comes_back_as_it_was_written() {
        String answer = bench.answer(
                HEADER + "\"Hut, upper\",-39.7424761,1e1,1830.14,2030-01-01T03:00:00.250Z,5,-0.05,2\n",
                files -> SolarTable.write(files, false));

        String row = answer.lines().skip(1).findFirst().orElseThrow();
        assertThat(row)
                .startsWith("\"Hut, upper\",-39.7424761,1e1,1830.14,2030-01-01T03:00:00.250Z,")
                .contains(",5.0,")
                .contains(",-0.05,2.0,");
    }

    @Test
    void a_quarter_of_a_second_moves_the_sun() {
        String rows = "a,40,0,0,2030-06-01T06:00:00Z,5,5,5\na,40,0,0,2030-06-01T06:00:00.25Z,5,5,5\n";
        List<List<String>> answer = CsvTable.of(bench.answer(HEADER + rows, files -> SolarTable.write(files, false)))
                .columns(List.of("azimuth_deg"))
                .rows();

        double moved = Double.parseDouble(answer.get(1).get(0))
                - Double.parseDouble(answer.get(0).get(0));
        assertThat(moved).isBetween(0.0005, 0.0010);
    }

    @Test
    void all_that_is_wrong_is_told_with_its_place_and_nothing_is_written() {
        String input = HEADER
                + "a,95,0,0,2030-01-01T00:00:00Z,5,5,5\n"
                + "a,40,0,0,2030-01-01T00:00:00,5,5,5\n"
                + "\n"
                + "ä,40,east,0,2030-02-30T00:00:00Z,NaN,5,-1\n"
                + "a,40,0,0\n"
                + ",40,0,0,2030-01-01T00:00:00Z,,5,5\n";

        assertThat(bench.faults(input, files -> SolarTable.write(files, false)))
                .containsExactly(
                        "2:3 out-of-range: lat_deg (95) must be -90 to 90. Maybe latitude and longitude are swapped.",
                        "3:10 wrong-type: time_utc (2030-01-01T00:00:00) must be an instant in UTC."
                                + " Maybe write it like 2025-01-05T13:30:00Z.",
                        "5:6 wrong-type: lon_deg (east) must be a number, with a dot for decimals.",
                        "5:13 wrong-type: time_utc (2030-02-30T00:00:00Z) must be an instant in UTC."
                                + " Maybe write it like 2025-01-05T13:30:00Z.",
                        "5:34 wrong-type: ghi_in_wm2 (NaN) must be a number, with a dot for decimals.",
                        "5:40 out-of-range: wind_ms (-1) must be 0 to 120. Maybe it is in km/h.",
                        "6:8 wrong-type: the row has 4 fields but the header has 8. Maybe a comma is a decimal sign.",
                        "7:1 wrong-type: location must not be empty.",
                        "7:30 wrong-type: ghi_in_wm2 is empty but must be a number.");
    }

    @Test
    void of_very_many_errors_the_first_are_shown_and_all_are_counted() {
        InOut files = bench.files(HEADER + "a,95,0,0,2030-01-01T00:00:00Z,5,5,5\n".repeat(1000), "never.csv");

        assertThatThrownBy(() -> SolarTable.write(files, false)).isInstanceOfSatisfying(InvalidInput.class, invalid -> {
            assertThat(invalid.count()).isEqualTo(1000);
            assertThat(invalid.errors()).hasSize(50);
        });
    }
}
