package org.gridpit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridpit.standalone.BatteryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model battery}: what was typed. */
@Command(
        name = "battery",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Batteries asked for power step by step: what flowed, what was lost, how they aged.",
            "Columns read: case, step, dt_s, capacity_kwh, p_charge_max_kw, p_discharge_max_kw, eta_charge, "
                    + "eta_discharge, self_discharge_per_h, soc_min, soc_max, temp_c, p_request_kw, and soc_before of "
                    + "each case's first row. Discharge is positive."
        },
        footer = {
            "",
            "Examples:",
            "  ./gridpit model battery --in requests.csv --out states.csv",
            "  ./gridpit model battery --in requests.csv --out - | tail -1"
        })
final class ModelBatteryCommand implements Callable<Integer> {
    @Option(
            names = {"-i", "--in"},
            paramLabel = "CSV",
            required = true,
            description = "Requests; - for standard input.")
    private Path in = Path.of("");

    @Mixin
    private ModelOptions output = new ModelOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    ModelBatteryCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return new ModelAction(program, common, spec)
                .run(in, output, BatteryTable::write)
                .exit();
    }
}
