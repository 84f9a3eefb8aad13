package org.gridpit.record;

import java.util.List;
import java.util.Optional;

/**
 * What of a run is written down.
 *
 * @param tables names of the tables wanted; all of them where empty. The others keep their header
 * @param every each how many ticks the tables {@code ticks}, {@code grid}, {@code buses} and {@code agents} have a row
 * @param trace which seconds of grid frequency are kept
 */
public record RecordOptions(Optional<List<String>> tables, int every, Trace trace) {
    private static final String TRACE = "trace";

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
        tables = tables.map(List::copyOf);
        if (every < 1) {
            throw new IllegalArgumentException("every (%d) must be at least 1. Maybe leave it out.".formatted(every));
        }
    }

    /** Every row of every table, no trace. */
    public static RecordOptions everything() {
        return new RecordOptions(Optional.empty(), 1, new Trace.None());
    }

    /** Whether a table is to have rows. */
    public boolean wants(String table) {
        boolean listed = tables.isEmpty() || tables.get().contains(table);
        return listed && !(table.equals(TRACE) && trace instanceof Trace.None);
    }
}
