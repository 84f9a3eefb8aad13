package org.gridpit.market;

import java.math.BigDecimal;

/** Decimal numbers to whole units and back, exactly or not at all. */
final class Decimals {
    private Decimals() {}

    /** How many units of 10^-digits the number is. */
    static long units(BigDecimal number, int digits, String name) {
        try {
            return number.movePointRight(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s (%s) must have at most %d decimals and fit 64 bits. Maybe round it."
                            .formatted(name, number.toString(), digits),
                    e);
        }
    }

    static BigDecimal number(String text, String name) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s (%s) must be a decimal number. Maybe it has a comma or a unit.".formatted(name, text), e);
        }
    }
}
