package org.gridpit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.Scenario;
import org.gridpit.scenario.ScenarioLoader;
import org.gridpit.scenario.ScenarioOverride;
import org.gridpit.setup.Catalog;
import org.gridpit.setup.InputFiles;

/** {@code validate}: loads every scenario and every file it names, and prints what is wrong. */
record ValidateAction(Program program, CommonOptions common) {
    private static final String COMMAND = "validate";

    Verdict run(List<Path> files, List<ScenarioOverride> overrides) {
        List<String> fine = new ArrayList<>();
        List<LoadedScenario> refused = new ArrayList<>();
        for (Path file : files) {
            LoadedScenario loaded = InputFiles.checked(ScenarioLoader.load(
                    file, overrides, new Catalog(), program.surroundings().workingDirectory()));
            loaded.scenario().ifPresent(scenario -> fine.add(line(file, scenario)));
            loaded.lab().ifPresent(lab -> fine.add(file + ": ok, laboratory experiment"));
            if (!loaded.isWhole()) {
                refused.add(loaded);
            }
        }
        if (!refused.isEmpty()) {
            return new Refusal(program, COMMAND).of(refused, common.json());
        }
        print(files, fine);
        return Verdict.OK;
    }

    private static String line(Path file, Scenario scenario) {
        return "%s: ok, %s, %s"
                .formatted(
                        file,
                        Refusal.counted(scenario.agentIds().size(), "agent"),
                        Spans.run(scenario.time().duration(), scenario.time().tick()));
    }

    private void print(List<Path> files, List<String> fine) {
        Surroundings surroundings = program.surroundings();
        if (common.json()) {
            Document.of(COMMAND, Verdict.OK)
                    .with("files", files.stream().map(Path::toString).toList())
                    .printTo(surroundings.out());
        } else if (!common.quiet()) {
            fine.forEach(surroundings.out()::println);
        }
    }
}
