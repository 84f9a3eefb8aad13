package org.gridpit.scenario;

import java.util.List;
import org.gridpit.scenario.ScenarioError.Code;

/** Where checks across blocks put what they find, each at the key it is about. */
final class Findings {
    private final SourceMarks marks;
    private final ErrorList errors;

    Findings(SourceMarks marks, ErrorList errors) {
        this.marks = marks;
        this.errors = errors;
    }

    /** Two things that do not go together; the path is said first. */
    void inconsistent(String path, String what) {
        errors.add(Code.INCONSISTENT, marks.of(path), path, path + ": " + what);
    }

    void unknownName(String path, String name, List<String> allowed) {
        String message = "%s is '%s'; allowed: %s".formatted(path, name, String.join(", ", allowed));
        errors.add(ScenarioError.of(Code.UNKNOWN_NAME, marks.of(path), path, message)
                .withValue(name)
                .withAllowed(allowed)
                .withSuggestion(Nearest.of(name, allowed).orElse("")));
    }

    /** Says the finding when the condition does not hold. */
    void require(boolean holds, String path, String what, Object... values) {
        if (!holds) {
            inconsistent(path, what.formatted(values));
        }
    }
}
