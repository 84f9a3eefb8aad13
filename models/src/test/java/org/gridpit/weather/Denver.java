package org.gridpit.weather;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The shipped climate and its site. */
public final class Denver {
    public static final Site SITE = new Site("denver", 39.83, -104.65, 1650, -7);

    private Denver() {}

    public static Climate climate() {
        try (InputStream in = Climate.class.getResourceAsStream("/climate/denver.json")) {
            return new ObjectMapper().readValue(in, Climate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SyntheticWeather weather(long seed) {
        return new SyntheticWeather(climate(), SITE, LinkeTurbidity.DEFAULT, seed);
    }
}
