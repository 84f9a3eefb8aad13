package org.gridpit.settlement;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import org.gridpit.Param;

/** A time of day at which the utility has other prices, in the site's standard time all year. */
public record TimeOfUse(
        @Param("Days on which it starts: workdays (Monday to Friday), weekends or all")
        DayClass days,

        @Param("Its first moment, local standard time") LocalTime from,

        @Param("The first moment after it; at or before from it is on the next day")
        LocalTime to,

        @Param(value = "Price the utility pays meanwhile; left out: as otherwise", unit = "USD/MWh")
        Optional<BigDecimal> buysAtUsdPerMwh,

        @Param(value = "Price the utility asks meanwhile; left out: as otherwise", unit = "USD/MWh")
        Optional<BigDecimal> sellsAtUsdPerMwh) {
    private static final int DAYS_PER_WEEK = 7;

    public static TimeOfUse defaults(DayClass days, LocalTime from, LocalTime to) {
        return new TimeOfUse(days, from, to, Optional.empty(), Optional.empty());
    }

    /**
     * Whether it is on. After midnight it belongs to the day it started on: Friday's goes on into Saturday.
     *
     * @param dayOfWeek 1 is Monday, 7 Sunday
     * @param secondOfDay seconds since local midnight
     */
    boolean covers(int dayOfWeek, int secondOfDay) {
        int start = from.toSecondOfDay();
        int end = to.toSecondOfDay();
        if (start < end) {
            return days.includes(dayOfWeek) && start <= secondOfDay && secondOfDay < end;
        }
        int dayBefore = dayOfWeek == 1 ? DAYS_PER_WEEK : dayOfWeek - 1;
        return secondOfDay >= start && days.includes(dayOfWeek) || secondOfDay < end && days.includes(dayBefore);
    }
}
