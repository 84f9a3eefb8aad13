package org.gridpit.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;
import org.gridpit.scenario.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads the part of YAML 1.2 a scenario may use: scalars, lists, maps, comments and plain anchors. Tags, merge keys,
 * keys that are not plain words and a second document are errors.
 */
final class YamlReader {
    /** Anchors may repeat parts; a file that grows beyond this by repeating them is a mistake or an attack. */
    private static final int MOST_NODES = 2_000_000;

    private static final int DEEPEST = 100;

    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();

    private final String source;
    private final boolean isOption;
    private final ErrorList errors;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Integer> sizes = new IdentityHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private Iterator<Event> events;
    private int depth;

    private YamlReader(String source, boolean isOption, ErrorList errors) {
        this.source = source;
        this.isOption = isOption;
        this.errors = errors;
    }

    /** The document in a scenario file, or nothing when it is no YAML at all. */
    static Optional<YamlNode> file(String text, String name, ErrorList errors) {
        return new YamlReader(name, false, errors).read(text);
    }

    /** The value of an option such as {@code --set key=[1, 2]}. */
    static Optional<YamlNode> option(String text, String option, ErrorList errors) {
        return new YamlReader(option, true, errors).read(text);
    }

    private Optional<YamlNode> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            events.next();
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                return Optional.of(new Scalar("", Kind.NULL, start(text)));
            }
            YamlNode root = node(events.next());
            events.next();
            Event after = events.next();
            if (after.getEventId() != Event.ID.StreamEnd) {
                errors.add(
                        Code.UNREADABLE_FILE, mark(after, 1), "", "a second document starts here; a scenario is one");
            }
            return Optional.of(root);
        } catch (MarkedYamlEngineException e) {
            SourceMark place = e.getProblemMark().map(mark -> mark(mark, 1)).orElse(start(text));
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            errors.add(Code.UNREADABLE_FILE, place, "", "not valid YAML: " + oneLine(context + e.getProblem()));
        } catch (YamlEngineException e) {
            errors.add(Code.UNREADABLE_FILE, start(text), "", "not valid YAML: " + oneLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private YamlNode node(Event event) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        YamlNode node = event instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) event);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
        sizes.put(node, size(node));
        return node;
    }

    private YamlNode aliased(AliasEvent alias) {
        YamlNode node = anchors.get(alias.getAlias().getValue());
        if (node == null) {
            errors.add(
                    Code.UNREADABLE_FILE,
                    mark(alias, 1),
                    "",
                    "no anchor &%s before this place".formatted(alias.getAlias().getValue()));
            return new Scalar("", Kind.NULL, mark(alias, 1));
        }
        return node;
    }

    private int size(YamlNode node) {
        long size = 1;
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                size += sizes.getOrDefault(entry.value(), 1);
            }
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                size += sizes.getOrDefault(item, 1);
            }
        }
        if (size > MOST_NODES) {
            throw new YamlEngineException(
                    "more than %s values. Maybe anchors repeat each other.".formatted(MOST_NODES));
        }
        return (int) size;
    }

    private Scalar scalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        Kind kind = event.isPlain() ? kind(CORE.resolve(event.getValue(), true)) : Kind.TEXT;
        return new Scalar(event.getValue(), kind, mark(event, width(event)));
    }

    private static int width(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        return start.getLine() == end.getLine() ? Math.max(1, end.getColumn() - start.getColumn()) : 1;
    }

    private static Kind kind(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return Kind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Kind.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.TRUTH;
        }
        return tag.equals(Tag.NULL) ? Kind.NULL : Kind.TEXT;
    }

    private YamlNode collection(CollectionStartEvent start) {
        refuseTag(start, start.getTag());
        if (++depth > DEEPEST) {
            throw new YamlEngineException("more than %s blocks inside each other".formatted(DEEPEST));
        }
        YamlNode node = start.getEventId() == Event.ID.SequenceStart ? sequence(start) : mapping(start);
        depth--;
        return node;
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(text -> errors.add(
                Code.WRONG_TYPE, mark(event, 1), "", "tag %s is not allowed; a scenario needs none".formatted(text)));
    }

    private YamlNode sequence(Event start) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            path.addLast(Integer.toString(items.size()));
            items.add(node(event));
            path.removeLast();
        }
        return new Sequence(items, mark(start, 1));
    }

    private YamlNode mapping(Event start) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node(event);
            path.addLast(key instanceof Scalar word ? word.text() : "?");
            YamlNode value = node(events.next());
            path.removeLast();
            if (isPlainKey(key)) {
                Entry entry = new Entry(((Scalar) key).text(), key.mark(), value);
                Entry first = entries.putIfAbsent(entry.key(), entry);
                if (first != null) {
                    refuseSecond(entry, first);
                }
            }
        }
        return new Mapping(List.copyOf(entries.values()), mark(start, 1));
    }

    private boolean isPlainKey(YamlNode key) {
        if (!(key instanceof Scalar scalar)) {
            errors.add(Code.WRONG_TYPE, key.mark(), "", "a key must be a word, not a list or a block");
            return false;
        }
        if (scalar.text().equals("<<")) {
            errors.add(Code.UNKNOWN_KEY, key.mark(), "<<", "merge keys (<<) are not allowed; write the keys out");
            return false;
        }
        return true;
    }

    private void refuseSecond(Entry second, Entry first) {
        errors.add(ScenarioError.of(
                        Code.DUPLICATE_KEY,
                        second.keyMark(),
                        YamlNode.join(String.join(".", path), second.key()),
                        "key '%s' stands twice, first in line %s"
                                .formatted(second.key(), first.keyMark().line()))
                .withValue(second.key()));
    }

    private SourceMark start(String text) {
        return isOption ? SourceMark.option(source) : new SourceMark(source, 1, 1, text.isEmpty() ? 0 : 1);
    }

    private SourceMark mark(Event event, int length) {
        return mark(event.getStartMark().orElseThrow(), length);
    }

    private SourceMark mark(Mark mark, int length) {
        return isOption
                ? SourceMark.option(source)
                : new SourceMark(source, mark.getLine() + 1, mark.getColumn() + 1, length);
    }
}
