package org.gridpit.engine;

import org.gridpit.record.SimEvent;

/** Where the engine tells what happened. */
@FunctionalInterface
public interface EventSink {
    void record(SimEvent event);
}
