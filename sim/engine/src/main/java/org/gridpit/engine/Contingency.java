package org.gridpit.engine;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A disturbance planned by the scenario.
 *
 * @param type what happens
 * @param atS when, seconds since the run's start; any instant, not only a tick's
 * @param durationS how long; empty: to the end of the run
 * @param agentId the plant that trips; empty: the supplier's side
 * @param sizeKw the supplier's loss, or the load that steps in
 */
public record Contingency(
        Type type, double atS, OptionalDouble durationS, Optional<String> agentId, OptionalDouble sizeKw) {
    /** Kinds of disturbance. */
    public enum Type {
        /** A generator is lost: an agent's plant, or {@code sizeKw} of the supplier's. */
        GENERATOR_TRIP("generator-trip"),
        /** A load of {@code sizeKw} comes on the supplier's system. */
        LOAD_STEP("load-step");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** Name in scenarios and tables. */
        public String text() {
            return text;
        }
    }

    public Contingency {
        if (!(atS >= 0)) {
            throw new IllegalArgumentException(
                    "atS (%s) of %s must not be negative. Maybe it lies before the run's start."
                            .formatted(atS, type.text()));
        }
        if (agentId.isEmpty() && sizeKw.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s at %s s has neither agentId nor sizeKw. Maybe name the plant that trips."
                            .formatted(type.text(), atS));
        }
    }
}
