package org.gridpit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridpit.standalone.FrequencyStudies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model frequency}: what was typed. */
@Command(
        name = "frequency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Frequency after disturbances: a table with a row each second for every case, and summary.json.",
            "Keys of a case: case, H, D, R, Tg, Tt, Ki, agc, events [{t_start_s, t_end_s, dP_pu}], t_end_s; "
                    + "f0_hz, title and dead_band_hz if wanted."
        },
        footer = {
            "",
            "Examples:",
            "  ./gridpit model frequency --in cases.json --out studies",
            "  ./gridpit model frequency --in - --out studies --force --json < cases.json"
        })
final class ModelFrequencyCommand implements Callable<Integer> {
    @Option(
            names = {"-i", "--in"},
            paramLabel = "JSON",
            required = true,
            description = "List of cases; - for standard input.")
    private Path in = Path.of("");

    @Mixin
    private ModelOptions output = new ModelOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    ModelFrequencyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return new ModelAction(program, common, spec)
                .run(in, output, FrequencyStudies::write)
                .exit();
    }
}
