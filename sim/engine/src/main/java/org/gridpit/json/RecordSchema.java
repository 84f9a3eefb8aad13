package org.gridpit.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridpit.Param;

/**
 * JSON Schema of a record's JSON, from its components and their {@link Param}s, in few keywords: {@code type, properties,
 * required, additionalProperties, items, enum, minimum, maximum, minItems, maxItems, maxLength}. The bounds of a
 * {@code Param} are those of a number, of a list's size and of a text's length. What JSON Schema cannot say, such as one
 * member below another, the record itself checks when it is read.
 */
public final class RecordSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Class<?>> WHOLE = Set.of(long.class, int.class, Long.class, Integer.class);
    private static final Set<Class<?>> DECIMAL = Set.of(double.class, Double.class, BigDecimal.class);
    private static final Set<Class<?>> TEXT =
            Set.of(String.class, Duration.class, Instant.class, LocalTime.class, Path.class);

    private RecordSchema() {}

    /** The schema of a record; no member but its own is allowed. */
    public static ObjectNode of(Class<? extends Record> type) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), member(component));
            if (!RecordMember.hasDefault(component) && component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode member(RecordComponent component) {
        ObjectNode schema = schema(component.getGenericType(), component);
        Param param = component.getAnnotation(Param.class);
        if (param != null) {
            bound(schema, param);
        }
        if (component.getType() == Optional.class) {
            allowNull(schema);
        }
        return schema;
    }

    private static ObjectNode schema(Type type, RecordComponent owner) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return schema(content, owner);
            }
            if (generic.getRawType() == List.class) {
                ObjectNode list = NODES.objectNode().put("type", "array");
                list.set("items", schema(content, owner));
                return list;
            }
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? of(plain.asSubclass(Record.class)) : scalar(plain, owner);
        }
        throw refused(type, owner);
    }

    private static ObjectNode scalar(Class<?> type, RecordComponent owner) {
        if (type.isEnum()) {
            return constants(type);
        }
        String name = WHOLE.contains(type)
                ? "integer"
                : DECIMAL.contains(type)
                        ? "number"
                        : TEXT.contains(type)
                                ? "string"
                                : type == boolean.class || type == Boolean.class ? "boolean" : "";
        if (name.isEmpty()) {
            throw refused(type, owner);
        }
        return NODES.objectNode().put("type", name);
    }

    private static IllegalArgumentException refused(Type type, RecordComponent owner) {
        return new IllegalArgumentException("%s (%s) of %s has no schema. Maybe make it a record."
                .formatted(
                        owner.getName(),
                        type.getTypeName(),
                        owner.getDeclaringRecord().getSimpleName()));
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        ArrayNode names = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            names.add(spelling((Enum<?>) constant));
        }
        return schema;
    }

    /** How a constant is spelt in JSON: by its annotation, or else by its name. */
    public static String spelling(Enum<?> constant) {
        try {
            JsonProperty spelt =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return spelt == null ? constant.name() : spelt.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("%s is not a constant. Maybe it was renamed.".formatted(constant), e);
        }
    }

    private static void bound(ObjectNode schema, Param param) {
        switch (schema.get("type").textValue()) {
            case "integer" -> {
                boolean above = param.above() > param.min();
                bound(schema, "minimum", above ? StrictMath.floor(param.above()) + 1 : StrictMath.ceil(param.min()));
                bound(schema, "maximum", StrictMath.floor(param.max()));
            }
            case "number" -> {
                bound(schema, "minimum", Math.max(param.min(), param.above()));
                bound(schema, "maximum", param.max());
            }
            case "array" -> {
                bound(schema, "minItems", param.min());
                bound(schema, "maxItems", param.max());
            }
            case "string" -> bound(schema, "maxLength", param.max());
            default -> {} // no bounds on booleans and records
        }
    }

    private static void bound(ObjectNode schema, String keyword, double bound) {
        if (!Double.isInfinite(bound)) {
            schema.put(keyword, new BigDecimal(CanonicalJson.decimal(bound)));
        }
    }

    private static void allowNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode names) {
            names.addNull();
        }
    }
}
