package org.gridpit.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gridpit.record.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One start of the program: commands wired to their names, and every way it can end turned into a verdict. */
record Program(Surroundings surroundings, List<String> arguments, StopSignal stop) {
    private static final int NARROW = 80;
    private static final int WIDE = 120;

    @Command(
            name = "gridpit",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            description = "A laboratory for electricity markets run by agents.",
            footer = {
                "",
                "Examples:",
                "  ./gridpit run scenarios/sunny-week.yaml",
                "  ./gridpit validate scenarios/*.yaml",
                "",
                "Help for a command: ./gridpit run --help"
            })
    private static final class Root {}

    /** Status of the process. */
    int run() {
        try {
            return commandLine().execute(arguments.toArray(String[]::new));
        } catch (Throwable broken) {
            return failed(Failure.of(broken), broken, "gridpit");
        }
    }

    private CommandLine commandLine() {
        IVersionProvider version = () -> Version.of(surroundings.checkout()).lines();
        CommandLine root = new CommandLine(new Root())
                .addSubcommand(new RunCommand(this))
                .addSubcommand(new ValidateCommand(this))
                .addSubcommand(new ListCommand(this))
                .addSubcommand(ModelCommand.of(this))
                .addSubcommand(new ClearCommand(this));
        nameVersion(root, version);
        return root.setColorScheme(Help.defaultColorScheme(colour()))
                .setUsageHelpWidth(Math.max(NARROW, Math.min(WIDE, surroundings.columns())))
                .setOut(new PrintWriter(surroundings.out(), true))
                .setErr(new PrintWriter(surroundings.err(), true))
                .setParameterExceptionHandler((wrong, typed) -> mistyped(wrong))
                .setExecutionExceptionHandler((broken, command, parsed) ->
                        failed(Failure.of(broken), broken, nameOf(command.getCommandSpec())));
    }

    private static void nameVersion(CommandLine command, IVersionProvider version) {
        command.getCommandSpec().versionProvider(version);
        command.getSubcommands().values().forEach(each -> nameVersion(each, version));
    }

    /** A command as JSON documents call it: {@code run}, {@code model-solar}. */
    static String nameOf(CommandSpec command) {
        String name = command.qualifiedName("-");
        return name.substring(name.indexOf('-') + 1);
    }

    private Help.Ansi colour() {
        boolean coloured = Colour.asked(arguments).on(surroundings, surroundings.errTerminal());
        return coloured ? Help.Ansi.ON : Help.Ansi.OFF;
    }

    private int mistyped(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (arguments.contains(CommonOptions.JSON)) {
            Document.of(nameOf(command.getCommandSpec()), Verdict.USAGE)
                    .error(Failure.usage(wrong.getMessage()))
                    .printTo(surroundings.out());
            return Verdict.USAGE.exit();
        }
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(wrong.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("%s    help: ./%s --help"
                    .formatted(
                            commands(command.getCommandSpec()),
                            command.getCommandSpec().qualifiedName()));
        }
        err.flush();
        return Verdict.USAGE.exit();
    }

    /** The commands there are at this level, or above it where it is one itself. */
    private static String commands(CommandSpec spec) {
        CommandSpec level = spec.subcommands().isEmpty() ? spec.parent() : spec;
        String kind = level.parent() == null ? "commands: " : "models: ";
        return kind + String.join(", ", level.subcommands().keySet());
    }

    private int failed(Failure failure, Throwable broken, String command) {
        if (arguments.contains(CommonOptions.JSON)) {
            Document.of(command, failure.verdict()).error(failure).printTo(surroundings.out());
        } else {
            surroundings.err().print(failure.text(surroundings, colour()));
        }
        if (arguments.contains(CommonOptions.DEBUG)) {
            broken.printStackTrace(surroundings.err());
        }
        return failure.verdict().exit();
    }
}
