package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table of plain cells, to be held against another or cut to columns. */
record CsvTable(List<String> names, List<List<String>> rows) {
    /** How far two numbers may be apart. */
    @FunctionalInterface
    interface Tolerance {
        double of(String column, Map<String, String> row);
    }

    static CsvTable of(String text) {
        List<List<String>> lines =
                text.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
        return new CsvTable(lines.get(0), lines.subList(1, lines.size()));
    }

    /** These columns only, in this order. */
    CsvTable columns(List<String> chosen) {
        return new CsvTable(
                chosen,
                rows.stream()
                        .map(row -> chosen.stream()
                                .map(name -> row.get(names.indexOf(name)))
                                .toList())
                        .toList());
    }

    CsvTable reversed() {
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        return columns(backwards);
    }

    String text() {
        return String.join(",", names) + "\n"
                + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
    }

    /** Fails where a cell is further from the expected one than allowed, or is not written with as many decimals. */
    void mustAgree(CsvTable expected, Tolerance tolerance) {
        assertThat(names).isEqualTo(expected.names);
        assertThat(rows).hasSameSizeAs(expected.rows);
        Map<String, Double> worst = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = named(expected.rows.get(i));
            for (int j = 0; j < names.size(); j++) {
                String name = names.get(j);
                compare(name, rows.get(i).get(j), row.get(name), tolerance.of(name, row), worst);
            }
        }
        System.out.println("worst errors: " + worst);
    }

    private static void compare(
            String name, String cell, String expected, double tolerance, Map<String, Double> worst) {
        if (cell.equals(expected)) {
            return;
        }
        assertThat(decimals(cell)).as("%s: %s for %s", name, cell, expected).isEqualTo(decimals(expected));
        double error = Math.abs(Double.parseDouble(cell) - Double.parseDouble(expected));
        worst.merge(name, error, Math::max);
        assertThat(error).as("%s: %s for %s", name, cell, expected).isLessThanOrEqualTo(tolerance);
    }

    private static int decimals(String number) {
        String plain = number.replaceFirst("e.*", "");
        return plain.indexOf('.') < 0 ? 0 : plain.length() - plain.indexOf('.') - 1;
    }

    private Map<String, String> named(List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }
}
