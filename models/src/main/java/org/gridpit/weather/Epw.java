package org.gridpit.weather;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.DeliveryPeriod;

/**
 * One year of hourly weather in the EnergyPlus weather format.
 *
 * @param site where; its id is made from the file's city
 * @param comments1 text of the header line COMMENTS 1
 * @param comments2 text of the header line COMMENTS 2
 * @param hours 8760 of them, or 8784 with 29 February, from 1 January on in local standard time
 */
public record Epw(Site site, String comments1, String comments2, List<Hour> hours) {
    static final int HOURS_PER_DAY = 24;
    static final int HOURS_PER_YEAR = 8760;
    static final int HOURS_PER_LEAP_YEAR = 8784;
    /** Of ground nothing is known of. */
    static final double DEFAULT_ALBEDO = 0.2;

    public Epw {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS_PER_YEAR && hours.size() != HOURS_PER_LEAP_YEAR) {
            throw new IllegalArgumentException(
                    "hours (%d of them) must be 8760 or 8784. Maybe the year is not whole.".formatted(hours.size()));
        }
    }

    /**
     * A year of a source, asked hour by hour. It has 365 days: in a leap year 29 February is left out.
     *
     * @param year of the calendar
     */
    public static Epw of(WeatherSource source, int year, String comments1, String comments2) {
        FileYear days = new FileYear(false);
        List<Hour> hours = new ArrayList<>(HOURS_PER_YEAR);
        for (int i = 0; i < HOURS_PER_YEAR; i++) {
            int month = days.month(i / HOURS_PER_DAY);
            int day = days.dayOfMonth(i / HOURS_PER_DAY);
            int hour = i % HOURS_PER_DAY;
            long localHour = LocalDate.of(year, month, day).toEpochDay() * HOURS_PER_DAY + hour;
            long startS = localHour * HourShape.HOUR_S - source.site().utcOffsetS();
            Weather weather = source.at(new DeliveryPeriod(startS, startS + HourShape.HOUR_S));
            hours.add(new Hour(year, month, day, hour + 1, weather, DEFAULT_ALBEDO));
        }
        return new Epw(source.site(), comments1, comments2, hours);
    }

    /** Whether the year has a 29 February. */
    public boolean isLeap() {
        return hours.size() == HOURS_PER_LEAP_YEAR;
    }

    /**
     * One row.
     *
     * @param year the row was measured in; typical years change it from month to month
     * @param month 1 to 12
     * @param day of the month, from 1
     * @param hour 1 to 24, the hour that ENDS at this full hour
     * @param weather of the hour
     * @param albedo share of light the ground reflects
     */
    public record Hour(int year, int month, int day, int hour, Weather weather, double albedo) {
        public Hour {
            check("month", month, 12);
            check("day", day, 31);
            check("hour", hour, HOURS_PER_DAY);
            if (!(albedo >= 0 && albedo <= 1)) {
                throw new IllegalArgumentException(
                        "albedo (%s) must be 0 to 1. Maybe it is in percent.".formatted(albedo));
            }
        }

        private static void check(String name, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(
                        "%s (%d) must be 1 to %d. Maybe it is counted from 0.".formatted(name, value, most));
            }
        }
    }
}
