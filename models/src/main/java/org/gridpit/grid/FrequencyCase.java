package org.gridpit.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A disturbance to study outside a run: an area at rest, what happens to it, and until when to look.
 *
 * @param parameters of the area; its noise is left out
 * @param nominalFrequencyHz 50 or 60
 * @param events which superpose, in any order
 * @param endS length of the study [s]
 */
public record FrequencyCase(
        FrequencyParameters parameters, double nominalFrequencyHz, List<Event> events, double endS) {

    public FrequencyCase {
        if (!(nominalFrequencyHz > 0 && nominalFrequencyHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "nominalFrequencyHz (%s) must be above 0. Maybe 60 is meant.".formatted(nominalFrequencyHz));
        }
        if (!(endS >= 0 && endS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("endS (%s) must be 0 or more. Maybe it is missing.".formatted(endS));
        }
        events = List.copyOf(events);
    }

    /** Frequency and power over the study, and the figures that sum it up. */
    public FrequencyResponse response() {
        List<FrequencyResponse.Row> rows = new ArrayList<>();
        return new FrequencyStudy(this, rows::add).run(rows);
    }

    /** The same for a study of any length: each row is handed on as it comes, and there are none in the answer. */
    public FrequencyResponse response(Consumer<FrequencyResponse.Row> rows) {
        return new FrequencyStudy(this, rows).run(List.of());
    }

    /**
     * Power lost at once, or over a ramp.
     *
     * @param startS when it begins, from the start of the study
     * @param endS when all of it is lost; the same instant for a step
     * @param disturbancePu positive for lost generation or risen load
     */
    public record Event(double startS, double endS, double disturbancePu) {
        public Event {
            if (!(startS >= 0 && startS < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "startS (%s) must be 0 or more. Maybe it is missing.".formatted(startS));
            }
            if (!(endS >= startS && endS < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "endS (%s) must not be before startS (%s). Maybe it is a duration.".formatted(endS, startS));
            }
            if (!Double.isFinite(disturbancePu)) {
                throw new IllegalArgumentException(
                        "disturbancePu (%s) must be a number. Maybe it is missing.".formatted(disturbancePu));
            }
        }

        boolean isStep() {
            return endS == startS;
        }

        /** Disturbance at an instant, the one just after it when it jumps. */
        double at(double timeS) {
            if (timeS >= endS) {
                return disturbancePu;
            }
            return timeS <= startS ? 0 : disturbancePu * ((timeS - startS) / (endS - startS));
        }

        double slopeAt(double timeS) {
            return timeS >= startS && timeS < endS ? disturbancePu / (endS - startS) : 0;
        }
    }
}
