package org.gridpit.weather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the two shipped Denver files: the climate from a measured year, and a synthetic year from the climate. */
final class DenverFiles {
    private static final String ORIGIN =
            "Statistics of the typical meteorological year (TMY3) of Denver International Airport,"
                    + " station 725650, taken by this project; the year's hours themselves are not part of it."
                    + " Credit: NREL, User's Manual for TMY3 Data Sets, NREL/TP-581-43156, 2008.";
    private static final int SEED = 42;
    private static final int YEAR = 2030;

    private DenverFiles() {}

    /** Arguments: the measured EPW file; the climate JSON and the synthetic EPW to write. */
    public static void main(String[] args) throws IOException {
        Climate climate = climate(EpwReader.read(Path.of(args[0])));
        Files.writeString(Path.of(args[1]), json(climate));
        Files.writeString(Path.of(args[2]), syntheticYear(climate));
    }

    static Climate climate(Epw measured) {
        Climate taken = WeatherCalibration.from(measured);
        return new Climate(
                Denver.SITE.id(),
                ORIGIN,
                Denver.SITE,
                taken.sky(),
                taken.airTemperature(),
                taken.dailyHalfRangeK(),
                taken.dewPoint(),
                taken.wind(),
                taken.statistics());
    }

    /** One member a line, lists of numbers in one line, ended by LF on every machine. */
    static String json(Climate climate) throws JsonProcessingException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writer(printer)
                        .writeValueAsString(climate)
                + "\n";
    }

    static String syntheticYear(Climate climate) {
        SyntheticWeather source = new SyntheticWeather(climate, Denver.SITE, LinkeTurbidity.DEFAULT, SEED);
        String comments =
                "Gridpit 0.1.0, climate %s, seed %d, year %d, synthetic".formatted(climate.name(), SEED, YEAR);
        return EpwWriter.text(Epw.of(source, YEAR, comments, climate.origin()));
    }
}
