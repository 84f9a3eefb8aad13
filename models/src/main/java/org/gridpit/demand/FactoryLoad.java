package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;

/**
 * A factory: annual / 8760 h x shape of weekday and hour x noise. The weather does not move it, and its calendar knows
 * no public holidays.
 */
public final class FactoryLoad implements LoadModel {
    private static final double HOURS_PER_YEAR = 8760;

    private final FactoryShape shape;
    private final LocalCalendar calendar;
    private final double meanKw;
    private final LoadNoise noise;

    /**
     * @param calendar the site's standard time
     * @param stream the factory's own, for its noise
     */
    public FactoryLoad(FactoryParameters parameters, LocalCalendar calendar, RandomStream stream) {
        this.shape = parameters.shape();
        this.calendar = calendar;
        this.meanKw = parameters.annualKwh() / HOURS_PER_YEAR;
        this.noise = new LoadNoise(parameters.noiseSd(), parameters.noiseTauH(), stream);
    }

    @Override
    public double loadKw(DeliveryPeriod period, double airTemperatureC) {
        return expectedKw(period, airTemperatureC) * noise.at(period.midS());
    }

    @Override
    public double expectedKw(DeliveryPeriod period, double airTemperatureC) {
        double midS = period.midS();
        int dayOfWeek = calendar.dayOfWeek((long) Math.floor(midS));
        return meanKw * shape.relativeLoad(dayOfWeek, calendar.hourOfDay(midS));
    }

    @Override
    public double largestKw() {
        return meanKw * shape.peak() * noise.largest();
    }
}
