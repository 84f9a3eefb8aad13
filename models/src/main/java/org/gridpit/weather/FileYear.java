package org.gridpit.weather;

/** Days and hours of a year file, counted from 1 January. */
final class FileYear {
    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final int[] daysBefore = new int[DAYS.length + 1];
    private final boolean leap;

    FileYear(boolean leap) {
        this.leap = leap;
        for (int month = 1; month <= DAYS.length; month++) {
            daysBefore[month] = daysBefore[month - 1] + DAYS[month - 1] + (leap && month == FEBRUARY ? 1 : 0);
        }
    }

    /** Day from 0 for a date of any year; 29 February is the 28th where the file has none. */
    int day(int month, int dayOfMonth) {
        boolean absent = !leap && month == FEBRUARY && dayOfMonth == LEAP_DAY;
        return daysBefore[month - 1] + dayOfMonth - (absent ? 2 : 1);
    }

    /** Month, 1 to 12, of a day counted from 0. */
    int month(int day) {
        int month = 1;
        while (daysBefore[month] <= day) {
            month++;
        }
        return month;
    }

    /** Day of the month, from 1, of a day counted from 0. */
    int dayOfMonth(int day) {
        return day - daysBefore[month(day) - 1] + 1;
    }

    int days() {
        return daysBefore[DAYS.length];
    }
}
