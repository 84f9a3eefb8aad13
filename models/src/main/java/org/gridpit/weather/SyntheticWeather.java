package org.gridpit.weather;

import org.gridpit.solar.Decomposition;
import org.gridpit.time.DeliveryPeriod;

/**
 * Weather drawn from a climate, hour by hour in local standard time; without end, the same for the same seed.
 *
 * <p>Ticks of any length share the hours: inside an hour its clear-sky index is played on the sun of the tick, keeping
 * the hour's energy, and everything else runs straight between the middles of the hours.
 */
public final class SyntheticWeather implements WeatherSource {
    private final Climate climate;
    private final Site site;
    private final long seed;
    private final SiteSky blockSky;
    private final HourShape shape;
    private final Ring<SunBlock> suns = new Ring<>(this::sun);
    private final Ring<CloudBlock> clouds = new Ring<>(this::clouds);
    private final Ring<AirBlock> airs = new Ring<>(this::air);
    private final HourlyWeather hours = this::hour;

    /**
     * @param climate to draw from
     * @param site whose sun shines; it may be another than the climate's
     * @param turbidity of the clear sky
     * @param seed of the run
     */
    public SyntheticWeather(Climate climate, Site site, LinkeTurbidity turbidity, long seed) {
        this.climate = climate;
        this.site = site;
        this.seed = seed;
        this.blockSky = new SiteSky(site, turbidity);
        this.shape = new HourShape(new SiteSky(site, turbidity));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Weather at(DeliveryPeriod period) {
        return HourlyWeather.at(hours, period, this, this::within);
    }

    private Weather within(long localHour, long hourStartS, DeliveryPeriod period) {
        long offsetS = period.startS() - hourStartS;
        int cellS = HourShape.cellS(offsetS, period.durationS());
        shape.moveTo(hourStartS, cellS);
        int from = (int) (offsetS / cellS);
        int to = from + (int) (period.durationS() / cellS);
        double ghi = ghiWPerM2(hour(localHour).ghiWPerM2(), from, to);
        Decomposition light = Decomposition.erbs(ghi, shape.zenithDeg(from, to), shape.extraterrestrialWPerM2(from));
        return HourlyWeather.between(
                hours, period.midS() + site.utcOffsetS(), ghi, light.dniWPerM2(), light.dhiWPerM2());
    }

    /**
     * Light of the cells [from, to) of an hour; the mean of all cells is the hour's light.
     */
    private double ghiWPerM2(double hourGhiWPerM2, int from, int to) {
        double shaped = shape.horizontalWPerM2(hourGhiWPerM2, from, to, Double.POSITIVE_INFINITY);
        return Math.min(shaped, CloudCover.MOST_INDEX * shape.clearGhiWPerM2(from, to));
    }

    private Weather hour(long localHour) {
        long block = Block.ofHour(localHour);
        return airs.get(block).hour((int) (localHour - Block.firstHour(block)));
    }

    private SunBlock sun(long block) {
        return new SunBlock(blockSky, site.utcOffsetS(), block);
    }

    private CloudBlock clouds(long block) {
        return new CloudBlock(seed, climate.sky(), suns.get(block - 1), suns.get(block), block);
    }

    private AirBlock air(long block) {
        double before = clouds.get(block - 1).dayClearness[Block.DAYS - 1];
        double after = clouds.get(block + 1).dayClearness[0];
        return new AirBlock(seed, climate, site.altitudeM(), suns.get(block), clouds.get(block), before, after, block);
    }
}
