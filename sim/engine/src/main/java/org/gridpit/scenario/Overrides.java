package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;
import org.gridpit.scenario.YamlNode.Sequence;

/** Puts values of the command line into the document as read, before it is checked like any other file. */
final class Overrides {
    private static final int MOST_SHOWN = 20;

    private final ErrorList errors;

    Overrides(ErrorList errors) {
        this.errors = errors;
    }

    /** The document with the overrides in it; one that fits nowhere is left out and reported. */
    YamlNode apply(YamlNode document, List<ScenarioOverride> overrides) {
        YamlNode changed = document;
        for (ScenarioOverride override : overrides) {
            Optional<YamlNode> value = YamlReader.option(override.value(), override.option(), errors);
            if (value.isPresent()) {
                List<String> steps = List.of(override.path().split("\\.", -1));
                changed = place(changed, new Change(override, steps, value.get()), 0);
            }
        }
        return changed;
    }

    private record Change(ScenarioOverride override, List<String> steps, YamlNode value) {
        SourceMark mark() {
            return SourceMark.option(override.option());
        }

        String pathTo(int depth) {
            return String.join(".", steps.subList(0, depth));
        }
    }

    private YamlNode place(YamlNode node, Change change, int depth) {
        if (depth == change.steps().size()) {
            return change.value();
        }
        if (node instanceof Mapping mapping) {
            return inBlock(mapping, change, depth);
        }
        if (node instanceof Sequence sequence) {
            return inList(sequence, change, depth);
        }
        if (node instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
            return inBlock(new Mapping(List.of(), change.mark()), change, depth);
        }
        String path = change.pathTo(depth);
        errors.add(
                Code.WRONG_TYPE,
                change.mark(),
                path,
                "%s is '%s' and has no keys inside; replace all of it: --set %s={%s: ...}"
                        .formatted(
                                path,
                                ((Scalar) node).text(),
                                path,
                                change.steps().get(depth)));
        return node;
    }

    private YamlNode inBlock(Mapping mapping, Change change, int depth) {
        String key = change.steps().get(depth);
        Optional<Entry> old = mapping.find(key);
        YamlNode before = old.map(Entry::value).orElse(new Scalar("", Kind.NULL, change.mark()));
        YamlNode after = place(before, change, depth + 1);
        return mapping.with(new Entry(key, old.map(Entry::keyMark).orElse(change.mark()), after));
    }

    private YamlNode inList(Sequence sequence, Change change, int depth) {
        String name = change.steps().get(depth);
        List<YamlNode> items = new ArrayList<>(sequence.items());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            names.add(YamlNode.memberName(items.get(i), i));
            if (names.get(i).equals(name)) {
                items.set(i, place(items.get(i), change, depth + 1));
                return new Sequence(items, sequence.mark());
            }
        }
        String path = change.pathTo(depth);
        errors.add(ScenarioError.of(
                        Code.UNKNOWN_NAME,
                        change.mark(),
                        change.override().path(),
                        "%s has no member '%s'; there are: %s".formatted(path, name, some(names)))
                .withValue(name)
                .withAllowed(names)
                .withSuggestion(Nearest.of(name, names).orElse("")));
        return sequence;
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
        return names.size() > MOST_SHOWN ? "%s ... (%s in all)".formatted(shown, names.size()) : shown;
    }
}
