package org.gridpit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gridpit.Param;

/** A one-off disturbance, at any moment inside the run. */
public record EventBlock(
        @Param("generator-trip or load-step") Type type,
        @Param("When it happens, UTC") Instant at,
        @Param("How long it lasts; left out: to the end") Optional<Duration> duration,
        @Param("Agent whose generation stops") Optional<String> agent,

        @Param(value = "Power the supplier loses, or the load that comes on", unit = "kW")
        Optional<Double> sizeKw) {

    /** What happens. */
    public enum Type {
        GENERATOR_TRIP,
        LOAD_STEP
    }

    public EventBlock {
        if (agent.isPresent() == sizeKw.isPresent()) {
            throw new IllegalArgumentException(
                    "an event needs either agent or size_kw. Maybe size_kw for the supplier, agent for one plant.");
        }
        if (type == Type.LOAD_STEP && agent.isPresent()) {
            throw new IllegalArgumentException(
                    "agent (%s) goes with generator-trip only. Maybe give size_kw.".formatted(agent.get()));
        }
        if (type == Type.GENERATOR_TRIP && sizeKw.isPresent() && !(sizeKw.get() > 0)) {
            throw new IllegalArgumentException(
                    "sizeKw (%s) lost must be above 0. Maybe drop the sign.".formatted(sizeKw.get()));
        }
        if (duration.isPresent() && !(duration.get().compareTo(Duration.ZERO) > 0)) {
            throw new IllegalArgumentException(
                    "duration (%s) must be longer than nothing. Maybe leave it out.".formatted(duration.get()));
        }
    }
}
