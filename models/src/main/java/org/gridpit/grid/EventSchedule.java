package org.gridpit.grid;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Events in one order whatever order they came in, so that their sum is the same to the last bit. */
final class EventSchedule {
    private final List<FrequencyCase.Event> events;
    private final double[] changesS;

    EventSchedule(List<FrequencyCase.Event> events) {
        this.events = events.stream()
                .sorted(Comparator.comparingDouble(FrequencyCase.Event::startS)
                        .thenComparingDouble(FrequencyCase.Event::endS)
                        .thenComparingDouble(FrequencyCase.Event::disturbancePu))
                .toList();
        this.changesS = events.stream()
                .flatMapToDouble(event -> DoubleStream.of(event.startS(), event.endS()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Disturbance at an instant, just after it when it jumps. */
    double at(double timeS) {
        double sum = 0;
        for (FrequencyCase.Event event : events) {
            sum += event.at(timeS);
        }
        return sum;
    }

    /** Slope from an instant on. */
    double slopeAt(double timeS) {
        double sum = 0;
        for (FrequencyCase.Event event : events) {
            sum += event.slopeAt(timeS);
        }
        return sum;
    }

    /** Next instant at which an event begins or ends; infinity when there is none. */
    double nextChangeAfter(double timeS) {
        for (double changeS : changesS) {
            if (changeS > timeS) {
                return changeS;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Sum of the steps at the instant of the first event. */
    double firstStepPu() {
        double sum = 0;
        for (FrequencyCase.Event event : events) {
            if (event.isStep() && event.startS() == changesS[0]) {
                sum += event.disturbancePu();
            }
        }
        return sum;
    }

    /** Disturbance when all events are over. */
    double finalPu() {
        return at(Double.POSITIVE_INFINITY);
    }
}
