package org.gridpit.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridpit.standalone.StandardStreams;
import org.gridpit.standalone.WeatherRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code model weather}: what was typed. */
@Command(
        name = "weather",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Years of weather drawn from a climate, and how like the measured year they are.",
        footer = {
            "",
            "Examples:",
            "  ./gridpit model weather --climate denver --years 2 --seed 7 --out weather.csv --tick 300",
            "  ./gridpit model weather --calibrate my-town.epw --stats --check"
        })
final class ModelWeatherCommand implements Callable<Integer> {
    private static final String OF_THE_GENERATOR = "";
    private static final int YEARS_OF_STATISTICS = 10;

    @Option(names = "--calibrate", paramLabel = "EPW", description = "Takes the climate from a measured year.")
    private Optional<Path> calibrate = Optional.empty();

    @Option(names = "--climate", paramLabel = "NAME", description = "denver, or a file written by --save-climate.")
    private Optional<String> climate = Optional.empty();

    @Option(names = "--fit", description = "With --calibrate: searches for the persistence of clouds; takes a while.")
    private boolean fit;

    @Option(names = "--linke", paramLabel = "TL", description = "Linke turbidity of the clear sky; 3 if left out.")
    private double linke = 3;

    @Option(names = "--years", paramLabel = "N", description = "Of 365 days; 1 if left out, 10 for --stats alone.")
    private Optional<Integer> years = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Of the draws; 1 if left out.")
    private long seed = 1;

    @Option(names = "--tick", paramLabel = "SECONDS", description = "Length of a row in a table; 3600 if left out.")
    private int tickS = 3600;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description =
                    "FILE.csv, or FILE.epw with one file a year: FILE_y01.epw ...; - for a table on standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--save-climate", paramLabel = "JSON", description = "Writes the climate.")
    private Optional<Path> saveClimate = Optional.empty();

    @Option(names = "--force", description = "Replaces what is there already.")
    private boolean force;

    @Option(
            names = "--stats",
            paramLabel = "EPW",
            arity = "0..1",
            fallbackValue = OF_THE_GENERATOR,
            description = "Prints a table of statistics: of the years drawn, or of a weather file.")
    private Optional<String> statistics = Optional.empty();

    @Option(names = "--check", description = "With --stats: exit code 3 if a figure is out of its tolerance.")
    private boolean check;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    ModelWeatherCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        boolean table = out.filter(StandardStreams::isNamedBy).isPresent();
        if (table && (common.json() || statistics.isPresent() || check)) {
            throw new ParameterException(spec.commandLine(), "--out - and --json or --stats both take standard output");
        }
        ModelAction action = new ModelAction(program, common, spec);
        return action.runWeather(request(action.standard()), check).exit();
    }

    private WeatherRequest request(StandardStreams standard) {
        try {
            return new WeatherRequest(
                    calibrate,
                    climate,
                    fit,
                    linke,
                    years.orElse(out.isPresent() ? 1 : YEARS_OF_STATISTICS),
                    seed,
                    tickS,
                    out,
                    saveClimate,
                    force,
                    statistics.isPresent() || check,
                    statistics.filter(file -> !file.equals(OF_THE_GENERATOR)).map(Path::of),
                    "Gridpit " + Version.ofProgram(),
                    standard);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage());
        }
    }
}
