package org.gridpit.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code list}: what was typed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists what a scenario can be made of and what a run leaves.",
        footer = {"", "Examples:", "  ./gridpit list models", "  ./gridpit list metrics --json"})
final class ListCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            description = "scenarios, mechanisms, policies, models, tables or metrics; left out: the names of all.")
    private Optional<String> what = Optional.empty();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    ListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        what.filter(name -> !Listing.NAMES.contains(name)).ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "Unknown list: '%s'; allowed: %s".formatted(name, String.join(", ", Listing.NAMES)));
        });
        return new ListAction(program, common).run(what).exit();
    }
}
