package org.gridpit.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridpit.json.Json;

/** The language models that are known, by logical name. */
public final class ModelRegistry {
    private static final String BARE = "bare";
    private static final int UNKNOWN_MAX_TOKENS = 4096;

    private final Map<String, ModelRow> rows = new TreeMap<>();

    private ModelRegistry(Iterable<ModelRow> rows) {
        rows.forEach(row -> this.rows.put(row.name(), row));
    }

    /** Those that come with the program. */
    public static ModelRegistry shipped() {
        return new ModelRegistry(resource("models.json", new TypeReference<List<ModelRow>>() {}));
    }

    /** The same and others, which stand before those of the same name. */
    public ModelRegistry with(List<ModelRow> more) {
        ModelRegistry registry = new ModelRegistry(rows.values());
        more.forEach(row -> registry.rows.put(row.name(), row));
        return registry;
    }

    /** All rows by name. */
    public Map<String, ModelRow> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /**
     * The model that a text names: {@code <logical name>@<route>}, or a provider's id that is not listed, which gets the
     * most careful row there is.
     */
    public ResolvedModel resolve(String text) {
        int at = text.lastIndexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        String route = at < 0 ? BARE : text.substring(at + 1);
        ModelRow row = Optional.ofNullable(rows.get(name)).orElseGet(() -> unknown(name, route));
        if (!row.ids().containsKey(route)) {
            throw new IllegalArgumentException("route (%s) of %s is unknown. Maybe one of %s."
                    .formatted(route, name, row.ids().keySet()));
        }
        return new ResolvedModel(row, route);
    }

    private ModelRow unknown(String id, String route) {
        if (id.indexOf('.') < 0 || id.startsWith("arn:")) {
            throw new IllegalArgumentException(
                    "model (%s) is unknown. Maybe one of %s, or add a row for it.".formatted(id, rows.keySet()));
        }
        return new ModelRow(
                id,
                "bedrock-converse",
                Map.of(route, id),
                ModelRow.Status.UNKNOWN,
                ModelRow.Channel.AUTO_TOOL,
                false,
                ModelRow.Thinking.MODEL,
                Optional.empty(),
                UNKNOWN_MAX_TOKENS,
                false,
                id);
    }

    /** A list that is shipped next to this class. */
    static <T> List<T> resource(String name, TypeReference<List<T>> type) {
        try (InputStream in = ModelRegistry.class.getResourceAsStream(name)) {
            return Json.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read. Maybe the program is damaged.".formatted(name), e);
        }
    }
}
