package org.gridpit.engine;

import org.gridpit.record.SimEvent;

/** Where the engine tells what happened. */
@FunctionalInterface
public interface EventSink {
    void record(SimEvent event);

    /** Whether rows of a table are kept; what nothing but its rows says need not be told, nor put into words. */
    default boolean wants(String table) {
        return true;
    }
}
