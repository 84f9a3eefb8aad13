package org.gridpit.solar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of a CSV of reference values by column name, and the worst error seen of each column compared. */
final class ReferenceTable {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, Double> worst = new TreeMap<>();

    ReferenceTable(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(ReferenceTable.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            String[] names = reader.readLine().split(",");
            reader.lines().forEach(line -> rows.add(named(names, line.split(",", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Fails where the value is further from the cell than allowed. */
    void compare(Map<String, String> row, String column, double value, double tolerance) {
        double error = Math.abs(value - number(row, column));
        worst.merge(column, error, Math::max);
        assertThat(error).as("%s: %s against %s", column, value, row).isLessThanOrEqualTo(tolerance);
    }

    void printWorst(String title) {
        System.out.println(title);
        worst.forEach((column, error) -> System.out.printf("  %-24s %.2e%n", column, error));
    }

    private static Map<String, String> named(String[] names, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
