package org.gridpit.standalone;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gridpit.setup.Climates;

/**
 * What is wanted of the weather's generator. Messages name the options of {@code gridpit model weather}.
 *
 * @param calibrate measured year a climate is taken from
 * @param climate name of a climate, or the file one was saved to
 * @param fit whether the persistence of clouds is searched for, rather than taken as usual
 * @param linke Linke turbidity of the clear sky
 * @param years of 365 days
 * @param seed of the draws
 * @param tickS length of a row in a table [s]
 * @param out table or weather file to write
 * @param saveClimate where the climate goes as JSON
 * @param force whether files that are there already are replaced
 * @param statistics whether they are wanted
 * @param statisticsOf weather file they are wanted of; empty for the generator's own years
 * @param program as weather files name their origin
 * @param standard streams that {@code -} stands for
 */
public record WeatherRequest(
        Optional<Path> calibrate,
        Optional<String> climate,
        boolean fit,
        double linke,
        int years,
        long seed,
        int tickS,
        Optional<Path> out,
        Optional<Path> saveClimate,
        boolean force,
        boolean statistics,
        Optional<Path> statisticsOf,
        String program,
        StandardStreams standard) {
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MOST_YEARS = 1000;
    /** What is kept in memory for their sake. */
    private static final int MOST_YEARS_OF_STATISTICS = 100;

    private static final double MOST_TURBID = 15;

    public WeatherRequest {
        requireOrigin(
                calibrate.isPresent(),
                climate.isPresent(),
                out.isPresent() || saveClimate.isPresent() || statistics && statisticsOf.isEmpty());
        require(
                out.isPresent() || saveClimate.isPresent() || statistics,
                "nothing is asked for: name --out, --stats or --save-climate");
        require(!fit || calibrate.isPresent(), "--fit needs a measured year: name it with --calibrate");
        require(
                linke >= 1 && linke <= MOST_TURBID,
                "--linke (%s) must be 1 to 15. Maybe 3, a clear sky.".formatted(linke));
        require(years >= 1 && years <= MOST_YEARS, "--years (%d) must be 1 to %d".formatted(years, MOST_YEARS));
        require(
                !statistics || statisticsOf.isPresent() || years <= MOST_YEARS_OF_STATISTICS,
                "--years (%d) must be at most %d with --stats".formatted(years, MOST_YEARS_OF_STATISTICS));
        require(
                tickS >= 1 && tickS <= SECONDS_PER_HOUR && SECONDS_PER_DAY % tickS == 0,
                "--tick (%d) must be 1 to 3600 seconds and divide the day".formatted(tickS));
        out.ifPresent(file -> requireFormat(file, tickS));
        require(
                out.isEmpty() || !out.equals(saveClimate),
                "--out and --save-climate (%s) must be two files".formatted(out));
        require(
                climate.isEmpty() || isSaved(climate.get()) || Climates.names().contains(climate.get()),
                "--climate (%s) is unknown. Maybe one of %s, or a file FILE.json written by --save-climate."
                        .formatted(climate.orElse(""), Climates.names()));
    }

    /** Whether a climate is named by the file it was saved to. */
    static boolean isSaved(String climate) {
        return climate.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Whether a climate is asked for at all. */
    boolean hasClimate() {
        return calibrate.isPresent() || climate.isPresent();
    }

    boolean isWeatherFile() {
        return out.map(WeatherRequest::isEpw).orElse(false);
    }

    private static void requireOrigin(boolean calibrated, boolean named, boolean needed) {
        require(!(calibrated && named), "--calibrate and --climate exclude each other");
        require(calibrated || named || !needed, "weather needs a climate: name --climate or --calibrate");
    }

    private static void requireFormat(Path file, int tickS) {
        boolean isTable = StandardStreams.isNamedBy(file) || hasEnding(file, ".csv");
        require(isTable || isEpw(file), "--out (%s) must end in .csv or .epw".formatted(file));
        require(
                isTable || tickS == SECONDS_PER_HOUR,
                "a weather file is hourly: leave out --tick (%d)".formatted(tickS));
    }

    private static boolean isEpw(Path file) {
        return hasEnding(file, ".epw");
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
