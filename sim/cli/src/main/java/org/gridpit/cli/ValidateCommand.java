package org.gridpit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code validate}: what was typed. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Names every error of every scenario and of the files it reads. Nothing is run.",
        footer = {
            "",
            "Examples:",
            "  ./gridpit validate scenarios/*.yaml",
            "  ./gridpit validate scenarios/sunny-week.yaml --set agents.roof.battery.capacity_kwh=10"
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenario files.")
    private List<Path> scenarios = List.of();

    @Mixin
    private ScenarioOptions changes = new ScenarioOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Program program;

    ValidateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return new ValidateAction(program, common)
                .run(scenarios, changes.overrides())
                .exit();
    }
}
