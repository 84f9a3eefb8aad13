package org.gridpit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridpit.json.CanonicalJson;
import org.gridpit.json.Naming;
import org.gridpit.scenario.RecordShape.Component;

/** A bound record as a tree of keys and values again, every default written out, in the order of the components. */
final class ResolvedTree {
    private static final long SECONDS_PER_DAY = 86_400;

    private final Function<Path, String> files;

    /** @param files how a file is named in the tree */
    ResolvedTree(Function<Path, String> files) {
        this.files = files;
    }

    ObjectNode of(Record block) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        addTo(node, block);
        return node;
    }

    private void addTo(ObjectNode node, Record block) {
        for (Component component : RecordShape.of(block.getClass()).components()) {
            Object value = component.of(block);
            if (value instanceof Choice choice) {
                node.put(component.key(), choice.name());
                addTo(node, choice.parameters());
            } else if (!(value instanceof Optional<?> optional && optional.isEmpty())) {
                node.set(component.key(), value(value));
            }
        }
    }

    private JsonNode value(Object value) {
        if (value instanceof Optional<?> optional) {
            return value(optional.orElseThrow());
        }
        if (value instanceof List<?> list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(item -> items.add(value(item)));
            return items;
        }
        if (value instanceof TableChoice choice && !choice.equals(TableChoice.NONE)) {
            return choice.names().isPresent() ? value(choice.names().get()) : scalar(choice);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode entries = JsonNodeFactory.instance.objectNode();
            map.forEach((key, item) -> entries.set(key.toString(), value(item)));
            return entries;
        }
        if (value instanceof Record block && !ScalarTypes.isScalar(block.getClass())) {
            return of(block);
        }
        return scalar(value);
    }

    private JsonNode scalar(Object value) {
        if (value instanceof BigDecimal || value instanceof Double) {
            return DecimalNode.valueOf(new BigDecimal(plain((Number) value)));
        }
        if (value instanceof Number whole) {
            return JsonNodeFactory.instance.numberNode(whole.longValue());
        }
        if (value instanceof Boolean truth) {
            return JsonNodeFactory.instance.booleanNode(truth);
        }
        return JsonNodeFactory.instance.textNode(text(value));
    }

    private static String plain(Number value) {
        return value instanceof BigDecimal decimal
                ? CanonicalJson.decimal(decimal)
                : CanonicalJson.decimal(value.doubleValue());
    }

    private String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return Naming.kebabCase(constant);
        }
        if (value instanceof Path file) {
            return files.apply(file);
        }
        return value instanceof Duration duration ? days(duration) : value.toString();
    }

    /** Whole days as days, for a reader of {@code P7D} should not find {@code PT168H}. */
    private static String days(Duration duration) {
        boolean whole = duration.getNano() == 0 && duration.getSeconds() % SECONDS_PER_DAY == 0;
        return whole && !duration.isZero() ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
