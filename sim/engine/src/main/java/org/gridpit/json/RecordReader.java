package org.gridpit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * Reads a record from JSON in which members that say nothing may be left out: empty values, and those that are left out
 * when the record is written. Numbers are taken by value, so {@code 1.0} is a whole number.
 */
public final class RecordReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordReader() {}

    /** The record; JSON that has another form, or that the record refuses, is an error that names the member. */
    public static <R extends Record> R read(JsonNode json, Class<R> type) {
        try {
            return Json.mapper().readValue(CanonicalJson.text(completed(json, type)), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static JsonNode completed(JsonNode json, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class && json.isArray()
                    ? items(json, content)
                    : completed(json, content);
        }
        boolean isRecord = type instanceof Class<?> plain && plain.isRecord();
        return isRecord && json.isObject() ? members(json, (Class<?>) type) : json;
    }

    private static JsonNode items(JsonNode json, Type content) {
        var items = NODES.arrayNode();
        json.forEach(item -> items.add(completed(item, content)));
        return items;
    }

    private static JsonNode members(JsonNode json, Class<?> type) {
        ObjectNode object = NODES.objectNode();
        object.setAll((ObjectNode) json);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (json.has(name)) {
                object.set(name, completed(json.get(name), component.getGenericType()));
            } else if (RecordMember.hasDefault(component) || component.getType() == Optional.class) {
                object.set(name, nothing(component.getType()));
            }
        }
        return object;
    }

    private static JsonNode nothing(Class<?> type) {
        if (type == boolean.class) {
            return NODES.booleanNode(false);
        }
        if (type.isPrimitive()) {
            return NODES.numberNode(0);
        }
        return List.class.isAssignableFrom(type) ? NODES.arrayNode() : NODES.nullNode();
    }
}
