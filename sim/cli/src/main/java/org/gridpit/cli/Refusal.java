package org.gridpit.cli;

import java.util.List;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.ScenarioError;

/** Says what is wrong with scenarios, each error with its place, and that nothing was run. */
record Refusal(Program program, String command) {
    Verdict of(LoadedScenario loaded, boolean json) {
        return of(List.of(loaded), json);
    }

    Verdict of(List<LoadedScenario> refused, boolean json) {
        Surroundings surroundings = program.surroundings();
        if (json) {
            Document document = Document.of(command, Verdict.USAGE);
            refused.forEach(loaded -> document.errors(loaded.errors()));
            document.printTo(surroundings.out());
            return Verdict.USAGE;
        }
        refused.forEach(loaded -> surroundings.err().print(loaded.errorText()));
        List<ScenarioError> errors =
                refused.stream().flatMap(loaded -> loaded.errors().stream()).toList();
        surroundings
                .err()
                .println("%s in %s, nothing was run"
                        .formatted(counted(errors.size(), "error"), counted(refused.size(), "file")));
        return Verdict.USAGE;
    }

    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
