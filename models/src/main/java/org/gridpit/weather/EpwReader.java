package org.gridpit.weather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a weather file in the EnergyPlus format: eight header lines, then a row of 35 fields for each hour.
 *
 * <p>All that is wrong with a file is reported at once, with line and column. Absent temperature, humidity, pressure
 * and wind are interpolated over up to six hours; absent radiation is refused, since nothing near it tells what it was.
 *
 * @see "EnergyPlus, Auxiliary Programs, chapter EnergyPlus Weather File (EPW) Data Dictionary"
 */
public final class EpwReader {
    static final int HEADER_LINES = 8;
    static final int FIELDS = 35;
    private static final int LOCATION_FIELDS = 10;
    private static final int MOST_PROBLEMS = 20;
    private static final double MISSING_RADIATION = 9999;
    private static final double BRIGHTEST_WH_PER_M2 = 2000;
    private static final double FULL_HUMIDITY_PCT = 100;

    private final String file;
    private final List<EpwException.Problem> problems = new ArrayList<>();
    private final EpwRow row;

    private EpwReader(String file) {
        this.file = file;
        this.row = new EpwRow(file, problems);
    }

    /**
     * The year in this file.
     *
     * @throws EpwException if it is not a whole year of usable rows
     */
    public static Epw read(Path file) throws IOException {
        return read(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** The year in this text, reported on under this name. */
    public static Epw read(String file, String text) {
        return new EpwReader(file).year(text.lines().toList());
    }

    private Epw year(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (end <= HEADER_LINES) {
            problems.add(new EpwException.Problem(
                    file,
                    Math.max(1, end),
                    1,
                    "the file (%d lines) has no rows after its 8 header lines. Maybe the download broke off."
                            .formatted(end)));
            throw new EpwException(problems);
        }
        Site site = site(lines.get(0));
        EpwRows rows = rows(lines.subList(HEADER_LINES, end));
        refuseIfWrong();
        rows.fillGaps(site, problems, file);
        refuseIfWrong();
        return new Epw(site, comments(lines, 5), comments(lines, 6), rows.hours());
    }

    private void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new EpwException(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
    }

    private String comments(List<String> lines, int index) {
        row.moveTo(index + 1, lines.get(index));
        return row.textFrom(2);
    }

    private Site site(String line) {
        row.moveTo(1, line);
        if (!row.text(1).equals("LOCATION") || row.fields() < LOCATION_FIELDS) {
            row.problem(
                    1,
                    "the first line (%s) must be LOCATION and nine fields. Maybe this is not an EPW file."
                            .formatted(row.text(1)));
            throw new EpwException(problems);
        }
        double latitude = row.number(7, "latitude", -90, 90);
        double longitude = row.number(8, "longitude", -180, 180);
        double utcOffset = row.number(9, "time zone", -12, 14);
        double altitude = row.number(10, "elevation", -430, 9000);
        return problems.isEmpty()
                ? new Site(id(row.text(2)), latitude, longitude, altitude, utcOffset)
                : new Site("unknown", 0, 0, 0, 0);
    }

    private static String id(String city) {
        String words =
                city.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return words.isEmpty() ? "site" : words;
    }

    private EpwRows rows(List<String> lines) {
        boolean leap = lines.size() == Epw.HOURS_PER_LEAP_YEAR;
        EpwRows rows = new EpwRows(lines.size());
        FileYear year = new FileYear(leap);
        boolean ordered = true;
        for (int i = 0; i < lines.size(); i++) {
            row.moveTo(HEADER_LINES + 1 + i, lines.get(i));
            ordered = readRow(rows, i, year, ordered);
        }
        if (lines.size() != Epw.HOURS_PER_YEAR && !leap) {
            row.problem(
                    1,
                    "the file has %d rows but must have 8760, or 8784 in a leap year. Maybe it is not hourly."
                            .formatted(lines.size()));
        }
        return rows;
    }

    /** Reads one row; the first row out of order is reported, the many after it are not. */
    private boolean readRow(EpwRows rows, int index, FileYear year, boolean ordered) {
        if (row.fields() != FIELDS) {
            row.problem(
                    row.fields(),
                    "the row (%d fields) must have 35. Maybe it broke off or a comma is too many."
                            .formatted(row.fields()));
            return ordered;
        }
        int month = row.whole(2, "month", 1, 12);
        int day = row.whole(3, "day", 1, 31);
        int hour = row.whole(4, "hour", 1, Epw.HOURS_PER_DAY);
        checkMinute();
        boolean next = ordered && isNext(index, year, month, day, hour);
        rows.put(index, row.whole(1, "year", 0, 9999), month, day, hour);
        readValues(rows, index);
        return next;
    }

    private void checkMinute() {
        int minute = row.whole(5, "minute", 0, 60);
        if (minute > 0 && minute < 60) {
            row.problem(5, "field 5, minute (%d) must be 0 or 60. Maybe the file is not hourly.".formatted(minute));
        }
    }

    private boolean isNext(int index, FileYear year, int month, int day, int hour) {
        if (month < 1 || day < 1 || hour < 1) {
            return true;
        }
        int expectedDay = index / Epw.HOURS_PER_DAY;
        if (expectedDay >= year.days()) {
            return false;
        }
        int expectedHour = index % Epw.HOURS_PER_DAY + 1;
        int expectedMonth = year.month(expectedDay);
        int expectedDayOfMonth = year.dayOfMonth(expectedDay);
        if (month == expectedMonth && day == expectedDayOfMonth && hour == expectedHour) {
            return true;
        }
        int field = month != expectedMonth ? 2 : day != expectedDayOfMonth ? 3 : 4;
        row.problem(
                field,
                "month, day, hour (%d, %d, %d) are out of order: %d, %d, %d comes here. Maybe a row is missing."
                        .formatted(month, day, hour, expectedMonth, expectedDayOfMonth, expectedHour));
        return false;
    }

    private void readValues(EpwRows rows, int i) {
        rows.airTemperatureC[i] = row.numberOrMissing(7, "dry bulb temperature", -90, 70, 99.9);
        rows.dewPointC[i] = row.numberOrMissing(8, "dew point", -90, 70, 99.9);
        rows.relativeHumidityPct[i] =
                Math.min(FULL_HUMIDITY_PCT, row.numberOrMissing(9, "relative humidity", 0, 110, 999));
        rows.pressurePa[i] = row.numberOrMissing(10, "pressure", 31_000, 120_000, 999_999);
        rows.ghiWPerM2[i] = radiation(14, "global horizontal radiation");
        rows.dniWPerM2[i] = radiation(15, "direct normal radiation");
        rows.dhiWPerM2[i] = radiation(16, "diffuse horizontal radiation");
        rows.windDirectionDeg[i] = row.numberOrMissing(21, "wind direction", 0, 360, 999);
        rows.windSpeedMPerS[i] = row.numberOrMissing(22, "wind speed", 0, 100, 999);
        double total = row.numberOrMissing(23, "total sky cover", 0, 10, 99);
        double opaque = row.numberOrMissing(24, "opaque sky cover", 0, 10, 99);
        rows.cloudCoverOkta[i] = (Double.isNaN(total) ? opaque : total) * CloudCover.OKTA_PER_TENTH;
        double albedo = row.numberOrMissing(33, "albedo", 0, 1, 2);
        rows.albedo[i] = Double.isNaN(albedo) ? Epw.DEFAULT_ALBEDO : albedo;
    }

    private double radiation(int field, String name) {
        double value = row.parse(field, name);
        if (value >= MISSING_RADIATION) {
            row.problem(
                    field,
                    "%s (%s) is missing. Maybe take the hour from another year of the same station."
                            .formatted(EpwRow.name(field, name), row.text(field)));
            return Double.NaN;
        }
        return row.inRange(field, name, value, 0, BRIGHTEST_WH_PER_M2);
    }
}
