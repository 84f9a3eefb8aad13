package org.gridpit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading a scenario: the scenario, or everything that is wrong with it.
 *
 * @param scenario present exactly when there are no errors
 * @param errors sorted by line, then column; those of options last
 * @param marks where each value stands
 * @param overrides what the command line changed
 * @param files every file the scenario names, by key path
 */
public record LoadedScenario(
        Optional<Scenario> scenario,
        List<ScenarioError> errors,
        SourceMarks marks,
        List<ScenarioOverride> overrides,
        Map<String, Path> files) {

    public LoadedScenario {
        errors = List.copyOf(errors);
        overrides = List.copyOf(overrides);
        if (scenario.isPresent() != errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "scenario and errors (%s) exclude each other. Maybe drop the scenario.".formatted(errors));
        }
    }

    /** The errors as a user reads them, with source lines and suggestions. */
    public String errorText() {
        return ErrorText.of(errors, marks.lines());
    }
}
