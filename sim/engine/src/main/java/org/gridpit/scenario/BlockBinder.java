package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridpit.scenario.RecordShape.Component;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;

/**
 * Binds one block to one record. A {@link Choice} takes its name from the key of its own component and its parameters
 * from the same block.
 */
final class BlockBinder {
    private final Binder values;
    private final KeyCheck keys;
    private final Vocabulary vocabulary;
    private final ErrorList errors;
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

    BlockBinder(Binder values, KeyCheck keys, Vocabulary vocabulary, ErrorList errors) {
        this.values = values;
        this.keys = keys;
        this.vocabulary = vocabulary;
        this.errors = errors;
    }

    /** A block in the course of being bound. */
    private final class Block {
        final RecordShape shape;
        final Mapping mapping;
        final String path;
        final Set<String> explained;
        final Map<String, Object> bound = new HashMap<>();
        boolean whole = true;

        Block(RecordShape shape, Mapping mapping, String path, Set<String> explained) {
            this.shape = shape;
            this.mapping = mapping;
            this.path = path;
            this.explained = explained;
        }

        void take(Component component, Optional<Object> value) {
            value.ifPresent(found -> bound.put(component.name(), found));
            whole &= value.isPresent();
        }

        Spot spot(Component component, Entry entry) {
            return new Spot(YamlNode.join(path, component.key()), entry.value(), component.param());
        }
    }

    Optional<Object> bind(Class<? extends Record> type, Mapping mapping, String path) {
        RecordShape shape = shape(type);
        Keys known = new Keys(new ArrayList<>(shape.keys()), new HashMap<>());
        for (Component component : shape.components()) {
            component.catalog().ifPresent(kind -> addChoiceKeys(kind, component, mapping, known));
        }
        Mapping meant = withoutFormerChoice(shape, mapping, known);
        Set<String> explained = keys.check(meant, path, known.allowed(), known.others());
        return assemble(new Block(shape, meant, path, explained));
    }

    /** Where an option of the command line chose another entry, the file's parameters of the former one fall away. */
    private static Mapping withoutFormerChoice(RecordShape shape, Mapping mapping, Keys known) {
        boolean chosenByOption = shape.components().stream()
                .filter(component -> component.catalog().isPresent())
                .flatMap(component -> mapping.find(component.key()).stream())
                .anyMatch(entry -> entry.value().mark().isOption());
        if (!chosenByOption) {
            return mapping;
        }
        List<Entry> kept = mapping.entries().stream()
                .filter(entry -> entry.value().mark().isOption()
                        || known.allowed().contains(entry.key())
                        || !known.others().containsKey(entry.key()))
                .toList();
        return new Mapping(kept, mapping.mark());
    }

    /** The record a single word stands for, by its static {@code of}. */
    Optional<Object> shortForm(Class<? extends Record> type, Scalar scalar, Spot spot) {
        try {
            return Optional.of(RecordShape.call(RecordShape.factory(type, "of").orElseThrow(), null, scalar.text()));
        } catch (IllegalArgumentException e) {
            return values.wrong(spot, "%s is '%s': %s".formatted(spot.path(), spot.text(), e.getMessage()));
        }
    }

    private RecordShape shape(Class<? extends Record> type) {
        return shapes.computeIfAbsent(type, each -> RecordShape.of(type));
    }

    /** Keys a block may have, and those it might have with another name from the catalogue. */
    private record Keys(List<String> allowed, Map<String, String> others) {}

    /** Keys of the chosen entry; as long as none is chosen rightly, those of all entries may stand. */
    private void addChoiceKeys(String kind, Component component, Mapping mapping, Keys known) {
        Optional<String> name = mapping.find(component.key())
                .filter(entry -> entry.value() instanceof Scalar)
                .map(entry -> ((Scalar) entry.value()).text());
        boolean chosen = name.flatMap(each -> vocabulary.parameters(kind, each)).isPresent();
        for (String each : vocabulary.names(kind)) {
            List<String> its = vocabulary
                    .parameters(kind, each)
                    .map(type -> shape(type).keys())
                    .orElse(List.of());
            if (!chosen || each.equals(name.get())) {
                known.allowed().addAll(its);
            } else {
                its.forEach(key -> known.others().putIfAbsent(key, component.key() + ": " + each));
            }
        }
    }

