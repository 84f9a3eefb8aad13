package org.gridpit.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gridpit.json.RecordReader;
import org.gridpit.json.RecordSchema;

/**
 * A kind of decision: one per role, the same for rules, models and programs outside.
 *
 * @param name as in tables and prompts: {@code forecast, guard, offer, bid, supervise}
 * @param schemaVersion raised when the members of observation or decision change
 * @param observationType what is seen
 * @param decisionType what is decided
 */
public record DecisionKind<O extends Record, D extends Record>(
        String name, int schemaVersion, Class<O> observationType, Class<D> decisionType) {
    /** Most characters of the reason that a decision gives. */
    public static final int MAX_REASON = 280;

    public DecisionKind {
        if (schemaVersion < 1) {
            throw new IllegalArgumentException(
                    "schemaVersion (%d) of %s must be 1 or more. Maybe start with 1.".formatted(schemaVersion, name));
        }
    }

    /** The decision as canonical JSON: equal decisions have equal texts. */
    public String text(D decision) {
        return RecordText.of(decision);
    }

    /** JSON Schema of the decision. */
    public ObjectNode schema() {
        return RecordSchema.of(decisionType);
    }

    /** The decision that a valid JSON states; what the record itself refuses is an error that says why. */
    public D read(JsonNode decision) {
        return RecordReader.read(decision, decisionType);
    }
}
