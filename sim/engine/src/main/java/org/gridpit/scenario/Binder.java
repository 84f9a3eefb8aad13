package org.gridpit.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridpit.json.Naming;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;
import org.gridpit.scenario.YamlNode.Sequence;

/**
 * Turns a document into a tree of records: keys are their components in snake_case, everything is checked, and
 * nothing wrong hides anything else that is wrong.
 */
final class Binder {
    private static final String TABLE = "table";

    private final ScalarTypes scalars;
    private final Vocabulary vocabulary;
    private final BlockBinder blocks;
    private final ErrorList errors;
    private final Map<String, Path> files = new TreeMap<>();

    Binder(SchemaKeys schema, Vocabulary vocabulary, ScalarTypes scalars, ErrorList errors) {
        this.scalars = scalars;
        this.vocabulary = vocabulary;
        this.errors = errors;
        this.blocks = new BlockBinder(this, new KeyCheck(schema, errors), vocabulary, errors);
    }

    /** The record a block stands for; nothing, with the errors noted, when it cannot be made. */
    <R extends Record> Optional<R> bind(YamlNode node, Class<R> type) {
        return value(type, new Spot("", node, Optional.empty())).map(type::cast);
    }

    /** Every file the scenario names, by key path. */
    Map<String, Path> files() {
        return Collections.unmodifiableMap(files);
    }

    Optional<Object> value(Type type, Spot spot) {
        Class<?> raw = RecordShape.rawClass(type);
        if (raw == Optional.class) {
            return optional(argument(type, 0), spot);
        }
        if (spot.node() instanceof Scalar scalar && scalar.kind() == Kind.NULL && raw != Object.class) {
            return wrong(spot, "%s has no value; give one or leave the key out".formatted(spot.name()));
        }
        if (raw == List.class) {
            return list(argument(type, 0), spot);
        }
        if (raw == Map.class) {
            return map(argument(type, 1), spot);
        }
        if (raw == TableChoice.class) {
            return tables(spot);
        }
        if (raw == Object.class) {
            return Optional.of(RawValues.of(spot.node()));
        }
        return ScalarTypes.isScalar(raw) || raw.isEnum() ? scalar(raw, spot) : block(raw, spot);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** A spelt-out {@code null} takes an optional part away, so that an override can do it. */
    private Optional<Object> optional(Type type, Spot spot) {
        if (spot.node() instanceof Scalar scalar && scalar.kind() == Kind.NULL && !scalar.isBlank()) {
            return Optional.of(Optional.empty());
        }
        return value(type, spot).map(Optional::of);
    }

    private Optional<Object> list(Type type, Spot spot) {
        if (!(spot.node() instanceof Sequence sequence)) {
            return wrong(spot, "%s is %s; expected a list".formatted(spot.name(), quoted(spot)));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            value(type, spot.member(YamlNode.memberName(item, i), item)).ifPresent(values::add);
        }
        return values.size() == sequence.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> tables(Spot spot) {
        if (spot.node() instanceof Sequence) {
            List<String> known = vocabulary.names(TABLE);
            return list(String.class, spot)
                    .map(names ->
                            ((List<?>) names).stream().map(String.class::cast).toList())
                    .filter(names -> areKnown(names, known, (Sequence) spot.node(), spot))
                    .map(TableChoice::of);
        }
        if (TableChoice.WORDS.contains(spot.text())) {
            return Optional.of(spot.text().equals("all") ? TableChoice.ALL : TableChoice.NONE);
        }
        return wrong(
                spot,
                "%s is %s; expected all, none or a list such as [ticks, agents]".formatted(spot.name(), quoted(spot)));
    }

    private boolean areKnown(List<String> names, List<String> known, Sequence written, Spot spot) {
        boolean all = true;
        for (int i = 0; i < names.size(); i++) {
            YamlNode item = written.items().get(i);
            if (!known.contains(names.get(i))) {
                unknownName(spot.member(YamlNode.memberName(item, i), item), known);
                all = false;
            }
        }
        return all;
    }

    private Optional<Object> map(Type type, Spot spot) {
        if (!(spot.node() instanceof Mapping mapping)) {
            return wrong(spot, "%s is %s; expected a block of keys".formatted(spot.name(), quoted(spot)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            value(type, spot.member(entry.key(), entry.value())).ifPresent(value -> values.put(entry.key(), value));
        }
        return values.size() == mapping.entries().size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    private Optional<Object> block(Class<?> raw, Spot spot) {
        Class<? extends Record> type = raw.asSubclass(Record.class);
        if (spot.node() instanceof Mapping mapping) {
            return blocks.bind(type, mapping, spot.path());
        }
        if (spot.node() instanceof Scalar scalar
                && RecordShape.factory(raw, "of").isPresent()) {
            return blocks.shortForm(type, scalar, spot);
        }
        return wrong(spot, "%s is %s; expected a block of keys".formatted(spot.name(), quoted(spot)));
    }

    private Optional<Object> scalar(Class<?> raw, Spot spot) {
        if (!(spot.node() instanceof Scalar scalar)) {
            return wrong(spot, "%s is %s; expected a single value".formatted(spot.name(), spot.text()));
        }
        if (raw.isEnum()) {
            return constant(raw, spot);
        }
        ScalarTypes.Reading reading = scalars.read(scalar, raw);
        if (reading.value().isEmpty()) {
            return wrong(spot, "%s is %s; expected %s".formatted(spot.name(), quoted(spot), reading.expected()));
        }
        Object value = reading.value().get();
        RangeCheck.of(value, spot).ifPresent(errors::add);
        if (value instanceof Path file) {
            checkFile(file, spot);
        }
        return Optional.of(value);
    }

    private void checkFile(Path file, Spot spot) {
        files.put(spot.path(), file);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            String problem = Files.exists(file) ? "cannot be read" : "does not exist";
            errors.add(ScenarioError.of(
                            Code.UNREADABLE_FILE,
                            spot.mark(),
                            spot.path(),
                            "%s: file %s %s".formatted(spot.path(), file, problem))
                    .withValue(spot.text()));
        }
    }

    private Optional<Object> constant(Class<?> type, Spot spot) {
        List<String> names = names(type);
        int at = names.indexOf(spot.text());
        if (at < 0) {
            unknownName(spot, names);
            return Optional.empty();
        }
        return Optional.of(type.getEnumConstants()[at]);
    }

    /** Names of an enum's constants in files; none for other types. */
    static List<String> names(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> Naming.kebabCase((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    void unknownName(Spot spot, List<String> names) {
        String message = "%s is '%s'; allowed: %s".formatted(spot.path(), spot.text(), String.join(", ", names));
        errors.add(ScenarioError.of(Code.UNKNOWN_NAME, spot.mark(), spot.path(), message)
                .withValue(spot.text())
                .withAllowed(names)
                .withSuggestion(Nearest.of(spot.text(), names).orElse("")));
    }

    Optional<Object> wrong(Spot spot, String message) {
        errors.add(ScenarioError.of(Code.WRONG_TYPE, spot.mark(), spot.path(), message)
                .withValue(spot.text())
                .withLimits(spot.unit(), Optional.empty(), Optional.empty()));
        return Optional.empty();
    }

    private static String quoted(Spot spot) {
        return spot.node() instanceof Scalar ? "'" + spot.text() + "'" : spot.text();
    }
}
