package org.gridpit.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The synthetic year in scenarios/data, looked for above the working directory, and variations of its lines. */
final class ShippedYear {
    private static final String FILE = "scenarios/data/denver-synthetic.epw";
    private static final String NAME = "year.epw";

    private final List<String> lines;

    ShippedYear() {
        lines = new ArrayList<>(text().lines().toList());
    }

    static Path path() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(FILE))) {
            folder = folder.getParent();
        }
        assertThat(folder).as("a folder above this one with " + FILE).isNotNull();
        return folder.resolve(FILE);
    }

    static String text() {
        try {
            return Files.readString(path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Epw year() {
        return new ShippedYear().read();
    }

    /** Line of an hour in the file, from 1; the month's first day. */
    static int line(int dayOfYear, int hour) {
        return 8 + (dayOfYear - 1) * 24 + hour;
    }

    ShippedYear with(int line, int field, String value) {
        String[] fields = lines.get(line - 1).split(",", -1);
        fields[field - 1] = value;
        return withLine(line, String.join(",", fields));
    }

    ShippedYear withLine(int line, String text) {
        lines.set(line - 1, text);
        return this;
    }

    ShippedYear without(int line) {
        lines.remove(line - 1);
        return this;
    }

    ShippedYear swapped(int line, int other) {
        String text = lines.get(line - 1);
        return withLine(line, lines.get(other - 1)).withLine(other, text);
    }

    ShippedYear with(int field, String value) {
        for (int line = 9; line <= lines.size(); line++) {
            with(line, field, value);
        }
        return this;
    }

    /** With a 29 February like the 28th, but at this temperature. */
    ShippedYear withLeapDay(String airTemperatureC) {
        List<String> day = lines.subList(8 + 58 * 24, 8 + 59 * 24).stream()
                .map(row -> row.split(",", -1))
                .peek(fields -> fields[2] = "29")
                .peek(fields -> fields[6] = airTemperatureC)
                .map(fields -> String.join(",", fields))
                .toList();
        lines.addAll(8 + 59 * 24, day);
        return this;
    }

    String line(int line) {
        return lines.get(line - 1);
    }

    String number(int line, int field) {
        return Arrays.asList(lines.get(line - 1).split(",", -1)).get(field - 1);
    }

    Epw read() {
        return EpwReader.read(NAME, String.join("\n", lines));
    }

    Epw readWithLineEnd(String end) {
        return EpwReader.read(NAME, String.join(end, lines) + end);
    }
}
