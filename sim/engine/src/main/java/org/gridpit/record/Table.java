package org.gridpit.record;

import java.util.List;

/**
 * A table of the results: one row for each event of one type, in the order the events come. Its columns never depend on the
 * scenario; new ones are appended.
 *
 * @param <E> the event that makes a row
 */
public interface Table<E extends SimEvent> {
    /** File name without {@code .csv}. */
    String name();

    /** The type of event that makes a row. */
    Class<E> event();

    /** Columns behind {@code tick,time_utc}, with which every table starts. */
    List<Field<E>> fields();

    /** Whether {@code record.every} thins it out. */
    default boolean sampled() {
        return false;
    }
}
