package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML document as read, each part with its place: what overrides change and the binder turns into records. */
sealed interface YamlNode {
    SourceMark mark();

    /** What YAML 1.2's core schema takes an unquoted scalar for. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        TRUTH,
        NULL
    }

    record Scalar(String text, Kind kind, SourceMark mark) implements YamlNode {
        /** A key without anything behind it, which is not the same as a spelt-out null. */
        boolean isBlank() {
            return kind == Kind.NULL && text.isEmpty();
        }
    }

    record Sequence(List<YamlNode> items, SourceMark mark) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Entry(String key, SourceMark keyMark, YamlNode value) {}

    record Mapping(List<Entry> entries, SourceMark mark) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        /** The same mapping with one entry replaced at its place, or added at the end. */
        Mapping with(Entry changed) {
            List<Entry> all = new ArrayList<>(entries);
            int at = all.indexOf(find(changed.key()).orElse(changed));
            if (at < 0) {
                all.add(changed);
            } else {
                all.set(at, changed);
            }
            return new Mapping(all, mark);
        }
    }

    /** Name of a list member in paths: its {@code id} when it has one, else its number from 0. */
    static String memberName(YamlNode member, int index) {
        if (member instanceof Mapping mapping
                && mapping.find("id").map(Entry::value).orElse(null) instanceof Scalar id
                && !id.text().isEmpty()) {
            return id.text();
        }
        return Integer.toString(index);
    }

    /** Path of a key inside a block; the document itself has the empty path. */
    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
