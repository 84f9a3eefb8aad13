package org.gridpit;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link PhysicsBenchmark} and prints what each step costs beside what it may cost, in processor time. */
class RunPhysicsBenchmark {
    private static final String ROW = "%-46s %10s %10s %10s%n";

    /**
     * A line of the table.
     *
     * @param benchmark its method
     * @param targetNs what it may cost
     */
    private record Step(String name, String benchmark, double targetNs) {}

    private static final List<Step> STEPS = List.of(
            new Step("sun, node (hourly): SolarPosition", "sunNode", 7000),
            new Step("sun, fast part: SunTrack", "sunFastPart", 300),
            new Step("PV chain after the sun: PvPlant, by day", "plant", 250),
            new Step("weather tick: SyntheticWeather, 5 min", "weather", 150),
            new Step("battery: Battery", "battery", 40),
            new Step("battery that ages, two turns a day", "batteryThatAges", 50),
            new Step("battery that ages, a turn each second step", "batteryThatTurnsAtEverySecondStep", 50),
            new Step("feeder, 33 buses, linear: Feeder", "feeder", 150),
            new Step("frequency, 1 s: FrequencyModel", "frequencySecond", 30),
            new Step("one normal number: RandomStream", "normalNumber", 15),
            new Step("load, one household: HouseholdLoad", "household", 60));

    private static final double YEAR_TARGET_S = 2.0;
    private static final double NANOS_PER_S = 1e9;

    @Test
    void print_what_each_step_costs() throws RunnerException {
        System.out.printf(ROW, "step", "target ns", "best ns", "mean ns");
        for (Step step : STEPS) {
            var options = options(step.benchmark())
                    .forks(2)
                    .warmupIterations(5)
                    .warmupTime(TimeValue.milliseconds(400))
                    .measurementIterations(8)
                    .measurementTime(TimeValue.milliseconds(250));
            print(step.name(), "%.0f", step.targetNs(), cpuNs(options));
        }
    }

    @Test
    void print_what_a_year_of_all_physics_costs() throws RunnerException {
        System.out.printf(ROW, "a year of all physics", "target s", "best s", "mean s");
        print("in a new Java machine, compilers included", "%.1f", YEAR_TARGET_S, years(0, 1));
        print("in a warm one", "%.1f", YEAR_TARGET_S, years(2, 3));
    }

    private static double[] years(int before, int measured) throws RunnerException {
        double[] ns = cpuNs(options("year").forks(3).warmupIterations(before).measurementIterations(measured));
        return DoubleStream.of(ns).map(each -> each / NANOS_PER_S).toArray();
    }

    private static ChainedOptionsBuilder options(String benchmark) {
        return new OptionsBuilder()
                .include(PhysicsBenchmark.class.getName() + "\\." + benchmark + "$")
                .jvmArgsAppend("-XX:+UseSerialGC")
                .addProfiler(BenchmarkProcessorTime.class.getName())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static double[] cpuNs(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build())
                .runSingle().getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .mapToDouble(iteration -> iteration
                                .getSecondaryResults()
                                .get(BenchmarkProcessorTime.LABEL)
                                .getScore())
                        .toArray();
    }

    private static void print(String name, String format, double target, double[] measured) {
        System.out.printf(
                ROW,
                name,
                String.format(Locale.ROOT, format, target),
                decimal(DoubleStream.of(measured).min().orElseThrow()),
                decimal(DoubleStream.of(measured).average().orElseThrow()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
