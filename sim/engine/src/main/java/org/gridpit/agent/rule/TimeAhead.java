package org.gridpit.agent.rule;

import org.gridpit.agent.Now;

/** Time of day and kind of day at a distance from now, from what {@link Now} tells alone. */
final class TimeAhead {
    static final int MINUTES_PER_DAY = 1_440;

    private static final double SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday: the fourth day of a week that begins on Monday. */
    private static final int FIRST_WEEKDAY = 3;

    private static final int WORKDAYS = 5;

    private TimeAhead() {}

    /** Minutes after the beginning of today, in the middle of a tick; below 0 is yesterday. */
    static double middleMinute(Now now, double leadSteps) {
        return now.minuteOfDay() + (leadSteps + 0.5) * now.tickS() / SECONDS_PER_MINUTE;
    }

    /** Whether the day is a workday in which the given minute of today lies. */
    static boolean isWorkday(Now now, double minute) {
        if (minute >= 0 && minute < MINUTES_PER_DAY) {
            return now.workday();
        }
        long days = localDay(now) + (long) StrictMath.floor(minute / MINUTES_PER_DAY);
        return Math.floorMod(days + FIRST_WEEKDAY, DAYS_PER_WEEK) < WORKDAYS;
    }

    /** Days since 1970-01-01 in the site's time: its midnight lies within half a day of midnight UTC. */
    private static long localDay(Now now) {
        long midnightS = now.startS() - (long) (now.minuteOfDay() * SECONDS_PER_MINUTE);
        return Math.floorDiv(midnightS + SECONDS_PER_DAY / 2, SECONDS_PER_DAY);
    }
}
