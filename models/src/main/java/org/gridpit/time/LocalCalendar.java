package org.gridpit.time;

/**
 * A site's standard time, all year the same distance from UTC, in the proleptic Gregorian calendar.
 *
 * <p>Integer arithmetic on days; a year is counted from 1 March, so that the leap day ends it.
 *
 * @param utcOffsetS local standard time minus UTC, positive east of Greenwich [s]
 */
public record LocalCalendar(int utcOffsetS) {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int MAX_OFFSET_S = 18 * 3600;
    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday: three days after a Monday. */
    private static final int EPOCH_DAYS_AFTER_MONDAY = 3;

    private static final int DAYS_PER_ERA = 146_097;
    private static final int YEARS_PER_ERA = 400;
    /** From 0000-03-01 to 1970-01-01. */
    private static final int EPOCH_DAYS_AFTER_ERA = 719_468;
    /** 1 January is this day of a year that starts on 1 March with day 0. */
    private static final int NEW_YEAR = 306;
    /** Days of January and February together, without the leap day. */
    private static final int DAYS_BEFORE_MARCH = 59;
    /** March to July, and August to December, have 153 days each: months of 30.6 days. */
    private static final int DAYS_PER_FIVE_MONTHS = 153;

    public LocalCalendar {
        if (Math.abs(utcOffsetS) > MAX_OFFSET_S) {
            throw new IllegalArgumentException(
                    "utcOffsetS (%d) must be within 18 hours of UTC, in seconds. Maybe use -25200 for UTC-7."
                            .formatted(utcOffsetS));
        }
    }

    public int year(long utcS) {
        long day = dayNumber(utcS);
        return marchYear(day) + (dayOfMarchYear(day) >= NEW_YEAR ? 1 : 0);
    }

    /** 1 to 12. */
    public int month(long utcS) {
        int fromMarch = monthFromMarch(dayOfMarchYear(dayNumber(utcS)));
        return fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    }

    /** 1 to 31. */
    public int dayOfMonth(long utcS) {
        int day = dayOfMarchYear(dayNumber(utcS));
        return day - (DAYS_PER_FIVE_MONTHS * monthFromMarch(day) + 2) / 5 + 1;
    }

    /** 1 to 366. */
    public int dayOfYear(long utcS) {
        long number = dayNumber(utcS);
        int day = dayOfMarchYear(number);
        if (day >= NEW_YEAR) {
            return day - NEW_YEAR + 1;
        }
        return day + DAYS_BEFORE_MARCH + (isLeap(marchYear(number)) ? 1 : 0) + 1;
    }

    /** 1 is Monday, 7 Sunday. */
    public int dayOfWeek(long utcS) {
        return Math.floorMod(dayNumber(utcS) + EPOCH_DAYS_AFTER_MONDAY, DAYS_PER_WEEK) + 1;
    }

    /** Hours since local midnight, [0, 24). */
    public double hourOfDay(double utcS) {
        double localS = utcS + utcOffsetS;
        return (localS - SECONDS_PER_DAY * Math.floor(localS / SECONDS_PER_DAY)) / SECONDS_PER_HOUR;
    }

    /** Local days since 1970-01-01. */
    public long dayNumber(long utcS) {
        return Math.floorDiv(utcS + utcOffsetS, SECONDS_PER_DAY);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int monthFromMarch(int dayOfMarchYear) {
        return (5 * dayOfMarchYear + 2) / DAYS_PER_FIVE_MONTHS;
    }

    private static int marchYear(long dayNumber) {
        long era = Math.floorDiv(dayNumber + EPOCH_DAYS_AFTER_ERA, DAYS_PER_ERA);
        return yearOfEra(dayOfEra(dayNumber)) + (int) era * YEARS_PER_ERA;
    }

    /** 0 is 1 March. */
    private static int dayOfMarchYear(long dayNumber) {
        int dayOfEra = dayOfEra(dayNumber);
        int year = yearOfEra(dayOfEra);
        return dayOfEra - (365 * year + year / 4 - year / 100);
    }

    private static int dayOfEra(long dayNumber) {
        return Math.floorMod(dayNumber + EPOCH_DAYS_AFTER_ERA, DAYS_PER_ERA);
    }

    /** Takes the leap days passed so far (one in 1461 days, but for each 36524th, but for the era's last) out first. */
    private static int yearOfEra(int dayOfEra) {
        return (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    }
}
