package org.gridpit.weather;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.DeliveryPeriod;

/**
 * Hourly weather over whole days, with the sky it happened under.
 *
 * @param site where
 * @param startS a local midnight, UTC epoch [s]
 * @param turbidity of the clear sky the light is held against
 * @param hours in the order of time, whole days
 */
public record HourlyYears(Site site, long startS, LinkeTurbidity turbidity, List<Weather> hours) {
    public HourlyYears {
        hours = List.copyOf(hours);
        if (hours.isEmpty() || hours.size() % Epw.HOURS_PER_DAY != 0) {
            throw new IllegalArgumentException(
                    "hours (%d of them) must be whole days. Maybe the series broke off.".formatted(hours.size()));
        }
        if (Math.floorMod(startS + site.utcOffsetS(), Epw.HOURS_PER_DAY * HourShape.HOUR_S) != 0) {
            throw new IllegalArgumentException(
                    "startS (%d) must be a midnight of local standard time. Maybe it is midnight in UTC."
                            .formatted(startS));
        }
    }

    /** A file's year, put into a year of its length, under a clear sky of Linke turbidity 3. */
    public static HourlyYears of(Epw year) {
        return of(year, LinkeTurbidity.DEFAULT);
    }

    /** A file's year under a clear sky of this turbidity. */
    public static HourlyYears of(Epw year, LinkeTurbidity turbidity) {
        List<Weather> hours = year.hours().stream().map(Epw.Hour::weather).toList();
        long startS = SkyOfYear.startS(year.site(), year.isLeap());
        return new HourlyYears(year.site(), startS, turbidity, hours);
    }

    /** Days of a source, asked hour by hour. */
    public static HourlyYears of(WeatherSource source, LinkeTurbidity turbidity, long startS, int days) {
        List<Weather> hours = new ArrayList<>(days * Epw.HOURS_PER_DAY);
        for (int i = 0; i < days * Epw.HOURS_PER_DAY; i++) {
            long hourS = startS + (long) i * HourShape.HOUR_S;
            hours.add(source.at(new DeliveryPeriod(hourS, hourS + HourShape.HOUR_S)));
        }
        return new HourlyYears(source.site(), startS, turbidity, hours);
    }

    int days() {
        return hours.size() / Epw.HOURS_PER_DAY;
    }

    /** Month, 0 to 11, of a day counted from 0. */
    int month(int day) {
        return site.calendar().month(secondOf(day)) - 1;
    }

    /** Day of the year, 1 to 366, of a day counted from 0. */
    int dayOfYear(int day) {
        return site.calendar().dayOfYear(secondOf(day));
    }

    SkyOfYear sky() {
        return new SkyOfYear(site, turbidity, startS, hours.size());
    }

    private long secondOf(int day) {
        return startS + (long) day * Epw.HOURS_PER_DAY * HourShape.HOUR_S;
    }
}
