package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gridpit.json.Json;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.setup.Climates;
import org.gridpit.weather.Climate;
import org.gridpit.weather.LinkeTurbidity;
import org.gridpit.weather.WeatherCalibration;

/** Climates: taken from a measured year, known by name, or saved as JSON. */
final class ClimateFile {
    private ClimateFile() {}

    /** The climate a request names. */
    static Climate of(WeatherRequest request, LinkeTurbidity turbidity) {
        if (request.calibrate().isPresent()) {
            var year = WeatherFile.read(input(request, request.calibrate().get()));
            return request.fit() ? WeatherCalibration.fit(year, turbidity) : WeatherCalibration.from(year, turbidity);
        }
        String name = request.climate().orElseThrow();
        return WeatherRequest.isSaved(name) ? read(input(request, Path.of(name))) : Climates.named(name);
    }

    /** One member a line, lists of numbers in one line. */
    static String text(Climate climate) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return Json.mapper().writer(printer).writeValueAsString(climate) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a climate cannot be written: " + e.getMessage(), e);
        }
    }

    private static Climate read(InOut files) {
        try (InputStream in = files.open()) {
            return Json.mapper()
                    .readerFor(Climate.class)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(in);
        } catch (JsonProcessingException e) {
            JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            InputErrors errors = new InputErrors(files.inName());
            errors.add(
                    Code.UNREADABLE_FILE,
                    new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "", ""),
                    "this is not a climate: " + reason(e));
            throw errors.refusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonParseException) {
            return e.getOriginalMessage().lines().findFirst().orElse("it ends early");
        }
        if (e instanceof PropertyBindingException unknown) {
            return "unknown key '%s'".formatted(unknown.getPropertyName());
        }
        return e.getCause() instanceof IllegalArgumentException outOfRange
                ? outOfRange.getMessage()
                : "a value is missing or of another kind. Maybe it was not written by --save-climate.";
    }

    private static InOut input(WeatherRequest request, Path file) {
        return new InOut(file, Path.of("-"), request.force(), request.standard());
    }
}
