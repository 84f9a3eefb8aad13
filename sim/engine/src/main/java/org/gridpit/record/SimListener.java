package org.gridpit.record;

/** Hears everything that happens in a run, in order. */
@FunctionalInterface
public interface SimListener {
    void on(SimEvent event);
}
