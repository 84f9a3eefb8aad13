package org.gridpit.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridpit.standalone.SolarTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model solar}: what was typed. */
@Command(
        name = "solar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sun, clear sky, light on a plane, cell temperature and power of 1 MW, row by row.",
            "Columns read: location, lat_deg, lon_deg, alt_m, time_utc, ghi_in_wm2, temp_air_c, wind_ms."
        },
        footer = {
            "",
            "Examples:",
            "  ./gridpit model solar --in sites.csv --out sun.csv",
            "  ./gridpit model solar --in - --out - --spa nodes < sites.csv"
        })
final class ModelSolarCommand implements Callable<Integer> {
    /** Ways to the position of the sun. */
    enum Spa {
        FULL,
        NODES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-i", "--in"},
            paramLabel = "CSV",
            required = true,
            description = "Places and instants; - for standard input.")
    private Path in = Path.of("");

    @Mixin
    private ModelOptions output = new ModelOptions();

    @Option(
            names = "--spa",
            paramLabel = "WAY",
            converter = SpaName.class,
            description =
                    "full: the whole algorithm at each instant; nodes: at whole hours and between, as runs have it; full if left out.")
    private Spa spa = Spa.FULL;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    /** Reads the name in lower case. */
    static final class SpaName implements ITypeConverter<Spa> {
        @Override
        public Spa convert(String word) {
            return ModelOptions.choice(Spa.class, word);
        }
    }

    ModelSolarCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return new ModelAction(program, common, spec)
                .run(in, output, files -> SolarTable.write(files, spa == Spa.NODES))
                .exit();
    }
}
