package org.gridpit.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.gridpit.solar.Decomposition;
import org.gridpit.time.DeliveryPeriod;

/**
 * Weather drawn from a climate, hour by hour in local standard time; without end, the same for the same seed.
 *
 * <p>Ticks of any length share the hours: inside an hour clouds and gaps pass over the site, the same for every tick
 * length, and the hour keeps its light; everything else runs straight between the middles of the hours.
 */
public final class SyntheticWeather implements WeatherSource {
    private final Climate climate;
    private final Site site;
    private final long seed;
    private final HourShape shape;
    private final SpellLight light = new SpellLight();
    private long lightHour = Long.MIN_VALUE;
    private int lightCellS;
    private final LongFunction<SunBlock> suns;
    private final Ring<CloudBlock> clouds = new Ring<>(this::clouds);
    private final Ring<AirBlock> airs = new Ring<>(this::air);
    private final Ring<CloudSpells> spells = new Ring<>(this::spells);
    private final HourlyWeather hours = this::hour;

    /**
     * @param climate to draw from
     * @param site whose sun shines; it may be another than the climate's
     * @param turbidity of the clear sky
     * @param seed of the run
     */
    public SyntheticWeather(Climate climate, Site site, LinkeTurbidity turbidity, long seed) {
        this(climate, site, turbidity, seed, suns(site, turbidity));
    }

    /** With suns that others look at as well. */
    SyntheticWeather(Climate climate, Site site, LinkeTurbidity turbidity, long seed, LongFunction<SunBlock> suns) {
        this.climate = climate;
        this.site = site;
        this.seed = seed;
        this.suns = suns;
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
        moveLightTo(localHour, cellS);
        int from = (int) ((period.startS() - hourStartS) / cellS);
        int to = from + (int) (period.durationS() / cellS);
        double ghi = light.ghiWPerM2(from, to);
        Decomposition split = Decomposition.erbs(ghi, shape.zenithDeg(from, to), shape.extraterrestrialWPerM2(from));
        return HourlyWeather.between(
                hours, period.midS() + site.utcOffsetS(), ghi, split.dniWPerM2(), split.dhiWPerM2());
    }

    private void moveLightTo(long localHour, int cellS) {
        if (localHour == lightHour && cellS == lightCellS) {
            return;
        }
        long day = Math.floorDiv(localHour, (long) Epw.HOURS_PER_DAY);
        int hour = (int) (localHour - day * Epw.HOURS_PER_DAY);
        light.moveTo(hour(localHour).ghiWPerM2(), shape, spells.get(day), hour);
        lightHour = localHour;
        lightCellS = cellS;
    }

    private Weather hour(long localHour) {
        long block = Block.ofHour(localHour);
        return airs.get(block).hour((int) (localHour - Block.firstHour(block)));
    }

    private CloudSpells spells(long day) {
        List<CloudSpells.Hour> hoursOfDay = new ArrayList<>(Epw.HOURS_PER_DAY);
        for (int i = 0; i < Epw.HOURS_PER_DAY; i++) {
            hoursOfDay.add(cloudy(day * Epw.HOURS_PER_DAY + i));
        }
        return new CloudSpells(Block.stream(seed, "cloud-spells", day), hoursOfDay);
    }

    private CloudSpells.Hour cloudy(long localHour) {
        long block = Block.ofHour(localHour);
        int hour = (int) (localHour - Block.firstHour(block));
        Weather weather = airs.get(block).hour(hour);
        return new CloudSpells.Hour(
                clouds.get(block).clearSkyIndex[hour],
                weather.cloudCoverOkta() / CloudCover.OVERCAST_OKTA,
                weather.windSpeedMPerS(),
                weather.ghiWPerM2() > 0);
    }

    private static LongFunction<SunBlock> suns(Site site, LinkeTurbidity turbidity) {
        SiteSky sky = new SiteSky(site, turbidity);
        return new Ring<>(block -> new SunBlock(sky, site.utcOffsetS(), block))::get;
    }

    private CloudBlock clouds(long block) {
        return new CloudBlock(seed, climate.sky(), suns.apply(block - 1), suns.apply(block), block);
    }

    private AirBlock air(long block) {
        double before = clouds.get(block - 1).dayClearness[Block.DAYS - 1];
        double after = clouds.get(block + 1).dayClearness[0];
        return new AirBlock(
                seed, climate, site.altitudeM(), suns.apply(block), clouds.get(block), before, after, block);
    }
}
