package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;

/**
 * A household: the day's shape by weekday and season, its own size, noise, and heating and cooling by outdoor air.
 *
 * <p>load = annual / 8760 h x shape of day and season x size x noise + cooling max(0, T - 18) + heating max(0, 15 - T).
 * Size is lognormal with mean 1. The calendar knows no public holidays.
 */
public final class HouseholdLoad implements LoadModel {
    private static final double HOURS_PER_YEAR = 8760;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int MIDWINTER_DAY = 15;
    private static final double COOLING_ABOVE_C = 18;
    private static final double HEATING_BELOW_C = 15;
    private static final double COLDEST_C = -50;
    private static final double HOTTEST_C = 50;

    private final HouseholdParameters parameters;
    private final LocalCalendar calendar;
    private final double meanKw;
    private final LoadNoise noise;

    private long dayNumber = Long.MIN_VALUE;
    private HouseholdDay day = HouseholdDay.WORKDAY;
    private double season;
    private double kwPerShape;

    /**
     * @param calendar the site's standard time
     * @param stream the household's own: size first, then noise
     */
    public HouseholdLoad(HouseholdParameters parameters, LocalCalendar calendar, RandomStream stream) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.meanKw = parameters.annualKwh() / HOURS_PER_YEAR * size(parameters.scaleSd(), stream);
        this.noise = new LoadNoise(parameters.noiseSd(), parameters.noiseTauH(), stream);
    }

    @Override
    public double loadKw(DeliveryPeriod period, double airTemperatureC) {
        return usualKw(period.midS()) * noise.at(period.midS()) + thermalKw(airTemperatureC);
    }

    @Override
    public double expectedKw(DeliveryPeriod period, double airTemperatureC) {
        return usualKw(period.midS()) + thermalKw(airTemperatureC);
    }

    @Override
    public double largestKw() {
        return meanKw * HouseholdDay.peak() * noise.largest() + Math.max(thermalKw(COLDEST_C), thermalKw(HOTTEST_C));
    }

    private double usualKw(double utcS) {
        long second = (long) Math.floor(utcS);
        if (calendar.dayNumber(second) != dayNumber) {
            turnTo(second);
        }
        return kwPerShape * day.shape(calendar.hourOfDay(utcS), season);
    }

    private void turnTo(long utcS) {
        dayNumber = calendar.dayNumber(utcS);
        day = HouseholdDay.of(calendar.dayOfWeek(utcS));
        season = StrictMath.cos(2 * Math.PI * (calendar.dayOfYear(utcS) - MIDWINTER_DAY) / DAYS_PER_YEAR);
        kwPerShape = meanKw * day.loadPerShape(season);
    }

    private double thermalKw(double airTemperatureC) {
        Check.temperature(airTemperatureC);
        return parameters.coolingKwPerK() * Math.max(0, airTemperatureC - COOLING_ABOVE_C)
                + parameters.heatingKwPerK() * Math.max(0, HEATING_BELOW_C - airTemperatureC);
    }

    private static double size(double sd, RandomStream stream) {
        return StrictMath.exp(sd * stream.nextGaussian() - sd * sd / 2);
    }
}
