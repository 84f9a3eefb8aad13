package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;

/**
 * A weather file played in any year: month, day and hour are the file's, the sun is the simulated year's.
 *
 * <p>Inside an hour radiation follows the clear sky and keeps the hour's energy; everything else runs straight between
 * the middles of the hours. 29 February repeats the 28th where the file has none.
 */
public final class EpwPlayback implements WeatherSource {
    private final Epw year;
    private final Site site;
    private final LocalCalendar localTime = new LocalCalendar(0);
    private final FileYear days;
    private final HourShape shape;
    private final HourlyWeather hours = this::hour;

    public EpwPlayback(Epw year) {
        this(year, LinkeTurbidity.DEFAULT);
    }

    /** @param turbidity of the clear sky that light inside an hour follows */
    public EpwPlayback(Epw year, LinkeTurbidity turbidity) {
        this.year = year;
        this.site = year.site();
        this.days = new FileYear(year.isLeap());
        this.shape = new HourShape(new SiteSky(site, turbidity));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Weather at(DeliveryPeriod period) {
        return HourlyWeather.at(hours, period, site, this::within);
    }

    private Weather within(long localHour, long hourStartS, DeliveryPeriod period, int cellS) {
        shape.moveTo(hourStartS, cellS);
        int from = (int) ((period.startS() - hourStartS) / cellS);
        int to = from + (int) (period.durationS() / cellS);
        Weather hour = hour(localHour);
        return HourlyWeather.between(
                hours,
                period.midS() + site.utcOffsetS(),
                shape.horizontalWPerM2(hour.ghiWPerM2(), from, to, CloudCover.MOST_INDEX),
                shape.beamWPerM2(hour.dniWPerM2(), from, to, CloudCover.MOST_INDEX),
                shape.horizontalWPerM2(hour.dhiWPerM2(), from, to, CloudCover.MOST_INDEX));
    }

    private Weather hour(long localHour) {
        long localS = localHour * HourShape.HOUR_S;
        int day = days.day(localTime.month(localS), localTime.dayOfMonth(localS));
        int hourOfDay = (int) Math.floorMod(localHour, (long) Epw.HOURS_PER_DAY);
        return year.hours().get(day * Epw.HOURS_PER_DAY + hourOfDay).weather();
    }
}
