package org.gridpit.demand;

import java.util.Optional;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;

/**
 * A factory: annual / 8760 h x shape of weekday and hour x noise, and starts of machines on top where it has any. The
 * weather does not move it, and its calendar knows no public holidays.
 */
public final class FactoryLoad implements LoadModel {
    private static final double HOURS_PER_YEAR = 8760;

    private final FactoryShape shape;
    private final LocalCalendar calendar;
    private final double meanKw;
    private final LoadNoise noise;
    private final Optional<StartUps> startUps;
    private final double startUpMeanKw;
    private final double startUpKw;

    /**
     * @param calendar the site's standard time
     * @param stream the factory's own, for its noise and its starts
     */
    public FactoryLoad(FactoryParameters parameters, LocalCalendar calendar, RandomStream stream) {
        this.shape = parameters.shape();
        this.calendar = calendar;
        this.meanKw = parameters.annualKwh() / HOURS_PER_YEAR;
        this.noise = new LoadNoise(parameters.noiseSd(), parameters.noiseTauH(), stream);
        this.startUps = parameters.startUps().map(starts -> new StartUps(starts, stream));
        this.startUpMeanKw =
                parameters.startUps().map(StartUpParameters::meanKw).orElse(0.0);
        this.startUpKw = parameters.startUps().map(StartUpParameters::powerKw).orElse(0.0);
    }

    @Override
    public double loadKw(DeliveryPeriod period, double airTemperatureC) {
        double usualKw = usualKw(period) * noise.at(period.midS());
        return startUps.isPresent() ? usualKw + startUps.get().meanKw(period) : usualKw;
    }

    @Override
    public double expectedKw(DeliveryPeriod period, double airTemperatureC) {
        return usualKw(period) + startUpMeanKw;
    }

    @Override
    public double largestKw() {
        return meanKw * shape.peak() * noise.largest() + startUpKw;
    }

    private double usualKw(DeliveryPeriod period) {
        double midS = period.midS();
        int dayOfWeek = calendar.dayOfWeek((long) Math.floor(midS));
        return meanKw * shape.relativeLoad(dayOfWeek, calendar.hourOfDay(midS));
    }
}
