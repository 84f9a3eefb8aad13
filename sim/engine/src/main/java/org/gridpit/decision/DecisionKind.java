package org.gridpit.decision;

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
}
