package org.gridpit.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.gridpit.Param;

/** How an agent decides: by a rule, a language model, a program outside, or not at all. */
public record PolicyBlock(
        @Param("rule, model, seat (a program outside) or none")
        Type type,

        @Param("Which rule, where the type is rule") String name,

        @Param("Which model and route, where the type is model")
        Optional<String> model,

        @Param("File with the prompt; left out: the role's own")
        Optional<Path> prompt,

        @Param("Rule that steps in when no decision comes") String fallback) {
    private static final String RULE = "rule";

    /** Who decides. */
    public enum Type {
        RULE,
        MODEL,
        SEAT,
        /** Nobody: the engine's own default stands in. */
        NONE
    }

    public PolicyBlock {
        if (model.isPresent() && type != Type.MODEL) {
            throw new IllegalArgumentException(
                    "model (%s) is only for type model. Maybe write {type: model, ...}.".formatted(model.get()));
        }
        if (prompt.isPresent() && type != Type.MODEL) {
            throw new IllegalArgumentException("prompt is only for type model. Maybe write {type: model, ...}.");
        }
    }

    /** The rule of the agent's role. */
    public static PolicyBlock defaults() {
        return new PolicyBlock(Type.RULE, RULE, Optional.empty(), Optional.empty(), RULE);
    }

    /** Short form: {@code none}, or the name of a rule. */
    public static PolicyBlock of(String name) {
        boolean none = name.equals("none");
        return new PolicyBlock(
                none ? Type.NONE : Type.RULE, none ? RULE : name, Optional.empty(), Optional.empty(), RULE);
    }
}
