package org.gridpit.weather;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes a year in the EnergyPlus weather format, so that building and plant simulations can read it.
 *
 * <p>What is not known carries the format's missing code. Writing what was read from a file of this writer gives the
 * same bytes.
 */
public final class EpwWriter {
    private static final String FLAGS = "?9?9?9?9E0?9?9?9?9?9?9?9?9?9?9?9*9?9?9?9*9*9?9*9*9";
    /** Extraterrestrial horizontal and direct, infrared from the sky. */
    private static final String NO_SKY_RADIATION = "9999,9999,9999";
    /** Three illuminances and the luminance of the zenith. */
    private static final String NO_LIGHT = "999999,999999,999999,9999";
    /** Opaque cover, visibility, ceiling, observed weather and its codes, water, aerosol, snow and its days. */
    private static final String NO_SKY = "99,9999,99999,9,999999999,999,.999,999,99";
    /** Liquid precipitation and the hours it fell in. */
    private static final String NO_RAIN = "999,99";

    private static final int ROW_LENGTH = 200;

    private EpwWriter() {}

    /** The whole file as text, lines ended by LF. */
    public static String text(Epw year) {
        StringBuilder out = new StringBuilder(year.hours().size() * ROW_LENGTH);
        header(out, year);
        for (Epw.Hour hour : year.hours()) {
            row(out, hour);
        }
        return out.toString();
    }

    private static void header(StringBuilder out, Epw year) {
        Site site = year.site();
        out.append("LOCATION,").append(site.id()).append(",-,-,Gridpit,999999");
        for (double value :
                new double[] {site.latitudeDeg(), site.longitudeDeg(), site.utcOffsetH(), site.altitudeM()}) {
            out.append(',').append(BigDecimal.valueOf(value).toPlainString());
        }
        out.append("\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n");
        out.append("HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\n");
        out.append("COMMENTS 1,").append(year.comments1()).append('\n');
        out.append("COMMENTS 2,").append(year.comments2()).append('\n');
        out.append("DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n");
    }

    private static void row(StringBuilder out, Epw.Hour hour) {
        Weather weather = hour.weather();
        out.append(hour.year()).append(',').append(hour.month()).append(',').append(hour.day());
        out.append(',').append(hour.hour()).append(",0,").append(FLAGS);
        number(out, weather.airTemperatureC(), 1);
        number(out, weather.dewPointC(), 1);
        number(out, weather.relativeHumidityPct(), 0);
        number(out, weather.pressurePa(), 0);
        out.append(',').append(NO_SKY_RADIATION);
        number(out, weather.ghiWPerM2(), 0);
        number(out, weather.dniWPerM2(), 0);
        number(out, weather.dhiWPerM2(), 0);
        out.append(',').append(NO_LIGHT);
        number(out, weather.windDirectionDeg(), 0);
        number(out, weather.windSpeedMPerS(), 1);
        number(out, weather.cloudCoverOkta() / CloudCover.OKTA_PER_TENTH, 0);
        out.append(',').append(NO_SKY);
        number(out, hour.albedo(), 3);
        out.append(',').append(NO_RAIN).append('\n');
    }

    private static void number(StringBuilder out, double value, int decimals) {
        out.append(',')
                .append(new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString());
    }
}
