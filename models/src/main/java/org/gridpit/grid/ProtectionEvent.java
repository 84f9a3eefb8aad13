package org.gridpit.grid;

/**
 * A relay has acted.
 *
 * @param timeS since the start of the run
 * @param stage of load shedding, from 1; 0 where there are no stages
 * @param powerKw load or generation that it took off or put on, at what it would be without protection
 */
public record ProtectionEvent(double timeS, Kind kind, int stage, double powerKw) {
    /** What it has done. */
    public enum Kind {
        /** A stage of load was taken off. */
        SHED,
        /** A stage of load was put back. */
        RESTORED,
        /** Generation tripped. */
        GENERATION_TRIPPED,
        /** Generation came back. */
        GENERATION_RECONNECTED,
        /** All power is gone. */
        BLACKED_OUT,
        /** All power is back, at nominal frequency. */
        RESTARTED
    }

    /** Where events go. */
    @FunctionalInterface
    public interface Sink {
        /** Keeps nothing. */
        Sink NONE = event -> {};

        void acted(ProtectionEvent event);
    }
}
