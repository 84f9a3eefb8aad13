package org.gridpit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridpit.demand.FactoryLoad;
import org.gridpit.demand.FactoryParameters;
import org.gridpit.demand.FlexibleLoad;
import org.gridpit.demand.FlexibleParameters;
import org.gridpit.demand.HouseholdLoad;
import org.gridpit.demand.HouseholdParameters;
import org.gridpit.demand.LoadFile;
import org.gridpit.demand.LoadModel;
import org.gridpit.demand.PlaybackLoad;
import org.gridpit.demand.PlaybackParameters;
import org.gridpit.demand.StartUpParameters;
import org.gridpit.demand.ThermalZone;
import org.gridpit.demand.ThermalZoneParameters;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.Observer;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.SolarPosition;
import org.gridpit.solar.SunTrack;
import org.gridpit.storage.AgeingParameters;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;
import org.gridpit.time.TimeSeries;
import org.gridpit.weather.CloudFront;
import org.gridpit.weather.Denver;
import org.gridpit.weather.DisturbedWeather;
import org.gridpit.weather.HeatWave;
import org.gridpit.weather.LinkeTurbidity;
import org.gridpit.weather.Outlook;
import org.gridpit.weather.Site;

/** Thirty days of every physical model in five-minute ticks, each as the SHA-256 of all its numbers. */
final class ThirtyDays {
    private static final long START_S = Instant.parse("2030-07-01T00:00:00Z").getEpochSecond();
    static final int DAYS = 30;
    static final int DAY_S = 86_400;
    private static final int TICK_S = 300;
    private static final double TICK_H = TICK_S / 3600.0;
    private static final double MILD_C = 16;
    private static final Site SITE = Denver.SITE;
    private static final LocalCalendar CALENDAR = SITE.calendar();

    private ThirtyDays() {}

    /** Prints a line for each model, for a Java machine other than that of the tests; of frequency thirty stretches. */
    public static void main(String[] arguments) {
        int stretches = arguments.length == 0 ? DAYS : Integer.parseInt(arguments[0]);
        hashes(stretches).forEach((model, hash) -> System.out.println(model + "=" + hash));
    }

    /**
     * @param stretches days of frequency, of which each is 86,400 steps, and a third as many hours of frequency in an area
     *     with limits, whose steps are many more; fewer than thirty where a machine is slow
     */
    static Map<String, String> hashes(int stretches) {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("random-stream", HashedNumbers.of(ThirtyDays::randomStream));
        hashes.put("solar-position", HashedNumbers.of(ThirtyDays::solarPosition));
        hashes.put("sun-track-and-pv-plant", HashedNumbers.of(ThirtyDays::sunTrackAndPvPlant));
        hashes.put("synthetic-weather", HashedNumbers.of(ThirtyDays::syntheticWeather));
        hashes.put("disturbed-weather", HashedNumbers.of(ThirtyDays::disturbedWeather));
        hashes.put("outlook", HashedNumbers.of(ThirtyDays::outlook));
        hashes.put("battery-and-ageing", HashedNumbers.of(ThirtyDays::batteryAndAgeing));
        hashes.put("household-load", HashedNumbers.of(numbers -> load(household(), numbers)));
        hashes.put("factory-load", HashedNumbers.of(numbers -> load(factory(), numbers)));
        hashes.put("factory-load-with-starts", HashedNumbers.of(numbers -> load(startingFactory(), numbers)));
        hashes.put("thermal-zone", HashedNumbers.of(ThirtyDays::thermalZone));
        hashes.put("playback-load", HashedNumbers.of(numbers -> load(playback(), numbers)));
        hashes.put("flexible-load", HashedNumbers.of(ThirtyDays::flexibleLoad));
        hashes.put("feeder-linear", HashedNumbers.of(ThirtyDaysOfGrid::linearFeeder));
        hashes.put("feeder-exact-with-volt-var", HashedNumbers.of(ThirtyDaysOfGrid::exactFeeder));
        hashes.put("frequency", HashedNumbers.of(numbers -> ThirtyDaysOfGrid.frequency(stretches, numbers)));
        hashes.put(
                "frequency-with-limits",
                HashedNumbers.of(numbers -> ThirtyDaysOfGrid.frequencyWithLimits(stretches, numbers)));
        hashes.put("protection", HashedNumbers.of(numbers -> ThirtyDaysOfGrid.protection(stretches, numbers)));
        return hashes;
    }

    private static void randomStream(HashedNumbers numbers) {
        RandomStream draw = draw("random-stream");
        forEachTick(tick -> numbers.add(draw.nextUniform(), draw.nextGaussian(), draw.nextInt(1000), draw.nextLong()));
    }

    private static void solarPosition(HashedNumbers numbers) {
        Observer observer = Observer.at(SITE.latitudeDeg(), SITE.longitudeDeg(), SITE.altitudeM());
        for (long utcS = START_S; utcS < START_S + DAYS * (long) DAY_S; utcS += 3600) {
            SolarPosition sun = SolarPosition.of(utcS, observer);
            numbers.add(sun.zenithDeg(), sun.apparentZenithDeg(), sun.azimuthDeg(), sun.earthSunAu());
        }
    }

