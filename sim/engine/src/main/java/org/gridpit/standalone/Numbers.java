package org.gridpit.standalone;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text in files, read strictly and written exactly. */
final class Numbers {
    private Numbers() {}

    /** A decimal number with or without exponent; NaN for anything else, the words NaN and Infinity among it. */
    static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    /** A number as it was written, with zeros added up to this many decimals; nothing is rounded. */
    static String padded(String number, int decimals) {
        int dot = number.indexOf('.');
        int written = dot < 0 ? 0 : number.length() - dot - 1;
        if (written >= decimals || number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            return number;
        }
        return number + (dot < 0 ? "." : "") + "0".repeat(decimals - written);
    }

    /** With this many decimals, half-even, without exponent. */
    static String rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** One digit, this many decimals, exponent of at least two digits: {@code 1.242000000000000e-07}. */
    static String scientific(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().abs().toString();
        digits += "0".repeat(Math.max(0, decimals + 1 - digits.length()));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        return "%s%s.%se%s%02d"
                .formatted(
                        rounded.signum() < 0 ? "-" : "",
                        digits.charAt(0),
                        digits.substring(1, decimals + 1),
                        exponent < 0 ? "-" : "+",
                        Math.abs(exponent));
    }
}
