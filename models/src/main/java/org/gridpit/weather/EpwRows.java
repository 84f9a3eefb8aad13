package org.gridpit.weather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of a weather file while it is read; NaN is missing. The year is a circle: its end touches its start. */
final class EpwRows {
    private static final int LONGEST_GAP_H = 6;

    final double[] airTemperatureC;
    final double[] dewPointC;
    final double[] relativeHumidityPct;
    final double[] pressurePa;
    final double[] ghiWPerM2;
    final double[] dniWPerM2;
    final double[] dhiWPerM2;
    final double[] windDirectionDeg;
    final double[] windSpeedMPerS;
    final double[] cloudCoverOkta;
    final double[] albedo;
    private final int size;
    private final int[] years;
    private final int[] months;
    private final int[] days;
    private final int[] hours;

    EpwRows(int size) {
        this.size = size;
        airTemperatureC = new double[size];
        dewPointC = new double[size];
        relativeHumidityPct = new double[size];
        pressurePa = new double[size];
        ghiWPerM2 = new double[size];
        dniWPerM2 = new double[size];
        dhiWPerM2 = new double[size];
        windDirectionDeg = new double[size];
        windSpeedMPerS = new double[size];
        cloudCoverOkta = new double[size];
        albedo = new double[size];
        years = new int[size];
        months = new int[size];
        days = new int[size];
        hours = new int[size];
    }

    void put(int index, int year, int month, int day, int hour) {
        years[index] = year;
        months[index] = month;
        days[index] = day;
        hours[index] = hour;
    }

    /** Fills what is missing; a gap too long to be bridged is noted. */
    void fillGaps(Site site, List<EpwException.Problem> problems, String file) {
        GapReport report = (first, name, length) -> problems.add(new EpwException.Problem(
                file,
                EpwReader.HEADER_LINES + 1 + first,
                1,
                "%s is missing for %d hours from here on, more than 6. Maybe take them from a neighbouring station."
                        .formatted(name, length)));
        bridge("field 7, dry bulb temperature", airTemperatureC, report);
        bridge("field 8, dew point", dewPointC, report);
        bridge("field 9, relative humidity", relativeHumidityPct, report);
        bridge("field 10, pressure", pressurePa, report);
        bridge("field 22, wind speed", windSpeedMPerS, report);
        hold(windDirectionDeg, 0);
        estimateCloudCover(site);
    }

    List<Epw.Hour> hours() {
        List<Epw.Hour> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new Epw.Hour(years[i], months[i], days[i], hours[i], weather(i), albedo[i]));
        }
        return rows;
    }

    private Weather weather(int i) {
        return new Weather(
                ghiWPerM2[i],
                dniWPerM2[i],
                dhiWPerM2[i],
                airTemperatureC[i],
                dewPointC[i],
                relativeHumidityPct[i],
                windSpeedMPerS[i],
                windDirectionDeg[i],
                pressurePa[i],
                cloudCoverOkta[i]);
    }

    /** Linear between the hours before and after each gap. */
    private void bridge(String name, double[] values, GapReport report) {
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            report.tooLong(0, name, size);
            return;
        }
        for (int i = 0; i < size; i++) {
            if (Double.isNaN(values[i])) {
                i = bridgeFrom(i, name, values, report);
            }
        }
    }

    /** Fills the gap this hour is in; answers the last hour filled before the end of the year. */
    private int bridgeFrom(int index, String name, double[] values, GapReport report) {
        int before = index - 1;
        while (Double.isNaN(values[Math.floorMod(before, size)])) {
            before--;
        }
        int after = index + 1;
        while (Double.isNaN(values[after % size])) {
            after++;
        }
        if (after - before - 1 > LONGEST_GAP_H) {
            report.tooLong(Math.floorMod(before + 1, size), name, after - before - 1);
        }
        double from = values[Math.floorMod(before, size)];
        double to = values[after % size];
        for (int i = before + 1; i < after; i++) {
            values[Math.floorMod(i, size)] = from + (to - from) * (i - before) / (after - before);
        }
        return Math.min(after, size) - 1;
    }

    /** Each missing hour takes the value of the hour before. */
    private void hold(double[] values, double ifAllAreMissing) {
        double last = ifAllAreMissing;
        for (int i = 0; i < 2 * size; i++) {
            double value = values[i % size];
            if (!Double.isNaN(value)) {
                last = value;
            } else if (i >= size) {
                values[i % size] = last;
            }
        }
    }

    /** Where nobody looked at the sky, the light tells: the clear-sky index by day, the last day's by night. */
    private void estimateCloudCover(Site site) {
        if (Arrays.stream(cloudCoverOkta).noneMatch(Double::isNaN)) {
            return;
        }
        SkyOfYear sky = new SkyOfYear(site, size == Epw.HOURS_PER_LEAP_YEAR);
        for (int i = 0; i < size; i++) {
            if (Double.isNaN(cloudCoverOkta[i]) && sky.isIndexed(i)) {
                cloudCoverOkta[i] = CloudCover.okta(ghiWPerM2[i] / sky.clearGhiWPerM2(i));
            }
        }
        hold(cloudCoverOkta, CloudCover.OVERCAST_OKTA / 2);
    }

    /** Told of each gap that cannot be bridged. */
    private interface GapReport {
        void tooLong(int firstRow, String name, int hours);
    }
}
