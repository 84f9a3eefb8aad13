package org.gridpit.standalone;

import java.util.List;
import java.util.stream.Collectors;
import org.gridpit.scenario.ScenarioError;

/** An input that cannot be used; nothing was written. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ScenarioError> errors;
    private final long count;

    InvalidInput(List<ScenarioError> errors, long count) {
        super(errors.stream().map(InvalidInput::line).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
        this.count = count;
    }

    /** The first ones, in the order of lines. */
    public List<ScenarioError> errors() {
        return errors;
    }

    /** How many there are, also of those that are not kept. */
    public long count() {
        return count;
    }

    private static String line(ScenarioError error) {
        String where = error.line() == 0 ? error.file() : error.file() + ":" + error.line() + ":" + error.column();
        return where + ": " + error.message();
    }
}
