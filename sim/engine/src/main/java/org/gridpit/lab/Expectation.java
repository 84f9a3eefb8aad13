package org.gridpit.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/**
 * What a figure is held to.
 *
 * @param text as in a report: {@code 0.94 to 0.98}
 */
public record Expectation(String text, DoublePredicate holds) {
    private static final int DECIMALS = 4;

    static Expectation between(double low, double high) {
        return new Expectation(plain(low) + " to " + plain(high), x -> low <= x && x <= high);
    }

    static Expectation within(double centre, double tolerance) {
        return new Expectation(plain(centre) + " +- " + plain(tolerance), x -> Math.abs(x - centre) <= tolerance);
    }

    static Expectation atLeast(double low) {
        return new Expectation(">= " + plain(low), x -> x >= low);
    }

    static Expectation above(double low) {
        return new Expectation("> " + plain(low), x -> x > low);
    }

    static Expectation below(double high) {
        return new Expectation("< " + plain(high), x -> x < high);
    }

    static Expectation exactly(double value) {
        return new Expectation("exactly " + plain(value), x -> x == value);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
