package org.gridpit;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.gridpit.demand.LoadModel;
import org.gridpit.grid.Feeder;
import org.gridpit.grid.FrequencyModel;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.grid.TraceSink;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.Observer;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.SolarPosition;
import org.gridpit.solar.SunTrack;
import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.gridpit.weather.Denver;
import org.gridpit.weather.Site;
import org.gridpit.weather.SyntheticWeather;
import org.gridpit.weather.Weather;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a step of each physical model costs; {@link RunPhysicsBenchmark} runs them and says what they may cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PhysicsBenchmark {
    private static final Site SITE = Denver.SITE;
    private static final int TICK_S = PhysicsYear.TICK_S;
    private static final int TICKS_PER_DAY = 86_400 / TICK_S;
    private static final double LOW_SUN_DEG = 85;
    private static final double MILD_C = 16;

    private final Observer observer = Observer.at(SITE.latitudeDeg(), SITE.longitudeDeg(), SITE.altitudeM());
    private final SunTrack sun = new SunTrack(observer);
    private final SyntheticWeather weather = Denver.weather(42);
    private final PvPlant plant = new PvPlant(PvParameters.defaults(100));
    private final List<Light> daylight = daylight();
    private final Battery plain = new Battery(BatteryParameters.defaults(13.5));
    private final Battery ageing = PhysicsYear.battery();
    private final Battery restless = PhysicsYear.battery();
    private final double[] cycleKw = cycleKw();
    private final double[] noiseKw = noiseKw();
    private final Feeder feeder = PhysicsYear.feeder(false);
    private final double[] loadKw = new double[feeder.places()];
    private final double[] loadKvar = new double[feeder.places()];
    private final FrequencyModel area = PhysicsYear.area();
    private final RandomStream draw = PhysicsYear.draw("normal");
    private final LoadModel home = PhysicsYear.home(1);
    private long step;

    /** Sun and sky of a tick. */
    private record Light(double zenithDeg, double azimuthDeg, double outsideWPerM2, Weather weather) {}

    @Benchmark
    public SolarPosition sunNode() {
        return SolarPosition.of(PhysicsYear.START_S + 3600 * step++, observer);
    }

    @Benchmark
    public double sunFastPart() {
        sun.moveTo(PhysicsYear.START_S + (step++ % TICKS_PER_DAY + 0.5) * TICK_S);
        return sun.zenithDeg();
    }

    @Benchmark
    public double plant() {
        Light light = daylight.get((int) (step++ % daylight.size()));
        return plantKw(light);
    }

    @Benchmark
    public Weather weather() {
        return weather.at(tick(step++));
    }

    @Benchmark
    public double battery() {
        return plain.step(cycleKw[(int) (step++ % TICKS_PER_DAY)], PhysicsYear.TICK_H);
    }

    @Benchmark
    public double batteryThatAges() {
        return ageing.step(cycleKw[(int) (step++ % TICKS_PER_DAY)], PhysicsYear.TICK_H);
    }

    @Benchmark
    public double batteryThatTurnsAtEverySecondStep() {
        return restless.step(noiseKw[(int) (step++ % TICKS_PER_DAY)], PhysicsYear.TICK_H);
    }

    @Benchmark
    public double feeder() {
        loadKw[(int) (step++ % loadKw.length)] = step % 7;
        feeder.solve(loadKw, loadKvar);
        return feeder.slackKw();
    }

    @Benchmark
    @OperationsPerInvocation(TICK_S)
    public FrequencyStatistics frequencySecond() {
        step++;
        area.disturb(step % 2 == 0 ? 0.001 : -0.001);
        area.advanceTo(step * TICK_S, TraceSink.NONE);
        FrequencyStatistics seen = area.statistics();
        area.resetStatistics();
        return seen;
    }

    @Benchmark
    public double normalNumber() {
        return draw.nextGaussian();
    }

    @Benchmark
    public double household() {
        return home.loadKw(tick(step++), MILD_C);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public double year() {
        return new PhysicsYear().live();
    }

    private double plantKw(Light light) {
        Weather now = light.weather();
        return plant.powerKw(
                light.zenithDeg(),
                light.azimuthDeg(),
                light.outsideWPerM2(),
                now.ghiWPerM2(),
                now.dniWPerM2(),
                now.dhiWPerM2(),
                now.airTemperatureC(),
                now.windSpeedMPerS());
    }

    private static DeliveryPeriod tick(long step) {
        long startS = PhysicsYear.START_S + step * TICK_S;
        return new DeliveryPeriod(startS, startS + TICK_S);
    }

    private List<Light> daylight() {
        return LongStream.range(0, TICKS_PER_DAY)
                .mapToObj(PhysicsBenchmark::tick)
                .map(this::light)
                .filter(light -> light.zenithDeg() < LOW_SUN_DEG)
                .toList();
    }

    private Light light(DeliveryPeriod tick) {
        sun.moveTo(tick.midS());
        return new Light(
                sun.apparentZenithDeg(),
                sun.azimuthDeg(),
                Extraterrestrial.atDistanceWPerM2(sun.earthSunAu()),
                weather.at(tick));
    }

    /** Charged around noon, discharged in the evening: two turning points a day. */
    private static double[] cycleKw() {
        double[] kw = new double[TICKS_PER_DAY];
        for (int i = 0; i < TICKS_PER_DAY; i++) {
            int hour = i * 24 / TICKS_PER_DAY;
            kw[i] = hour >= 10 && hour < 14 ? -2.5 : hour >= 18 && hour < 22 ? 2 : 0;
        }
        return kw;
    }

    private static double[] noiseKw() {
        RandomStream draw = PhysicsYear.draw("requests");
        double[] kw = new double[TICKS_PER_DAY];
        for (int i = 0; i < TICKS_PER_DAY; i++) {
            kw[i] = 5 * draw.nextGaussian();
        }
        return kw;
    }
}
