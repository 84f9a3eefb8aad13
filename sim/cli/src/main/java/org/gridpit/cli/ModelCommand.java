package org.gridpit.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code model}: the group of the models that can be had alone. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        description = {
            "One physical model alone, without a scenario: files in, files out.",
            "An output appears when it is whole, and never in place of another file unless --force is given.",
            "- stands for standard input or output."
        },
        footer = {
            "",
            "Examples:",
            "  ./gridpit model solar --in sites.csv --out sun.csv",
            "  ./gridpit model frequency --in cases.json --out studies",
            "",
            "Columns, keys and how to check a model: docs/models.md"
        })
final class ModelCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine of(Program program) {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new ModelSolarCommand(program))
                .addSubcommand(new ModelPvYearCommand(program))
                .addSubcommand(new ModelFrequencyCommand(program))
                .addSubcommand(new ModelBatteryCommand(program))
                .addSubcommand(new ModelWeatherCommand(program));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing model: one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
