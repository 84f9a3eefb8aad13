package org.gridpit.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gridpit.json.Json;
import org.gridpit.weather.Climate;

/** Climates that come with the program. */
public final class Climates {
    static final String KIND = "climate";

    private static final List<String> NAMES = List.of("denver");

    private Climates() {}

    /** In a stated order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The climate of this name. */
    public static Climate named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("climate (%s) is unknown. Maybe one of %s.".formatted(name, NAMES));
        }
        try (InputStream in = Climate.class.getResourceAsStream("/climate/" + name + ".json")) {
            return Json.mapper().readValue(in, Climate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
