package org.gridpit.standalone;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.scenario.ScenarioError.Code;

/**
 * A table somebody made: its columns in any order, others among them. What is wrong is noted, with its place, and the
 * reading goes on, so that all of it is known in the end.
 */
final class CsvInput {
    private static final char NOT_UTF8 = '\uFFFD';

    private final List<String> columns;
    private final InputErrors errors;
    private final RowScanner rows;
    private final int[] places;
    private final List<String> ignored = new ArrayList<>();
    private int width;

    /**
     * Reads the header.
     *
     * @param columns names of those wanted, addressed by their place in this list
     * @throws InvalidInput if one is missing or there twice
     */
    CsvInput(InputStream in, List<String> columns, InputErrors errors) {
        this.columns = columns;
        this.errors = errors;
        this.rows = new RowScanner(in);
        this.places = new int[columns.size()];
        readHeader();
        errors.refuseIfAny();
    }

    /** Goes to the next row that has as many fields as the header; false behind the last one. */
    boolean next() {
        while (rows.next()) {
            if (isWhole()) {
                return true;
            }
        }
        return false;
    }

    /** Names of the columns that nobody wanted. */
    List<String> ignored() {
        return ignored;
    }

    /** Whether nothing was wrong so far. */
    boolean isFine() {
        return errors.isEmpty();
    }

    /** A cell as it was written, without blanks around it. */
    String raw(int column) {
        return rows.text(places[column]);
    }

    /** A name, not empty. */
    String text(int column) {
        String text = raw(column);
        if (text.isEmpty()) {
            wrong(column, "%s must not be empty.");
        } else if (text.indexOf(NOT_UTF8) >= 0) {
            wrong(column, "%s (%s) is not UTF-8. Maybe the file was saved in another encoding.");
        }
        return text;
    }

    /**
     * A number from min to max; NaN, and noted, where it is none.
     *
     * @param min {@link Double#MIN_VALUE} for above 0
     * @param max infinite for any
     */
    double number(int column, double min, double max, String hint) {
        String text = raw(column);
        double value = Numbers.parse(text);
        if (Double.isNaN(value)) {
            wrong(
                    column,
                    text.isEmpty()
                            ? "%s is empty but must be a number."
                            : "%s (%s) must be a number, with a dot for decimals.");
        } else if (!(value >= min && value <= max)) {
            errors.addOutOfRange(place(column), min, max, hint);
        }
        return value;
    }

    /** Notes what is wrong with a cell; %s stands for its column, a second one for its text. */
    void wrong(int column, String message) {
        Place place = place(column);
        errors.add(Code.WRONG_TYPE, place, message.formatted(place.name(), place.value()));
    }

    /** Notes that a cell goes against others; %s as in {@link #wrong}. */
    void inconsistent(int column, String message) {
        Place place = place(column);
        errors.add(Code.INCONSISTENT, place, message.formatted(place.name(), place.value()));
    }

    private Place place(int column) {
        int field = places[column];
        return new Place(rows.line(field), rows.column(field), columns.get(column), rows.text(field));
    }

    private void readHeader() {
        if (!rows.next()) {
            errors.add(
                    Code.MISSING_KEY,
                    new Place(1, 1, "", ""),
                    "the file is empty; its first line must name the columns: " + String.join(",", columns));
            return;
        }
        width = rows.fields();
        Map<String, Integer> found = new HashMap<>();
        for (int field = 0; field < width; field++) {
            String name = rows.text(field);
            if (found.putIfAbsent(name, field) != null) {
                errors.add(Code.DUPLICATE_KEY, header(field, name), "column (%s) is there twice.".formatted(name));
            } else if (!columns.contains(name)) {
                ignored.add(name);
            }
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = found.getOrDefault(columns.get(i), -1);
            if (places[i] < 0) {
                errors.add(Code.MISSING_KEY, header(0, columns.get(i)), missing(columns.get(i)));
            }
        }
    }

    private Place header(int field, String name) {
        return new Place(rows.line(field), rows.column(field), name, "");
    }

    private String missing(String column) {
        String hint = width == 1 && rows.text(0).contains(";") ? " Maybe commas are semicolons here." : "";
        return "column %s is missing.%s".formatted(column, hint);
    }

    private boolean isWhole() {
        if (rows.isEndless() || rows.hasOpenQuote()) {
            note("the row does not end. Maybe a quote is not closed.", rows.fields() - 1);
            throw errors.refusal();
        }
        if (rows.fields() != width) {
            note(
                    "the row has %d fields but the header has %d. Maybe a comma is a decimal sign."
                            .formatted(rows.fields(), width),
                    Math.min(width, rows.fields()) - 1);
            return false;
        }
        return true;
    }

    private void note(String message, int field) {
        errors.add(Code.WRONG_TYPE, new Place(rows.line(field), rows.column(field), "", ""), message);
    }
}
