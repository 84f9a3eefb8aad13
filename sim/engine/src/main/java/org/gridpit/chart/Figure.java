package org.gridpit.chart;

import java.util.List;

/**
 * A figure before it is painted: what is in it, independent of its size.
 *
 * @param finding one sentence with the figure's numbers, read to those who cannot see it
 * @param marks in painting order; none when there is nothing to show
 * @param data header and rows of the figure's own table
 */
public record Figure(
        String id, String title, String finding, Axis x, Axis y, List<Mark> marks, List<Note> notes, DataTable data) {
    public Figure {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    static Figure empty(String id, String title, String why, DataTable data) {
        return new Figure(id, title, why, Axis.number("", 0, 1), Axis.number("", 0, 1), List.of(), List.of(), data);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** An axis; times are UTC epoch seconds. */
    record Axis(String title, double min, double max, boolean time) {
        private static final double ENDS_PER_SPAN = 10;
        private static final double ROUNDING = 1e-9;

        static Axis number(String title, double min, double max) {
            return new Axis(title, min, max, false);
        }

        /** A number axis that holds these values and ends at round ones. */
        static Axis holding(String title, double low, double high) {
            double span = high > low ? high - low : Math.max(1, Math.abs(high) * 0.1);
            double step = RoundSteps.of(span / ENDS_PER_SPAN);
            double min = Math.floor(low / step + ROUNDING) * step;
            return new Axis(title, min, Math.ceil((low + span) / step - ROUNDING) * step, false);
        }

        static Axis time(String title, double fromS, double toS) {
            return new Axis(title, fromS, toS, true);
        }
    }

    /** What a level means, beside the plot. */
    record Note(String text, double y) {}

    /** The figure's data, ready for another program to draw. */
    record DataTable(List<String> header, List<List<String>> rows) {
        DataTable {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }
}
