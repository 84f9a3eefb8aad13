package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of JSON that somebody wrote, read once from front to back. What is wrong is noted with the path of its field,
 * and the reading goes on behind it; only what is no JSON ends it. Whole numbers never pass through a floating-point type.
 */
final class JsonLine {
    /** Reads the value of a key; false when the key means nothing here. */
    @FunctionalInterface
    interface MemberReading {
        boolean read(String key) throws IOException;
    }

    /** Reads the element of this number. */
    @FunctionalInterface
    interface ElementReading {
        void read(int index) throws IOException;
    }

    private final JsonParser json;
    private final LineFaults faults;

    JsonLine(JsonParser json, LineFaults faults) {
        this.json = json;
        this.faults = faults;
    }

    /**
     * Reads the object that the line must be.
     *
     * @return whether it was read to its end
     */
    boolean whole(MemberReading member) throws IOException {
        try {
            json.nextToken();
            boolean object = object("", member);
            if (json.nextToken() != null) {
                faults.add("", "there is something behind the end. Maybe two lines were joined.");
            }
            return object;
        } catch (JsonProcessingException e) {
            faults.add("", "this is not JSON: " + plain(e));
        } catch (CharConversionException e) {
            faults.add("", "the text is not UTF-8.");
        }
        return false;
    }

    /**
     * Reads the members of the object the input stands before; those without a meaning are skipped.
     *
     * @return whether there was an object
     */
    boolean object(String path, MemberReading member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            wrong(path, "must be an object, { ... }");
            return false;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            if (!member.read(key)) {
                json.skipChildren();
            }
        }
        return true;
    }

    /** Reads every element of the array the input stands before. */
    void array(String path, ElementReading element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrong(path, "must be a list, [ ... ]");
            return;
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            element.read(i);
        }
    }

    /** A whole number of 64 signed bits; empty, and noted, where it is none. */
    OptionalLong whole(String path) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrong(path, "must be a whole number");
            return OptionalLong.empty();
        }
        if (json.getNumberType() == NumberType.BIG_INTEGER) {
            wrong(path, "must fit 64 signed bits");
            return OptionalLong.empty();
        }
        return OptionalLong.of(json.getLongValue());
    }

    /** A text; empty, and noted, where it is none. */
    Optional<String> text(String path) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            wrong(path, "must be a text in quotes");
            return Optional.empty();
        }
        return Optional.of(json.getText());
    }

    /** True or false; false, and noted, where it is neither. */
    boolean flag(String path) throws IOException {
        if (!json.currentToken().isBoolean()) {
            wrong(path, "must be true or false");
            return false;
        }
        return json.getBooleanValue();
    }

    /** A text or a whole number; empty, and noted, where it is neither. */
    Optional<Label> label(String path) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(new Label(json.getText(), false));
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrong(path, "must be a text or a whole number");
            return Optional.empty();
        }
        OptionalLong number = whole(path);
        return number.isPresent() ? Optional.of(new Label(Long.toString(number.getAsLong()), true)) : Optional.empty();
    }

    /** What the reader found, without its words about where it was told to read. */
    private static String plain(JsonProcessingException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("it ends early");
        int aside = first.indexOf(" (start marker");
        String what = aside < 0 ? first : first.substring(0, aside);
        return e.getLocation() == null
                ? what
                : "%s, at character %d".formatted(what, e.getLocation().getColumnNr());
    }

    /** Notes that the value is of the wrong kind, and goes behind it. */
    private void wrong(String path, String rule) throws IOException {
        JsonToken token = json.currentToken();
        String was;
        if (token == null) {
            was = "nothing";
        } else if (token == JsonToken.VALUE_STRING) {
            was = "\"" + json.getText() + "\"";
        } else {
            was = token.isScalarValue() ? json.getText() : token == JsonToken.START_OBJECT ? "an object" : "a list";
        }
        faults.add(path, rule + ", was " + was);
        json.skipChildren();
    }
}
