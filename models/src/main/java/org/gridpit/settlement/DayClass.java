package org.gridpit.settlement;

/** Days a tariff tells apart. There are no holidays. */
public enum DayClass {
    /** Monday to Friday. */
    WORKDAYS,
    /** Saturday and Sunday. */
    WEEKENDS,
    ALL;

    private static final int FRIDAY = 5;

    /** @param dayOfWeek 1 is Monday, 7 Sunday */
    boolean includes(int dayOfWeek) {
        return this == ALL || (dayOfWeek <= FRIDAY) == (this == WORKDAYS);
    }
}
