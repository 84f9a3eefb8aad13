package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.Now;
import org.gridpit.agent.Quantiles;
import org.gridpit.solar.Decomposition;
import org.gridpit.solar.SunTrack;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.TickClock;
import org.gridpit.weather.Outlook;
import org.gridpit.weather.OutlookStep;
import org.gridpit.weather.Site;

/**
 * Turns the weather outlook into expected power of every plant: each quantile of irradiance goes through the plant's own
 * model. Ticks ahead are renewed every tick, the day ahead once per block.
 */
final class PvForecaster {
    /** Ticks ahead that are renewed every tick. */
    static final int STEPS = 1;
    /** Blocks of about an hour in the day ahead. */
    static final int HOURS = 24;

    private final Outlook outlook;
    private final TickClock clock;
    private final List<SiteMeter> meters;
    private final SunAhead sunOfTick;
    private final SunAhead sunOfBlock;
    private List<List<Quantiles>> hoursOfMeter = List.of();
    private List<Quantiles> siteHours = List.of();

    PvForecaster(Outlook outlook, Site site, TickClock clock, int blockSteps, List<SiteMeter> meters) {
        this.outlook = outlook;
        this.clock = clock;
        this.meters = meters;
        SunTrack track = new SunTrack(site.latitudeDeg(), site.longitudeDeg(), site.altitudeM());
        this.sunOfTick = new SunAhead(track, clock.startS(), clock.tickS(), STEPS);
        this.sunOfBlock = new SunAhead(track, clock.startS(), clock.tickS() * blockSteps, HOURS);
    }

    /** The sun in the middle of a tick that is about to begin. */
    SunAhead.Sun sun(long tick) {
        return sunOfTick.at(tick);
    }

    /** Outlook at the start of a tick. */
    PvAhead look(Now now) {
        if (now.startsBlock() || hoursOfMeter.isEmpty()) {
            hoursOfMeter = expect(sunOfBlock, now.tick() / now.blockSteps(), now.blockSteps(), HOURS);
            siteHours = total(hoursOfMeter, HOURS);
        }
        List<List<Quantiles>> steps = expect(sunOfTick, now.tick(), 1, STEPS);
        return new PvAhead(steps, hoursOfMeter, total(steps, STEPS), siteHours, ratedW());
    }

    private long ratedW() {
        long sum = 0;
        for (SiteMeter meter : meters) {
            sum += meter.pvRatedW();
        }
        return sum;
    }

    private List<List<Quantiles>> expect(SunAhead suns, long firstStep, int strideSteps, int count) {
        int stepS = clock.tickS() * strideSteps;
        List<List<Quantiles>> ofMeter = new ArrayList<>(meters.size());
        for (SiteMeter meter : meters) {
            ofMeter.add(meter.hasPv() ? new ArrayList<>(count) : List.of());
        }
        for (int i = 0; i < count; i++) {
            long step = firstStep + i;
            long startS = clock.startS() + step * stepS;
            Sky sky = Sky.of(suns.at(step), outlook.at(new DeliveryPeriod(startS, startS + stepS)));
            for (int m = 0; m < meters.size(); m++) {
                if (meters.get(m).hasPv()) {
                    ofMeter.get(m).add(sky.through(meters.get(m)));
                }
            }
        }
        return ofMeter;
    }

    private static List<Quantiles> total(List<List<Quantiles>> ofMeter, int count) {
        List<Quantiles> sums = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long p10 = 0;
            long p50 = 0;
            long p90 = 0;
            for (List<Quantiles> one : ofMeter) {
                if (!one.isEmpty()) {
                    p10 += one.get(i).p10();
                    p50 += one.get(i).p50();
                    p90 += one.get(i).p90();
                }
            }
            sums.add(new Quantiles(p10, p50, p90));
        }
        return sums;
    }

    /** A step's sun and the three irradiances of its outlook, the same for every plant. */
    private record Sky(SunAhead.Sun sun, OutlookStep outlook, Irradiance p10, Irradiance p50, Irradiance p90) {
        static Sky of(SunAhead.Sun sun, OutlookStep outlook) {
            return new Sky(
                    sun,
                    outlook,
                    irradiance(sun, outlook.ghiWPerM2().p10()),
                    irradiance(sun, outlook.ghiWPerM2().p50()),
                    irradiance(sun, outlook.ghiWPerM2().p90()));
        }

        private static Irradiance irradiance(SunAhead.Sun sun, double ghiWPerM2) {
            if (!(ghiWPerM2 > 0)) {
                return Irradiance.NONE;
            }
            Decomposition parts = Decomposition.erbs(ghiWPerM2, sun.zenithDeg(), sun.extraterrestrialWPerM2());
            return new Irradiance(ghiWPerM2, parts.dniWPerM2(), parts.dhiWPerM2());
        }

        Quantiles through(SiteMeter meter) {
            return Quantiles.ordered(powerW(meter, p10), powerW(meter, p50), powerW(meter, p90));
        }

        private long powerW(SiteMeter meter, Irradiance irradiance) {
            if (!(irradiance.ghiWPerM2() > 0)) {
                return 0;
            }
            return Units.fromKilo(meter.pvKw(
                    sun,
                    irradiance,
                    outlook.airTemperatureC().p50(),
                    outlook.windSpeedMPerS().p50()));
        }
    }
}
