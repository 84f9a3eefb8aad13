package org.gridpit.decision;

import java.util.Map;
import org.gridpit.json.CanonicalJson;

/**
 * A model and the way to it.
 *
 * @param route key of the id in its row
 */
public record ResolvedModel(ModelRow row, String route) {
    /** Logical name and route, as in keys. */
    public String name() {
        return row.name() + "@" + route;
    }

    /** The provider's name for it. */
    public String id() {
        return row.ids().get(route);
    }

    /** SHA-256 of all that is known of it here. */
    public String stamp() {
        return CanonicalJson.sha256(Map.of("row", row, "route", route));
    }

    /** Refuses what the model would refuse: a temperature. */
    public void check(Inference inference) {
        if (!row.sampling()
                && (inference.temperature().isPresent() || inference.topP().isPresent())) {
            throw new IllegalArgumentException(
                    "temperature (%s) and topP (%s) are not taken by %s. Maybe leave them out."
                            .formatted(
                                    inference
                                            .temperature()
                                            .map(Object::toString)
                                            .orElse("none"),
                                    inference.topP().map(Object::toString).orElse("none"),
                                    name()));
        }
    }
}
