package org.gridpit.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.weather.Site;

/** Where weather comes from: generated for a site, or played back from a file that brings its site along. */
public record WeatherBlock(
        @Param("synthetic, or epw for a file") @FromCatalog("weather")
        Choice source,

        @Param("The place; left out where a file states it") Optional<Site> site) {
    /** The source whose files state their own site. */
    public static final String EPW = "epw";

    /** Weather made by the generator. */
    public record Synthetic(
            @Param("Statistics of the place, by name") String climate) {
        public static Synthetic defaults() {
            return new Synthetic("denver");
        }
    }

    /** Weather played back from a file, year after year. */
    public record Epw(@Param("EnergyPlus weather file") Path file) {}

    public WeatherBlock {
        boolean fromFile = source.name().equals(EPW);
        if (fromFile && site.isPresent()) {
            throw new IllegalArgumentException("site is stated by the weather file itself. Maybe leave it out.");
        }
        if (!fromFile && site.isEmpty()) {
            throw new IllegalArgumentException(
                    "source %s needs a site. Maybe site: {id: denver, latitude_deg: 39.83, longitude_deg: -104.65, altitude_m: 1650, utc_offset_h: -7}."
                            .formatted(source.name()));
        }
    }
}
