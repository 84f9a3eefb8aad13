package org.gridpit.weather;

import org.gridpit.Param;
import org.gridpit.time.LocalCalendar;

/**
 * A place weather is for.
 *
 * @param id short name, lower case
 * @param latitudeDeg north positive [deg]
 * @param longitudeDeg east positive [deg]
 * @param altitudeM above sea level [m]
 * @param utcOffsetH local standard time minus UTC [h]
 */
public record Site(
        @Param("Short name of the place: lower-case letters, digits, hyphens")
        String id,

        @Param(value = "Latitude, north positive", unit = "deg", min = -90, max = 90)
        double latitudeDeg,

        @Param(value = "Longitude, east positive", unit = "deg", min = -180, max = 180)
        double longitudeDeg,

        @Param(value = "Height above sea level", unit = "m", min = -430, max = 9000)
        double altitudeM,

        @Param(value = "Local standard time minus UTC", unit = "h", min = -12, max = 14)
        double utcOffsetH) {
    private static final int SECONDS_PER_HOUR = 3600;

    public Site {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "id (%s) must start with a lower-case letter and go on in letters, digits, hyphens. Maybe denver."
                            .formatted(id));
        }
        check("latitudeDeg", latitudeDeg, -90, 90, "Maybe latitude and longitude are swapped.");
        check("longitudeDeg", longitudeDeg, -180, 180, "Maybe subtract 360.");
        check("altitudeM", altitudeM, -430, 9000, "Maybe it is in feet.");
        check("utcOffsetH", utcOffsetH, -12, 14, "Maybe it is in seconds; west of Greenwich is negative.");
    }

    /** All components are required. */
    public static Site defaults(
            String id, double latitudeDeg, double longitudeDeg, double altitudeM, double utcOffsetH) {
        return new Site(id, latitudeDeg, longitudeDeg, altitudeM, utcOffsetH);
    }

    /** Local standard time minus UTC, in whole seconds [s]. */
    public int utcOffsetS() {
        return (int) Math.round(utcOffsetH * SECONDS_PER_HOUR);
    }

    /** Calendar and clock of the place, standard time all year. */
    public LocalCalendar calendar() {
        return new LocalCalendar(utcOffsetS());
    }

    private static void check(String name, double value, double min, double max, String hint) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException("%s (%s) must be %s to %s. %s".formatted(name, value, min, max, hint));
        }
    }
}
