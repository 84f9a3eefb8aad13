package org.gridpit.scenario;

import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Sequence;

/** Where each value of a loaded scenario stands, so that whoever finds it wrong later can still point at it. */
public final class SourceMarks {
    private final YamlNode document;
    private final List<String> lines;

    SourceMarks(YamlNode document, List<String> lines) {
        this.document = document;
        this.lines = List.copyOf(lines);
    }

    /**
     * Place of the value at a key path, list members by id or number; of the nearest block around it when the value was
     * left out.
     */
    public SourceMark of(String path) {
        YamlNode node = document;
        SourceMark mark = document.mark();
        for (String step : path.split("\\.")) {
            Optional<YamlNode> inner = step(node, step);
            if (inner.isEmpty()) {
                return mark;
            }
            node = inner.get();
            mark = node.mark();
        }
        return mark;
    }

    /** Lines of the file as the user wrote them. */
    List<String> lines() {
        return lines;
    }

    private static Optional<YamlNode> step(YamlNode node, String step) {
        if (node instanceof Mapping mapping) {
            return mapping.find(step).map(Entry::value);
        }
        if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                if (YamlNode.memberName(sequence.items().get(i), i).equals(step)) {
                    return Optional.of(sequence.items().get(i));
                }
            }
        }
        return Optional.empty();
    }
}
