package org.gridpit.weather;

import java.util.List;

/**
 * One comma-separated line of a weather file, its fields counted from 1 as the format's documentation counts them.
 *
 * <p>What is wrong is noted, not thrown, so that one reading finds everything; a bad number reads as NaN.
 */
final class EpwRow {
    private static final int MOST_FIELDS = 64;

    private final String file;
    private final List<EpwException.Problem> problems;
    private final int[] starts = new int[MOST_FIELDS + 2];
    private String text = "";
    private int line;
    private int fields;

    EpwRow(String file, List<EpwException.Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Goes to this line; blanks at its end do not count. */
    void moveTo(int lineNumber, String lineText) {
        line = lineNumber;
        text = lineText.stripTrailing();
        fields = 0;
        int start = 0;
        while (start >= 0 && fields < MOST_FIELDS) {
            starts[++fields] = start;
            start = text.indexOf(',', start) + 1;
            if (start == 0) {
                start = -1;
            }
        }
        starts[fields + 1] = start < 0 ? text.length() + 1 : start;
    }

    int fields() {
        return fields;
    }

    int line() {
        return line;
    }

    /** Text of a field, without blanks around it. */
    String text(int field) {
        return text.substring(starts[field], starts[field + 1] - 1).strip();
    }

    /** Everything from this field to the end of the line. */
    String textFrom(int field) {
        return field > fields ? "" : text.substring(starts[field]).strip();
    }

    /** Character a field begins at, from 1. */
    int column(int field) {
        return starts[Math.min(field, fields)] + 1;
    }

    void problem(int field, String message) {
        problems.add(new EpwException.Problem(file, line, column(field), message));
    }

    /** A number from min to max. */
    double number(int field, String name, double min, double max) {
        return inRange(field, name, parse(field, name), min, max);
    }

    /** A number from min to max, or NaN for the missing code and everything above it. */
    double numberOrMissing(int field, String name, double min, double max, double missing) {
        double value = parse(field, name);
        return value >= missing ? Double.NaN : inRange(field, name, value, min, max);
    }

    double inRange(int field, String name, double value, double min, double max) {
        if (value < min || value > max) {
            problem(
                    field,
                    "%s (%s) must be %s to %s. Maybe the unit differs or a field is missing before it."
                            .formatted(name(field, name), text(field), plain(min), plain(max)));
            return Double.NaN;
        }
        return value;
    }

    /** A whole number from min to max; min - 1 where it is not one. */
    int whole(int field, String name, int min, int max) {
        double value = number(field, name, min, max);
        if (value != Math.rint(value)) {
            if (!Double.isNaN(value)) {
                problem(field, "%s (%s) must be a whole number.".formatted(name(field, name), text(field)));
            }
            return min - 1;
        }
        return (int) value;
    }

    /** The field as a number; NaN, and noted, where it is none. */
    double parse(int field, String name) {
        String number = text(field);
        try {
            double value = Double.parseDouble(number);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with the words NaN and Infinity, which Java reads as numbers.
        }
        problem(field, "%s (%s) must be a number. Maybe a field is empty.".formatted(name(field, name), number));
        return Double.NaN;
    }

    static String name(int field, String name) {
        return "field %d, %s".formatted(field, name);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
