package org.gridpit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridpit.demand.HouseholdLoad;
import org.gridpit.demand.HouseholdParameters;
import org.gridpit.demand.LoadModel;
import org.gridpit.grid.BusParameters;
import org.gridpit.grid.Feeder;
import org.gridpit.grid.FeederParameters;
import org.gridpit.grid.FrequencyModel;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.grid.TraceSink;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.SunTrack;
import org.gridpit.storage.AgeingParameters;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;
import org.gridpit.weather.Denver;
import org.gridpit.weather.Site;
import org.gridpit.weather.SyntheticWeather;
import org.gridpit.weather.Weather;

/**
 * A year of one site's physics in five-minute ticks, without a market: sun, weather, a plant, a household at each of 33
 * buses, four batteries that age, the feeder, and frequency second by second.
 */
final class PhysicsYear {
    static final long START_S = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();
    static final int TICK_S = 300;
    static final double TICK_H = TICK_S / 3600.0;
    static final int BUSES = 33;
    static final int BATTERIES = 4;
    private static final int STEPS = 365 * 86_400 / TICK_S;
    private static final Site SITE = Denver.SITE;
    private static final int PLANT_BUS = 17;
    private static final double AREA_KW = 100_000;

    private final SyntheticWeather weather = Denver.weather(42);
    private final SunTrack sun = new SunTrack(SITE.latitudeDeg(), SITE.longitudeDeg(), SITE.altitudeM());
    private final PvPlant plant = new PvPlant(PvParameters.defaults(100));
    private final List<LoadModel> homes =
            IntStream.range(0, BUSES).mapToObj(PhysicsYear::home).toList();
    private final List<Battery> batteries =
            Stream.generate(PhysicsYear::battery).limit(BATTERIES).toList();
    private final RandomStream requests = draw("requests");
    private final Feeder feeder = feeder(false);
    private final FrequencyModel area = area();
    private final double[] loadKw = new double[BUSES + 1];
    private final double[] loadKvar = new double[BUSES + 1];

    /** Lives through the year and answers the sum of much of it. */
    double live() {
        var clock = new TickClock(START_S, TICK_S, STEPS);
        double usualKw = 0;
        double sum = 0;
        for (long step = 0; step < STEPS; step++) {
            double tieKw = tick(clock.period(step));
            usualKw = step == 0 ? tieKw : usualKw;
            area.disturb((tieKw - usualKw) / AREA_KW);
            area.advanceTo((step + 1) * TICK_S, TraceSink.NONE);
            sum += tieKw + area.statistics().nadirHz();
            area.resetStatistics();
        }
        return sum
                + batteries.stream()
                        .mapToDouble(each -> each.wear().orElseThrow().stateOfHealth())
                        .sum();
    }

    private double tick(DeliveryPeriod tick) {
        Weather now = weather.at(tick);
        for (int bus = 1; bus <= BUSES; bus++) {
            loadKw[bus] = homes.get(bus - 1).loadKw(tick, now.airTemperatureC());
            loadKvar[bus] = feeder.loadKvar(loadKw[bus]);
        }
        loadKw[PLANT_BUS] -= plantKw(tick, now);
        for (int i = 0; i < BATTERIES; i++) {
            loadKw[i + 1] -= batteries.get(i).step(5 * requests.nextGaussian(), TICK_H);
        }
        feeder.solve(loadKw, loadKvar);
        return feeder.slackKw();
    }

    private double plantKw(DeliveryPeriod tick, Weather now) {
        sun.moveTo(tick.midS());
        return plant.powerKw(
                sun.apparentZenithDeg(),
                sun.azimuthDeg(),
                Extraterrestrial.atDistanceWPerM2(sun.earthSunAu()),
                now.ghiWPerM2(),
                now.dniWPerM2(),
                now.dhiWPerM2(),
                now.airTemperatureC(),
                now.windSpeedMPerS());
    }

    static LoadModel home(int number) {
        return new HouseholdLoad(HouseholdParameters.defaults(10_500), SITE.calendar(), draw("home-" + number));
    }

    static Battery battery() {
        return new Battery(BatteryParameters.defaults(13.5).withAgeing(AgeingParameters.defaults()));
    }

    static FrequencyModel area() {
        return new FrequencyModel(FrequencyParameters.defaults(), 60, 0.2, draw("frequency"));
    }

    /** A main line of 17 buses with three branches. */
    static Feeder feeder(boolean exact) {
        List<BusParameters> buses = IntStream.rangeClosed(1, BUSES)
                .mapToObj(bus -> new BusParameters(bus, parent(bus), 0.002, 0.002))
                .toList();
        return new Feeder(new FeederParameters(1000, 1, buses, exact, 0.95, false));
    }

    private static int parent(int bus) {
        return switch (bus) {
            case 18 -> 1;
            case 22 -> 2;
            case 25 -> 5;
            default -> bus - 1;
        };
    }

    static RandomStream draw(String purpose) {
        return RandomStreams.of(42, "benchmark", purpose);
    }
}
