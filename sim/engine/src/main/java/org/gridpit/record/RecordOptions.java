package org.gridpit.record;

import java.util.List;

/**
 * What of a run is written down.
 *
 * @param tables names of the tables wanted; empty for all of them. The others keep their header
 * @param every each how many ticks the tables {@code ticks}, {@code grid}, {@code buses} and {@code agents} have a row
 * @param trace which seconds of grid frequency are kept
 */
public record RecordOptions(List<String> tables, int every, Trace trace) {
    /** Which seconds of grid frequency are kept. */
    public sealed interface Trace {
        /** No second. */
        record None() implements Trace {}

        /** Every second. */
        record All() implements Trace {}

        /** The seconds around each event on the grid and each time frequency leaves the band [Hz]. */
        record Events(double lowHz, double highHz) implements Trace {
            public Events {
                if (!(lowHz > 0 && highHz > lowHz)) {
                    throw new IllegalArgumentException(
                            "band %s to %s Hz must rise. Maybe band_hz is negative.".formatted(lowHz, highHz));
                }
            }
        }
    }

    public RecordOptions {
        tables = List.copyOf(tables);
        if (every < 1) {
            throw new IllegalArgumentException("every (%d) must be at least 1. Maybe leave it out.".formatted(every));
        }
    }

    /** Every row of every table, no trace. */
    public static RecordOptions everything() {
        return new RecordOptions(List.of(), 1, new Trace.None());
    }

    boolean wants(String table) {
        return tables.isEmpty() || tables.contains(table);
    }
}
