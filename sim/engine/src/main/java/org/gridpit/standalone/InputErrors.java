package org.gridpit.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.ScenarioError;
import org.gridpit.scenario.ScenarioError.Code;

/** Collects everything wrong with one input. However many there are, only the first ones are kept. */
final class InputErrors {
    private static final int MOST_KEPT = 50;

    private final String input;
    private final List<ScenarioError> kept = new ArrayList<>();
    private long count;

    /** @param input as messages name it */
    InputErrors(String input) {
        this.input = input;
    }

    void add(Code code, Place place, String message) {
        add(code, place, message, Optional.empty(), Optional.empty());
    }

    /** A number outside what is allowed. */
    void addOutOfRange(Place place, double min, double max, String hint) {
        String message = "%s (%s) must be %s. %s".formatted(place.name(), place.value(), range(min, max), hint);
        add(Code.OUT_OF_RANGE, place, message.strip(), finite(min), finite(max));
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** Ends the work when something was wrong. */
    void refuseIfAny() {
        if (count > 0) {
            throw refusal();
        }
    }

    /** All of it in the order of places. */
    InvalidInput refusal() {
        kept.sort(Comparator.comparingInt(ScenarioError::line).thenComparingInt(ScenarioError::column));
        return new InvalidInput(kept, count);
    }

    private void add(Code code, Place place, String message, Optional<Double> min, Optional<Double> max) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new ScenarioError(
                    code,
                    message,
                    input,
                    place.line(),
                    place.column(),
                    place.name(),
                    place.value(),
                    "",
                    min,
                    max,
                    List.of(),
                    ""));
        }
    }

    private static String range(double min, double max) {
        if (max == Double.POSITIVE_INFINITY) {
            return min == Double.MIN_VALUE ? "above 0" : plain(min) + " or more";
        }
        return min == Double.MIN_VALUE
                ? "above 0 and at most " + plain(max)
                : "%s to %s".formatted(plain(min), plain(max));
    }

    private static Optional<Double> finite(double limit) {
        return Double.isInfinite(limit) ? Optional.empty() : Optional.of(limit == Double.MIN_VALUE ? 0 : limit);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
