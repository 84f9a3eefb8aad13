package org.gridpit.demand;

import java.time.DayOfWeek;
import java.time.Year;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.TimeSeries;

/**
 * A year of hours that repeats. A day reads the same date of the file, moved by at most three days so that weekdays
 * agree; 29 February reads as the 28th where the file has none. Moved over the year's end it starts again, and there
 * weekdays may differ.
 */
final class RepeatedYear implements Timeline {
    private static final int HOURS_PER_DAY = 24;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;
    private static final int MOST_DAYS_MOVED = 3;
    private static final int LEAP_YEAR_DAYS = 366;
    /** Day of the year of 29 February. */
    private static final int LEAP_DAY = 60;

    private final TimeSeries hourlyKw;
    private final int days;
    private final int firstWeekday;
    private final LocalCalendar calendar;
    private long dayNumber = Long.MIN_VALUE;
    private int firstHour;

    RepeatedYear(TimeSeries hourlyKw, DayOfWeek firstWeekday, LocalCalendar calendar) {
        this.hourlyKw = hourlyKw;
        this.days = hourlyKw.size() / HOURS_PER_DAY;
        this.firstWeekday = firstWeekday.getValue();
        this.calendar = calendar;
    }

    @Override
    public int cellS() {
        return SECONDS_PER_HOUR;
    }

    /** Local midnight of 1 January 1970. */
    @Override
    public long originS() {
        return -calendar.utcOffsetS();
    }

    @Override
    public double cellKw(long cell) {
        long day = Math.floorDiv(cell, HOURS_PER_DAY);
        if (day != dayNumber) {
            dayNumber = day;
            firstHour = HOURS_PER_DAY * fileDay(originS() + day * SECONDS_PER_DAY);
        }
        return hourlyKw.value(firstHour + Math.floorMod(cell, HOURS_PER_DAY));
    }

    /** Day of the file, from 0, read on the local day that starts at utcS. */
    private int fileDay(long utcS) {
        int sameDate = sameDate(utcS) - 1;
        int moved = Math.floorMod(calendar.dayOfWeek(utcS) - (firstWeekday + sameDate) + MOST_DAYS_MOVED, DAYS_PER_WEEK)
                - MOST_DAYS_MOVED;
        return Math.floorMod(sameDate + moved, days);
    }

    /** Day of the file's year, from 1, with the same date. */
    private int sameDate(long utcS) {
        int day = calendar.dayOfYear(utcS);
        boolean leapYear = Year.isLeap(calendar.year(utcS));
        boolean leapFile = days == LEAP_YEAR_DAYS;
        if (day < LEAP_DAY || leapYear == leapFile) {
            return day;
        }
        return leapYear ? day - 1 : day + 1;
    }
}