    private Optional<Object> assemble(Block block) {
        int errorsBefore = errors.count();
        block.shape.components().stream().filter(Component::required).forEach(each -> required(block, each));
        try {
            Optional<Record> defaults = block.whole ? block.shape.defaultsFrom(block.bound) : Optional.empty();
            block.shape.components().stream()
                    .filter(each -> !each.required())
                    .forEach(each -> optional(block, each, defaults));
            return block.whole ? Optional.of(block.shape.create(block.bound)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            if (errors.count() == errorsBefore) {
                errors.add(inconsistent(block, e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private void required(Block block, Component component) {
        Optional<Entry> entry = block.mapping.find(component.key());
        if (entry.isPresent()) {
            block.take(component, present(block, component, entry.get()));
            return;
        }
        block.whole = false;
        if (!block.explained.contains(component.key())) {
            String where = block.path.isEmpty() ? "" : " in " + block.path;
            List<String> allowed = component.catalog().map(vocabulary::names).orElse(Binder.names(component.raw()));
            String choices = allowed.isEmpty() ? "" : "; allowed: " + String.join(", ", allowed);
            errors.add(ScenarioError.of(
                            Code.MISSING_KEY,
                            block.mapping.mark(),
                            YamlNode.join(block.path, component.key()),
                            "missing key '%s'%s%s".formatted(component.key(), where, choices))
                    .withAllowed(allowed));
        }
    }

    private void optional(Block block, Component component, Optional<Record> defaults) {
        Optional<Entry> entry = block.mapping.find(component.key());
        if (entry.isPresent()) {
            block.take(component, present(block, component, entry.get()));
        } else if (defaults.isPresent()) {
            Object value = component.of(defaults.get());
            boolean chosen = component.catalog().isPresent() && value instanceof Choice;
            block.take(component, chosen ? unnamed(block, component, ((Choice) value).name()) : Optional.of(value));
        } else if (block.shape.defaults().isEmpty()) {
            block.take(component, Optional.of(RecordShape.emptyValue(component.raw())));
        }
    }

    private Optional<Object> present(Block block, Component component, Entry entry) {
        Spot spot = block.spot(component, entry);
        if (component.catalog().isEmpty()) {
            return values.value(component.type(), spot);
        }
        String kind = component.catalog().get();
        if (entry.value() instanceof Scalar scalar
                && vocabulary.parameters(kind, scalar.text()).isPresent()) {
            return choice(block, component, scalar.text());
        }
        values.unknownName(spot, vocabulary.names(kind));
        return Optional.empty();
    }

    /** The default entry of the catalogue; keys only other entries have could stand so far and are wrong now. */
    private Optional<Object> unnamed(Block block, Component component, String name) {
        Entry written = new Entry(component.key(), block.mapping.mark(), nameNode(name, block.mapping.mark()));
        Keys all = new Keys(new ArrayList<>(), new HashMap<>());
        addChoiceKeys(component.catalog().orElseThrow(), component, block.mapping, all);
        Keys known = new Keys(new ArrayList<>(block.shape.keys()), new HashMap<>());
        addChoiceKeys(component.catalog().orElseThrow(), component, block.mapping.with(written), known);
        List<Entry> doubtful = block.mapping.entries().stream()
                .filter(entry -> all.allowed().contains(entry.key()))
                .toList();
        keys.check(new Mapping(doubtful, block.mapping.mark()), block.path, known.allowed(), known.others());
        return choice(block, component, name);
    }

    private static Scalar nameNode(String name, SourceMark mark) {
        return new Scalar(name, Kind.TEXT, mark);
    }

    private Optional<Object> choice(Block block, Component component, String name) {
        Class<? extends Record> type = vocabulary
                .parameters(component.catalog().orElseThrow(), name)
                .orElseThrow(() -> new IllegalStateException(
                        "default %s (%s) is not in the catalogue".formatted(component.key(), name)));
        return assemble(new Block(shape(type), block.mapping, block.path, block.explained))
                .map(parameters -> new Choice(name, (Record) parameters));
    }

    /** Says what a record's own check found, in the words of the file, at the first key it speaks of. */
    private static ScenarioError inconsistent(Block block, String message) {
        String text = message;
        SourceMark mark = block.mapping.mark();
        String path = block.path;
        int earliest = Integer.MAX_VALUE;
        for (Component component : block.shape.components()) {
            Matcher word = Pattern.compile("\\b" + component.name() + "\\b").matcher(message);
            if (word.find()) {
                Optional<Entry> entry = block.mapping.find(component.key());
                if (entry.isPresent() && word.start() < earliest) {
                    earliest = word.start();
                    mark = entry.get().value().mark();
                    path = YamlNode.join(block.path, component.key());
                }
                text = text.replaceAll("\\b" + component.name() + "\\b", component.key());
            }
        }
        String where = block.path.isEmpty() ? "" : block.path + ": ";
        return ScenarioError.of(Code.INCONSISTENT, mark, path, where + text);
    }
}