    private static void sunTrackAndPvPlant(HashedNumbers numbers) {
        SunTrack sun = new SunTrack(SITE.latitudeDeg(), SITE.longitudeDeg(), SITE.altitudeM());
        PvPlant plant = new PvPlant(PvParameters.defaults(500));
        RandomStream draw = draw("pv-plant");
        forEachTick(tick -> {
            sun.moveTo(tick.midS());
            double dni = 900 * draw.nextUniform();
            double dhi = 300 * draw.nextUniform();
            double powerKw = plant.powerKw(
                    sun.apparentZenithDeg(),
                    sun.azimuthDeg(),
                    Extraterrestrial.atDistanceWPerM2(sun.earthSunAu()),
                    dni / 2 + dhi,
                    dni,
                    dhi,
                    MILD_C + 10 * draw.nextGaussian(),
                    10 * draw.nextUniform());
            numbers.add(sun.zenithDeg(), sun.apparentZenithDeg(), sun.azimuthDeg(), sun.earthSunAu(), powerKw);
        });
    }

    private static void syntheticWeather(HashedNumbers numbers) {
        var weather = Denver.weather(42);
        forEachTick(tick -> numbers.add(weather.at(tick)));
    }

    private static void disturbedWeather(HashedNumbers numbers) {
        Instant from = Instant.ofEpochSecond(START_S + 5 * (long) DAY_S);
        var weather = new DisturbedWeather(
                Denver.weather(42),
                List.of(
                        HeatWave.defaults(from, Duration.ofDays(9)),
                        CloudFront.defaults(from.plus(Duration.ofHours(17)), Duration.ofMinutes(97))));
        forEachTick(tick -> numbers.add(weather.at(tick)));
    }

    private static void outlook(HashedNumbers numbers) {
        var outlook = new Outlook(SITE, LinkeTurbidity.DEFAULT);
        var weather = Denver.weather(43);
        for (int hour = 0; hour < DAYS * 24; hour++) {
            long startS = START_S + hour * 3600L;
            var period = new DeliveryPeriod(startS, startS + 3600);
            outlook.observe(period, weather.at(period));
            var ahead = outlook.at(new DeliveryPeriod(startS + 6 * 3600, startS + 7 * 3600));
            numbers.add(ahead.ghiWPerM2());
            numbers.add(ahead.airTemperatureC());
            numbers.add(ahead.windSpeedMPerS());
            numbers.add(ahead.cloudCoverOkta());
        }
    }

    private static void batteryAndAgeing(HashedNumbers numbers) {
        var battery = new Battery(BatteryParameters.defaults(13.5).withAgeing(AgeingParameters.defaults()));
        RandomStream draw = draw("battery");
        forEachTick(tick -> {
            double powerKw = battery.step(10 * draw.nextGaussian(), TICK_H);
            var wear = battery.wear().orElseThrow();
            numbers.add(powerKw, battery.energyKwh(), battery.selfLossKwh(), battery.conversionLossKwh());
            numbers.add(wear.cycles(), wear.cycleDamage(), wear.calendarDamage(), wear.stateOfHealth());
        });
    }

    private static LoadModel household() {
        return new HouseholdLoad(HouseholdParameters.defaults(10_500), CALENDAR, draw("household"));
    }

    private static LoadModel factory() {
        return new FactoryLoad(FactoryParameters.defaults(900_000), CALENDAR, draw("factory"));
    }

    private static LoadModel startingFactory() {
        FactoryParameters usual = FactoryParameters.defaults(900_000);
        var starts = Optional.of(new StartUpParameters(60, 80, 12));
        return new FactoryLoad(
                new FactoryParameters(usual.annualKwh(), usual.shape(), usual.noiseSd(), usual.noiseTauH(), starts),
                CALENDAR,
                draw("starting-factory"));
    }

    private static void thermalZone(HashedNumbers numbers) {
        var zone = new ThermalZone(ThermalZoneParameters.defaults(10, 5, 10, 10));
        RandomStream draw = draw("thermal-zone");
        forEachTick(tick -> numbers.add(
                zone.step(MILD_C + 10 * draw.nextGaussian(), 2 * draw.nextUniform(), TICK_H), zone.temperatureC()));
    }

    private static LoadModel playback() {
        RandomStream draw = draw("playback");
        double[] hourlyKw = new double[365 * 24];
        for (int hour = 0; hour < hourlyKw.length; hour++) {
            hourlyKw[hour] = draw.nextUniform();
        }
        Path file = Path.of("drawn.csv");
        return new PlaybackLoad(
                PlaybackParameters.defaults(file),
                new LoadFile(file, LoadFile.Dating.HOUR_OF_YEAR, new TimeSeries(0, 3600, hourlyKw)),
                CALENDAR,
                new DeliveryPeriod(START_S, START_S + DAYS * (long) DAY_S));
    }

    private static void load(LoadModel load, HashedNumbers numbers) {
        RandomStream draw = draw("temperature");
        forEachTick(tick -> {
            double airTemperatureC = MILD_C + 10 * draw.nextGaussian();
            numbers.add(load.expectedKw(tick, airTemperatureC), load.loadKw(tick, airTemperatureC));
        });
    }

    private static void flexibleLoad(HashedNumbers numbers) {
        var load = new FlexibleLoad(FlexibleParameters.defaults(), CALENDAR);
        RandomStream draw = draw("flexible");
        forEachTick(tick -> {
            double baseKw = 100 * draw.nextUniform();
            double askedKw = tick.startS() / 7200 % 6 == 0 ? 20 * draw.nextUniform() : 0;
            numbers.add(load.step(tick, baseKw, askedKw), load.reductionKw(), load.reboundKw(), load.owedKwh());
        });
    }

    static void forEachTick(Consumer<DeliveryPeriod> each) {
        var clock = new TickClock(START_S, TICK_S, DAYS * (long) DAY_S / TICK_S);
        for (long step = 0; step < clock.steps(); step++) {
            each.accept(clock.period(step));
        }
    }

    static RandomStream draw(String purpose) {
        return RandomStreams.of(42, "thirty-days", purpose);
    }
}
