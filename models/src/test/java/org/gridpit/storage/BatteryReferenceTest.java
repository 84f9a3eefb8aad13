package org.gridpit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three batteries and their wear over 200 steps each, computed by independent code: battery.csv beside this test. */
class BatteryReferenceTest {
    private static final String TABLE = "battery.csv";
    private static final double POWER_TOLERANCE_KW = 1e-6;
    private static final double ENERGY_TOLERANCE_KWH = 1e-8;
    /** Energy tolerance over the smallest battery of the table, 500 kWh. */
    private static final double SHARE_TOLERANCE = ENERGY_TOLERANCE_KWH / 500;

    private static final double RELATIVE_DAMAGE_TOLERANCE = 1e-9;
    private static final double CAPACITY_TOLERANCE = 1e-9;

    /** Absolute, but relative for damages. */
    private final Map<String, Double> worst = new LinkedHashMap<>();

    @Test
    void every_state_and_loss_of_the_reference_batteries_is_met() throws IOException {
        var rows = rows();
        rows.stream().map(row -> row.get("case")).distinct().forEach(name -> follow(rows, name));

        System.out.println("battery, worst error per column: " + worst);
        assertThat(rows).hasSize(600);
        assertThat(worst.get("p_actual_kw")).isLessThanOrEqualTo(POWER_TOLERANCE_KW);
        assertThat(worst.get("soc_before")).isLessThanOrEqualTo(SHARE_TOLERANCE);
        assertThat(worst.get("soc_after")).isLessThanOrEqualTo(SHARE_TOLERANCE);
        assertThat(worst.get("efc")).isLessThanOrEqualTo(SHARE_TOLERANCE);
        assertThat(worst.get("energy_kwh")).isLessThanOrEqualTo(ENERGY_TOLERANCE_KWH);
        assertThat(worst.get("self_loss_kwh")).isLessThanOrEqualTo(ENERGY_TOLERANCE_KWH);
        assertThat(worst.get("conversion_loss_kwh")).isLessThanOrEqualTo(ENERGY_TOLERANCE_KWH);
        assertThat(worst.get("discharged_dc_kwh_cum")).isLessThanOrEqualTo(ENERGY_TOLERANCE_KWH);
        assertThat(worst.get("rf_half_or_full_count")).isZero();
        assertThat(worst.get("rf_f_cycle")).isLessThanOrEqualTo(RELATIVE_DAMAGE_TOLERANCE);
        assertThat(worst.get("rf_f_calendar")).isLessThanOrEqualTo(RELATIVE_DAMAGE_TOLERANCE);
        assertThat(worst.get("rf_capacity_pu")).isLessThanOrEqualTo(CAPACITY_TOLERANCE);
    }

    private void follow(List<Map<String, String>> rows, String name) {
        var steps = rows.stream().filter(row -> row.get("case").equals(name)).toList();
        var battery = new Battery(nameplate(steps.get(0)));
        var ageing = new RainflowAgeing(battery.soc(), number(steps.get(0), "temp_c"));
        for (var row : steps) {
            note(row, "soc_before", battery.soc());
            note(row, "p_actual_kw", battery.step(number(row, "p_request_kw"), number(row, "dt_s") / 3600));
            note(row, "energy_kwh", battery.energyKwh());
            note(row, "soc_after", battery.soc());
            note(row, "self_loss_kwh", battery.selfLossKwh());
            note(row, "conversion_loss_kwh", battery.conversionLossKwh());
            note(row, "discharged_dc_kwh_cum", battery.dischargedDcKwh());
            note(row, "efc", battery.equivalentFullCycles());
            ageing.step(battery.soc(), number(row, "dt_s"), number(row, "temp_c"));
            noteWear(row, ageing.total());
        }
    }

    private void noteWear(Map<String, String> row, Wear wear) {
        note(row, "rf_half_or_full_count", wear.cycles());
        noteRelative(row, "rf_f_cycle", wear.cycleDamage());
        noteRelative(row, "rf_f_calendar", wear.calendarDamage());
        note(row, "rf_capacity_pu", wear.stateOfHealth());
    }

    private void note(Map<String, String> row, String column, double computed) {
        worst.merge(column, Math.abs(computed - number(row, column)), Math::max);
    }

    private void noteRelative(Map<String, String> row, String column, double computed) {
        double expected = number(row, column);
        double error = Math.abs(computed - expected);
        worst.merge(column, expected == 0 ? error : error / expected, Math::max);
    }

    private static BatteryParameters nameplate(Map<String, String> row) {
        return new BatteryParameters(
                number(row, "capacity_kwh"),
                number(row, "p_charge_max_kw"),
                number(row, "p_discharge_max_kw"),
                number(row, "eta_charge"),
                number(row, "eta_discharge"),
                number(row, "self_discharge_per_h"),
                number(row, "soc_min"),
                number(row, "soc_max"),
                number(row, "soc_before"));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (InputStream in = BatteryReferenceTest.class.getResourceAsStream(TABLE)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var header = lines.get(0).split(",");
            return lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split(",")))
                    .toList();
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        assertThat(cells).as(Arrays.toString(cells)).hasSameSizeAs(header);
        var row = new LinkedHashMap<String, String>();
        IntStream.range(0, header.length).forEach(i -> row.put(header[i], cells[i]));
        return row;
    }
}
