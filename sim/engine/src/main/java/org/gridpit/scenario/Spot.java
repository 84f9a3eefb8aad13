package org.gridpit.scenario;

import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.scenario.YamlNode.Scalar;

/** A value on its way from the document into a record: where it stands, and what is said about its range. */
record Spot(String path, YamlNode node, Optional<Param> param) {
    Spot member(String name, YamlNode member) {
        return new Spot(YamlNode.join(path, name), member, param);
    }

    SourceMark mark() {
        return node.mark();
    }

    String unit() {
        return param.map(Param::unit).orElse("");
    }

    /** The value as the user wrote it; a word for what it is when it is no scalar. */
    String text() {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        return node instanceof YamlNode.Sequence ? "a list" : "a block";
    }

    /** The document itself has no path, but must be called something. */
    String name() {
        return path.isEmpty() ? "the scenario" : path;
    }
}
