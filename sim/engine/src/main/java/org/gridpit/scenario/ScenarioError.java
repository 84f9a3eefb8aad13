package org.gridpit.scenario;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.gridpit.json.Naming;

/**
 * One thing wrong with a scenario: what, where, and what would be right.
 *
 * @param message what is wrong, with the value in it, in plain words
 * @param file the scenario as the user named it, or the option the value came from
 * @param line from 1; 0 for an option
 * @param column from 1; 0 for an option
 * @param path key path such as {@code agents.roof.battery.capacity_kwh}
 * @param value the offending text; empty when there is none
 * @param unit unit of value and limits; empty when there is none
 * @param min least allowed value
 * @param max greatest allowed value
 * @param allowed names that would do, in a stated order
 * @param suggestion what was probably meant; empty when nothing is near
 */
public record ScenarioError(
        Code code,
        String message,
        String file,
        int line,
        int column,
        String path,
        String value,
        String unit,
        Optional<Double> min,
        Optional<Double> max,
        List<String> allowed,
        String suggestion) {

    /** Kinds of error, the same in text, JSON and tests. */
    public enum Code {
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        OUT_OF_RANGE,
        DUPLICATE_KEY,
        UNKNOWN_NAME,
        INCONSISTENT,
        BAD_VERSION,
        UNREADABLE_FILE;

        /** Name in files: {@code unknown-key}. */
        @JsonValue
        @Override
        public String toString() {
            return Naming.kebabCase(this);
        }
    }

    public ScenarioError {
        allowed = List.copyOf(allowed);
    }

    static ScenarioError of(Code code, SourceMark mark, String path, String message) {
        return new ScenarioError(
                code,
                message,
                mark.source(),
                mark.line(),
                mark.column(),
                path,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }

    ScenarioError withValue(String text) {
        return new ScenarioError(code, message, file, line, column, path, text, unit, min, max, allowed, suggestion);
    }

    ScenarioError withLimits(String inUnit, Optional<Double> least, Optional<Double> most) {
        return new ScenarioError(
                code, message, file, line, column, path, value, inUnit, least, most, allowed, suggestion);
    }

    ScenarioError withAllowed(List<String> names) {
        return new ScenarioError(code, message, file, line, column, path, value, unit, min, max, names, suggestion);
    }

    ScenarioError withSuggestion(String meant) {
        return new ScenarioError(code, message, file, line, column, path, value, unit, min, max, allowed, meant);
    }

    /** Whether the value came from the command line and not from the file. */
    boolean fromOption() {
        return line == 0;
    }
}
