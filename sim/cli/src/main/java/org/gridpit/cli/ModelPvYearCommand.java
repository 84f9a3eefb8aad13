package org.gridpit.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridpit.solar.PvParameters;
import org.gridpit.standalone.PvModels;
import org.gridpit.standalone.PvYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code model pv-year}: what was typed. */
@Command(
        name = "pv-year",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "A year of 1 kWp on a weather file, by PVWatts: a row for each choice of models, all twelve without one.",
        footer = {
            "",
            "Examples:",
            "  ./gridpit model pv-year --weather scenarios/data/denver-synthetic.epw --out year.csv",
            "  ./gridpit model pv-year --weather my-town.epw --out year.csv --transposition haydavies --tilt 20"
        })
final class ModelPvYearCommand implements Callable<Integer> {
    private static final PvParameters USUAL = PvParameters.defaults(1);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Option(
            names = {"-w", "--weather"},
            paramLabel = "EPW",
            required = true,
            description = "EnergyPlus weather file; - for standard input.")
    private Path weather = Path.of("");

    @Mixin
    private ModelOptions output = new ModelOptions();

    @Option(
            names = "--transposition",
            paramLabel = "SKY",
            converter = SkyName.class,
            description = "isotropic, haydavies or perez; all if left out.")
    private Optional<PvModels.Sky> sky = Optional.empty();

    @Option(
            names = "--cell",
            paramLabel = "HEAT",
            converter = CellHeatName.class,
            description = "faiman or sapm; both if left out.")
    private Optional<PvModels.CellHeat> cell = Optional.empty();

    @Option(
            names = "--iam",
            paramLabel = "GLASS",
            converter = GlassName.class,
            description = "physical or none; both if left out.")
    private Optional<PvModels.Glass> glass = Optional.empty();

    @Option(names = "--tilt", paramLabel = "DEG", description = "0 flat, 90 upright; 30 if left out.")
    private double tiltDeg = USUAL.tiltDeg();

    @Option(names = "--azimuth", paramLabel = "DEG", description = "0 north, 90 east; 180 if left out.")
    private double azimuthDeg = USUAL.azimuthDeg();

    @Option(names = "--albedo", paramLabel = "SHARE", description = "Reflected by the ground; 0.2 if left out.")
    private double albedo = USUAL.albedo();

    @Option(names = "--gamma", paramLabel = "PER_K", description = "Power by cell temperature; -0.0035 if left out.")
    private double gammaPerK = USUAL.gammaPerK();

    @Option(
            names = "--losses",
            paramLabel = "SHARE",
            description = "Of DC power; 0.1407566 if left out, PVWatts's own.")
    private double losses = USUAL.losses();

    @Option(names = "--dc-ac", paramLabel = "RATIO", description = "Modules over inverter; 1.2 if left out.")
    private double dcAcRatio = USUAL.dcAcRatio();

    @Option(names = "--eta", paramLabel = "SHARE", description = "Efficiency of the inverter; 0.96 if left out.")
    private double inverterEfficiency = USUAL.inverterEfficiency();

    @Option(names = "--year", paramLabel = "YEAR", description = "Of the sun; 2025 if left out.")
    private int year = 2025;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    ModelPvYearCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        PvParameters plant = plant();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ParameterException(
                    spec.commandLine(), "--year (%d) must be %d to %d".formatted(year, FIRST_YEAR, LAST_YEAR));
        }
        return new ModelAction(program, common, spec)
                .run(weather, output, files -> PvYear.write(files, new PvModels(sky, cell, glass), plant, year))
                .exit();
    }

    private PvParameters plant() {
        try {
            return new PvParameters(1, tiltDeg, azimuthDeg, albedo, gammaPerK, losses, dcAcRatio, inverterEfficiency);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage());
        }
    }

    /** Reads the name in lower case. */
    static final class SkyName implements ITypeConverter<PvModels.Sky> {
        @Override
        public PvModels.Sky convert(String word) {
            return ModelOptions.choice(PvModels.Sky.class, word);
        }
    }

    /** Reads the name in lower case. */
    static final class CellHeatName implements ITypeConverter<PvModels.CellHeat> {
        @Override
        public PvModels.CellHeat convert(String word) {
            return ModelOptions.choice(PvModels.CellHeat.class, word);
        }
    }

    /** Reads the name in lower case. */
    static final class GlassName implements ITypeConverter<PvModels.Glass> {
        @Override
        public PvModels.Glass convert(String word) {
            return ModelOptions.choice(PvModels.Glass.class, word);
        }
    }
}
