package org.gridpit.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.json.CanonicalJson;
import org.gridpit.scenario.ScenarioError.Code;

/** Holds a number against the range its record component states. */
final class RangeCheck {
    private RangeCheck() {}

    /** What is wrong with the value at a spot; nothing when it is in range or has none. */
    static Optional<ScenarioError> of(Object value, Spot spot) {
        if (!(value instanceof Number number) || spot.param().isEmpty()) {
            return Optional.empty();
        }
        Param param = spot.param().get();
        double amount = number.doubleValue();
        if (amount >= param.min() && amount <= param.max() && isAbove(amount, param)) {
            return Optional.empty();
        }
        String message = "%s is %s; allowed %s".formatted(spot.path(), withUnit(text(number), param), range(param));
        return Optional.of(ScenarioError.of(Code.OUT_OF_RANGE, spot.mark(), spot.path(), message)
                .withValue(spot.text())
                .withLimits(param.unit(), limit(Math.max(param.min(), param.above())), limit(param.max())));
    }

    private static boolean isAbove(double amount, Param param) {
        return param.above() == Double.NEGATIVE_INFINITY || amount > param.above();
    }

    private static Optional<Double> limit(double bound) {
        return Double.isInfinite(bound) ? Optional.empty() : Optional.of(bound);
    }

    private static String text(Number number) {
        return number instanceof BigDecimal decimal
                ? CanonicalJson.decimal(decimal)
                : CanonicalJson.decimal(number.doubleValue());
    }

    /** The allowed range in words: {@code 0.1 to 100000 kWh}, {@code above 0 kW}, {@code at most 1}. */
    static String range(Param param) {
        boolean exclusive = param.above() > param.min();
        double low = exclusive ? param.above() : param.min();
        String from = Double.isInfinite(low) ? "" : CanonicalJson.decimal(low);
        if (Double.isInfinite(param.max())) {
            return withUnit((exclusive ? "above " : "at least ") + from, param);
        }
        String to = CanonicalJson.decimal(param.max());
        if (from.isEmpty()) {
            return withUnit("at most " + to, param);
        }
        return withUnit((exclusive ? "above %s, up to %s" : "%s to %s").formatted(from, to), param);
    }

    private static String withUnit(String text, Param param) {
        return param.unit().isEmpty() ? text : text + " " + param.unit();
    }
}
