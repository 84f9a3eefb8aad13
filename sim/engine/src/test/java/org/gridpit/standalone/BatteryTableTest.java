package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batteries as a table, against one computed independently. */
class BatteryTableTest {
    private static final List<String> ASKED = List.of(
            "case",
            "step",
            "dt_s",
            "capacity_kwh",
            "p_charge_max_kw",
            "p_discharge_max_kw",
            "eta_charge",
            "eta_discharge",
            "self_discharge_per_h",
            "soc_min",
            "soc_max",
            "temp_c",
            "p_request_kw",
            "soc_before");
    private static final String HEADER = String.join(",", ASKED) + "\n";
    private static final String FIRST = "A,1,300,100,50,50,0.9,0.9,0,0.1,0.9,25,10,0.5\n";

    @TempDir
    private Path folder;

    private Bench bench;
    private CsvTable reference;

    @BeforeEach
    void read_the_reference() {
        bench = new Bench(folder);
        reference = CsvTable.of(bench.read(Bench.REFERENCE.resolve("org/gridpit/storage/battery.csv")));
    }

    @Test
    void every_cell_agrees_and_has_as_many_decimals() {
        String answer = bench.answer(reference.columns(ASKED).text(), BatteryTable::write);

        CsvTable.of(answer).mustAgree(withSignlessZeros(), BatteryTableTest::tolerance);
    }

    private static double tolerance(String column, Map<String, String> row) {
        return switch (column) {
            case "energy_kwh", "self_loss_kwh", "conversion_loss_kwh", "discharged_dc_kwh_cum" -> 1e-8;
            case "p_actual_kw" -> 1e-6;
            case "soc_before", "soc_after", "efc" -> 1e-10;
            case "rf_f_cycle", "rf_f_calendar" -> 1e-9 * Double.parseDouble(row.get(column));
            case "rf_capacity_pu" -> 1e-9;
            default -> 0;
        };
    }

    /** A nothing is written there with fewer decimals. */
    private CsvTable withSignlessZeros() {
        return new CsvTable(
                reference.names(),
                reference.rows().stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row);
                            for (String name : List.of("soc_before", "soc_after", "self_loss_kwh")) {
                                int place = reference.names().indexOf(name);
                                cells.set(place, Numbers.padded(cells.get(place), 12));
                            }
                            return List.copyOf(cells);
                        })
                        .toList());
    }

    @Test
    void rows_of_several_batteries_may_alternate() {
        CsvTable asked = reference.columns(ASKED);
        int third = asked.rows().size() / 3;
        List<List<String>> alternating = new ArrayList<>();
        for (int i = 0; i < third; i++) {
            alternating.addAll(List.of(
                    asked.rows().get(i),
                    asked.rows().get(third + i),
                    asked.rows().get(2 * third + i)));
        }

        String answer = bench.answer(new CsvTable(ASKED, alternating).text(), BatteryTable::write);

        assertThat(answer.lines().sorted())
                .containsExactlyElementsOf(bench.answer(asked.text(), BatteryTable::write)
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void the_charge_is_given_for_the_first_row_and_carried_from_there() {
        String second = "A,2,600,100,50,50,0.9,0.9,0,0.1,0.9,35,-5,";

        String empty = bench.answer(HEADER + FIRST + second + "\n", BatteryTable::write);
        String another = bench.answer(HEADER + FIRST + second + "0.77\n", BatteryTable::write);

        assertThat(empty).isEqualTo(another);
        List<List<String>> soc =
                CsvTable.of(empty).columns(List.of("soc_before", "soc_after")).rows();
        assertThat(soc.get(1).get(0)).isEqualTo(soc.get(0).get(1));
    }

    @Test
    void what_a_battery_is_must_not_change_under_way() {
        String input = HEADER
                + FIRST
                + "A,2,300,200,50,50,0.9,0.9,0,0.1,0.9,25,10,\n"
                + "A,2,300,100,50,50,0.9,0.9,0,0.1,0.8,25,10,\n"
                + "B,1,0,100,50,-50,95,0.9,0,0.9,0.1,25,10,0.5\n"
                + "B,x,300,100,50,50,95,0.9,0,0.1,0.9,900,ten,\n";

        assertThat(bench.faults(input, BatteryTable::write))
                .containsExactly(
                        "3:9 inconsistent: capacity_kwh (200) must stay as in the first row of its case.",
                        "4:3 inconsistent: step (2) must be larger than in the row before of its case.",
                        "4:33 inconsistent: soc_max (0.8) must stay as in the first row of its case.",
                        "5:5 out-of-range: dt_s (0) must be above 0 and at most 31622400.",
                        "5:14 out-of-range: p_discharge_max_kw (-50) must be 0 to 1000000000000. Maybe drop the sign.",
                        "5:18 out-of-range: eta_charge (95) must be above 0 and at most 1. Maybe it is in percent.",
                        "5:27 inconsistent: soc_min (0.9) must be below soc_max. Maybe they are swapped.",
                        "5:41 out-of-range: soc_before (0.5) must be 0 to 0.1. It starts the case. Maybe it is in percent.",
                        "6:3 wrong-type: step (x) must be a number, with a dot for decimals.",
                        "6:16 inconsistent: p_discharge_max_kw (50) must stay as in the first row of its case.",
                        "6:19 out-of-range: eta_charge (95) must be above 0 and at most 1. Maybe it is in percent.",
                        "6:28 inconsistent: soc_min (0.1) must stay as in the first row of its case.",
                        "6:32 inconsistent: soc_max (0.9) must stay as in the first row of its case.",
                        "6:36 out-of-range: temp_c (900) must be -60 to 100. Maybe it is in K or F.",
                        "6:40 wrong-type: p_request_kw (ten) must be a number, with a dot for decimals.");
    }
}
