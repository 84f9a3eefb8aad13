package org.gridpit.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading a scenario: the scenario, or everything that is wrong with it.
 *
 * @param scenario present when there are no errors and the file describes a world
 * @param lab present when there are no errors and the file describes a laboratory experiment
 * @param errors sorted by line, then column; those of options last
 * @param marks where each value stands
 * @param overrides what the command line changed
 * @param files every file the scenario names, by key path
 */
public record LoadedScenario(
        Optional<Scenario> scenario,
        Optional<LabScenario> lab,
        List<ScenarioError> errors,
        SourceMarks marks,
        List<ScenarioOverride> overrides,
        Map<String, Path> files) {

    public LoadedScenario {
        errors = List.copyOf(errors);
        overrides = List.copyOf(overrides);
        if ((scenario.isPresent() || lab.isPresent()) != errors.isEmpty() || scenario.isPresent() && lab.isPresent()) {
            throw new IllegalArgumentException(
                    "scenario, lab and errors (%s) exclude each other. Maybe drop the scenario.".formatted(errors));
        }
    }

    /** Whether there is something to run. */
    public boolean isWhole() {
        return errors.isEmpty();
    }

    /** The same with errors found later, and nothing to run. */
    public LoadedScenario refused(List<ScenarioError> found) {
        return new LoadedScenario(Optional.empty(), Optional.empty(), found, marks, overrides, files);
    }

    /** The errors as a user reads them, with source lines and suggestions. */
    public String errorText() {
        return ErrorText.of(errors, marks.lines());
    }
}
