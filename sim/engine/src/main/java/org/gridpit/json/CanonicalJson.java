package org.gridpit.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One text per value, so that equal content has equal bytes and equal hashes: members sorted by UTF-16 code unit, no
 * blanks, numbers as plain decimals without trailing zeros ({@code 1.00} is {@code 1}), strings unchanged.
 */
public final class CanonicalJson {
    /** A decimal of up to 15 digits survives the way through a double; 17 digits always bring a double back. */
    private static final int SAFE_DIGITS = 15;

    private static final int ENOUGH_DIGITS = 17;
    private static final int MOST_ZEROS = 10_000;

    private CanonicalJson() {}

    /** Canonical text of a tree, or of any record by way of the shared mapper. */
    public static String text(Object value) {
        JsonNode tree = value instanceof JsonNode node ? node : Json.mapper().valueToTree(value);
        StringBuilder out = new StringBuilder(256);
        write(tree, out);
        return out.toString();
    }

    /** The canonical text in UTF-8. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical text, in lower-case hexadecimal digits. */
    public static String sha256(Object value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(value));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing. Maybe this is not a complete Java installation.", e);
        }
    }

    /**
     * Shortest decimal that reads back as the same double, without exponent. {@code Double.toString} is not used: it
     * gives other digits on Java 17 than on later versions for some numbers.
     */
    public static String decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "number (%s) has no JSON form. Maybe a division by zero.".formatted(value));
        }
        return decimal(shortest(value));
    }

    /** Plain decimal without trailing zeros; an exponent that would fill the memory with them is refused. */
    public static String decimal(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MOST_ZEROS) {
            throw new IllegalArgumentException(
                    "number (%s) has too large an exponent. Maybe a digit slipped in.".formatted(value.toString()));
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SAFE_DIGITS; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeText(node.textValue(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default ->
                throw new IllegalArgumentException("%s (%s) has no canonical form. Maybe write it as text first."
                        .formatted(node.getNodeType(), node));
        }
    }

    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.bigIntegerValue().toString();
        }
        if (node.isFloat()) {
            return decimal(new BigDecimal(Float.toString(node.floatValue())));
        }
        return node.isDouble() ? decimal(node.doubleValue()) : decimal(node.decimalValue());
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        List<String> names = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        char separator = '{';
        for (String name : names) {
            out.append(separator);
            writeText(name, out);
            out.append(':');
            write(node.get(name), out);
            separator = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(node.get(i), out);
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}
