package org.gridpit.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.json.CanonicalJson;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;
import org.gridpit.scenario.YamlNode.Sequence;

/** Blocks taken as they stand, for readers with a form of their own: maps, lists, texts, truths and exact decimals. */
final class RawValues {
    private RawValues() {}

    static Object of(YamlNode node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Entry entry : mapping.entries()) {
                values.put(entry.key(), of(entry.value()));
            }
            return Collections.unmodifiableMap(values);
        }
        if (node instanceof Sequence sequence) {
            List<Object> values = new ArrayList<>();
            sequence.items().forEach(item -> values.add(of(item)));
            return List.copyOf(values);
        }
        return scalar((Scalar) node);
    }

    private static Object scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TRUTH -> Boolean.parseBoolean(scalar.text());
            case INTEGER, DECIMAL -> number(scalar.text());
            case TEXT -> scalar.text();
            case NULL -> "";
        };
    }

    /** Equal numbers are equal values, however many zeros they were written with; what is no decimal stays text. */
    private static Object number(String text) {
        try {
            return new BigDecimal(CanonicalJson.decimal(new BigDecimal(text)));
        } catch (IllegalArgumentException notDecimal) {
            return text;
        }
    }
}
