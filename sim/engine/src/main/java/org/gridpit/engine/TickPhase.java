package org.gridpit.engine;

/** One phase of a tick. It takes what earlier phases left in the {@link Tick} and adds its own; nothing calls back. */
@FunctionalInterface
interface TickPhase {
    void run(Tick tick);
}
