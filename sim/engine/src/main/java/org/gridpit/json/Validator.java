package org.gridpit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks JSON against a JSON Schema of the keywords that {@link RecordSchema} writes, and finds everything that is wrong.
 * A schema with another keyword is refused, since it would be checked in part only. {@code 1.0} is an integer.
 */
public final class Validator {
    private static final int MAX_SHOWN = 60;
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "maxLength");

    private final List<Violation> found = new ArrayList<>();

    private Validator() {}

    /** All violations, in the order of the value; none where it is valid. */
    public static List<Violation> check(JsonNode value, JsonNode schema) {
        Validator validator = new Validator();
        validator.check(value, schema, "$");
        return List.copyOf(validator.found);
    }

    private void check(JsonNode value, JsonNode schema, String path) {
        schema.fieldNames().forEachRemaining(Validator::checkKeyword);
        if (!isOfType(value, schema.path("type"))) {
            add(path, "%s must be of type %s".formatted(shown(value), schema.get("type")));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            add(path, "%s must be one of %s".formatted(shown(value), schema.get("enum")));
        }
        switch (value.getNodeType()) {
            case OBJECT -> checkObject(value, schema, path);
            case ARRAY -> checkArray(value, schema, path);
            case NUMBER -> checkNumber(value, schema, path);
            case STRING -> checkText(value, schema, path);
            default -> {} // true, false and null have no more to check
        }
    }

    private static void checkKeyword(String keyword) {
        if (!KEYWORDS.contains(keyword)) {
            throw new IllegalArgumentException("keyword (%s) of a schema is not checked here. Maybe one of %s."
                    .formatted(keyword, KEYWORDS.stream().sorted().toList()));
        }
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isOfType(value, each)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "" -> true;
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "number" -> isNumber(value);
            case "integer" -> isNumber(value) && isWhole(value.decimalValue());
            default ->
                throw new IllegalArgumentException(
                        "type (%s) of a schema is unknown. Maybe string.".formatted(type.asText()));
        };
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() && (!value.isFloatingPointNumber() || value.isBigDecimal() || isFinite(value));
    }

    private static boolean isFinite(JsonNode value) {
        return Double.isFinite(value.doubleValue());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private void checkObject(JsonNode value, JsonNode schema, String path) {
        JsonNode properties = schema.path("properties");
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.textValue())) {
                add(path + "." + name.textValue(), "is missing");
            }
        }
        boolean open = schema.path("additionalProperties").asBoolean(true);
        for (Iterator<Map.Entry<String, JsonNode>> members = value.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            String memberPath = path + "." + member.getKey();
            if (properties.has(member.getKey())) {
                check(member.getValue(), properties.get(member.getKey()), memberPath);
            } else if (!open) {
                add(memberPath, "is not a member");
            }
        }
    }

    private void checkArray(JsonNode value, JsonNode schema, String path) {
        checkSize(value.size(), "items", schema, "minItems", "maxItems", path);
        for (int i = 0; i < value.size() && schema.has("items"); i++) {
            check(value.get(i), schema.get("items"), path + "[" + i + "]");
        }
    }

    private void checkText(JsonNode value, JsonNode schema, String path) {
        String text = value.textValue();
        checkSize(text.codePointCount(0, text.length()), "characters", schema, "", "maxLength", path);
    }

    private void checkSize(int size, String what, JsonNode schema, String least, String most, String path) {
        if (schema.has(least) && size < schema.get(least).asLong()) {
            add(path, "has %d %s, at least %s are needed".formatted(size, what, schema.get(least)));
        }
        if (schema.has(most) && size > schema.get(most).asLong()) {
            add(path, "has %d %s, at most %s are allowed".formatted(size, what, schema.get(most)));
        }
    }

    private void checkNumber(JsonNode value, JsonNode schema, String path) {
        BigDecimal number = value.decimalValue();
        if (schema.has("minimum") && number.compareTo(schema.get("minimum").decimalValue()) < 0) {
            add(path, "%s must be at least %s".formatted(shown(value), schema.get("minimum")));
        }
        if (schema.has("maximum") && number.compareTo(schema.get("maximum").decimalValue()) > 0) {
            add(path, "%s must be at most %s".formatted(shown(value), schema.get("maximum")));
        }
    }

    private static String shown(JsonNode value) {
        String text = value.isBigDecimal() ? value.decimalValue().toString() : value.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }

    private void add(String path, String message) {
        found.add(new Violation(path, message));
    }
}
