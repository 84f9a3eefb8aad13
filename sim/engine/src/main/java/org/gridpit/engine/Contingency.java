package org.gridpit.engine;

import java.util.OptionalDouble;

/**
 * Something that the scenario has planned to happen.
 *
 * @param type its name in scenarios and tables
 * @param atS when, seconds since the run's start; any instant, not only a tick's
 * @param durationS how long; empty: to the end of the run
 */
public record Contingency(String type, double atS, OptionalDouble durationS, Effect effect) {
    public Contingency {
        if (!(atS >= 0)) {
            throw new IllegalArgumentException(
                    "atS (%s) of %s must not be negative. Maybe it lies before the run's start.".formatted(atS, type));
        }
    }
}
