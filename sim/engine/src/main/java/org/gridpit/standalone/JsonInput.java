package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridpit.json.Json;
import org.gridpit.scenario.ScenarioError.Code;

/**
 * A JSON document somebody wrote, read once from front to back. What is wrong is noted, with its place, and the reading
 * goes on behind it; only what is no JSON ends it.
 */
final class JsonInput implements Closeable {
    /** Reads what the input stands before. */
    @FunctionalInterface
    interface Reading {
        void read() throws IOException;
    }

    /** Reads the value of a key. */
    @FunctionalInterface
    interface MemberReading {
        void read(String key) throws IOException;
    }

    private final JsonParser json;
    private final InputErrors errors;

    JsonInput(InputStream in, InputErrors errors) throws IOException {
        this.errors = errors;
        this.json = Json.mapper().getFactory().createParser(in);
        json.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
    }

    /** Reads the whole document; what is no JSON is noted. */
    void document(Reading reading) throws IOException {
        try {
            if (json.nextToken() == null) {
                errors.add(Code.UNREADABLE_FILE, new Place(1, 1, "", ""), "the document is empty.");
                return;
            }
            reading.read();
            if (json.nextToken() != null) {
                wrong("", "there is something behind the end. Maybe two documents were joined.");
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            errors.add(
                    Code.UNREADABLE_FILE,
                    new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "", ""),
                    "this is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("it ends early"));
        } catch (CharConversionException e) {
            errors.add(Code.UNREADABLE_FILE, new Place(1, 1, "", ""), "the text is not UTF-8.");
        }
    }

    /** Reads every element of the array the input stands before. */
    void array(String path, Reading element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrong(path, "%s must be a list, [ ... ].");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    /**
     * Reads the members of the object the input stands before, each key once.
     *
     * @param required keys that must be there
     * @param optional keys that may be
     */
    void object(String path, List<String> required, List<String> optional, MemberReading member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            wrong(path, "%s must be an object, { ... }.");
            return;
        }
        Place start = place(path);
        Set<String> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            Place place = place(path + "." + key);
            json.nextToken();
            if (!required.contains(key) && !optional.contains(key)) {
                errors.add(Code.UNKNOWN_KEY, place, "unknown key '%s' in %s".formatted(key, path));
                json.skipChildren();
            } else if (!seen.add(key)) {
                errors.add(Code.DUPLICATE_KEY, place, "key '%s' is there twice in %s".formatted(key, path));
                json.skipChildren();
            } else {
                member.read(key);
            }
        }
        required.stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> errors.add(Code.MISSING_KEY, start, "key '%s' is missing in %s".formatted(key, path)));
    }

    /**
     * A number from min to max; NaN, and noted, where it is none.
     *
     * @param min {@link Double#MIN_VALUE} for above 0
     */
    double number(String path, double min, double max, String hint) throws IOException {
        if (!json.currentToken().isNumeric()) {
            wrong(path, "%s (%s) must be a number.");
            return Double.NaN;
        }
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            wrong(path, "%s (%s) must be a finite number.");
            return Double.NaN;
        }
        if (!(value >= min && value <= max)) {
            errors.addOutOfRange(place(path), min, max, hint);
        }
        return value;
    }

    /** A text; empty, and noted, where it is none. */
    String text(String path) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            wrong(path, "%s (%s) must be a text in quotes.");
            return "";
        }
        return json.getText();
    }

    /** True or false; false, and noted, where it is neither. */
    boolean flag(String path) throws IOException {
        if (!json.currentToken().isBoolean()) {
            wrong(path, "%s (%s) must be true or false.");
            return false;
        }
        return json.getBooleanValue();
    }

    /** Where the input stands. */
    Place place(String path) throws IOException {
        JsonLocation at = json.currentTokenLocation();
        boolean scalar = json.currentToken() != null && json.currentToken().isScalarValue();
        return new Place(at.getLineNr(), at.getColumnNr(), path, scalar ? json.getText() : "");
    }

    /** Notes that a value is of the wrong kind and goes behind it; %s stands for its path, a second one for its text. */
    private void wrong(String path, String message) throws IOException {
        Place place = place(path);
        errors.add(
                Code.WRONG_TYPE,
                place,
                message.formatted(
                        path, place.value().isEmpty() ? json.currentToken().asString() : place.value()));
        json.skipChildren();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
