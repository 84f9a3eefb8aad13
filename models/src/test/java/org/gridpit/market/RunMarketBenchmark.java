package org.gridpit.market;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.gridpit.BenchmarkCalibration;
import org.gridpit.BenchmarkProcessorTime;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of the markets and prints what each costs beside what it may cost, in processor time, as a multiple
 * of the calibration loop of the same process, and in bytes.
 */
class RunMarketBenchmark {
    private static final String COLLECTOR = "-XX:+UseSerialGC";
    private static final String ROW = "%-58s %12s %12s %12s %12s %9s %8s%n";
    private static final double NANOS_PER_S = 1e9;

    /**
     * A line of the table.
     *
     * @param type class of the benchmark
     * @param benchmark its method
     * @param parameters of its state
     * @param operations commands or orders it deals with in one go
     * @param iterationMs how long to measure at a time
     * @param targetNs what one of them may cost
     */
    private record Line(
            String name,
            Class<?> type,
            String benchmark,
            Map<String, String> parameters,
            int operations,
            int iterationMs,
            double targetNs) {}

    @Test
    void print_what_each_market_costs() throws RunnerException {
        System.out.printf("%s %s, %s%n", System.getProperty("java.vm.name"), Runtime.version(), COLLECTOR);
        System.out.printf(ROW, "processor time", "target ns", "best ns", "median ns", "best per s", "x loop", "bytes");
        for (Line line : lines()) {
            print(line, run(line));
        }
    }

    private static List<Line> lines() {
        return List.of(
                continuous("a command of the standard stream", "standard", ContinuousBenchmark.COMMANDS, 66.6),
                continuous("a command, many sweeps", "sweeps", ContinuousBenchmark.COMMANDS, Double.NaN),
                continuous("one of 100,000 fresh orders", "fresh", ContinuousBenchmark.FRESH, Double.NaN),
                clearing("uniform-price", "spread", 100, 10_000),
                clearing("uniform-price", "spread", 1000, 25_000),
                clearing("uniform-price", "spread", 10_000, 200_000),
                clearing("uniform-price", "spread", 100_000, 2_000_000),
                clearing("uniform-price", "spread", 1_000_000, 60_000_000),
                clearing("uniform-price", "crowded", 100, 10_000),
                clearing("uniform-price", "crowded", 1000, 25_000),
                clearing("uniform-price", "crowded", 10_000, 200_000),
                clearing("uniform-price", "crowded", 100_000, 2_000_000),
                clearing("uniform-price", "crowded", 1_000_000, 60_000_000),
                part("allocation alone", "allocate", "spread", 100),
                part("allocation alone", "allocate", "spread", 10_000),
                part("allocation alone", "allocate", "spread", 1_000_000),
                part("allocation alone", "allocate", "crowded", 10_000),
                part("submission", "submit", "spread", 10_000),
                clearing("average", "spread", 10_000, 1_000_000),
                clearing("pay-as-bid", "spread", 10_000, 1_000_000),
                clearing("discriminatory", "spread", 10_000, 1_000_000),
                clearing("mcafee", "contracts", 10_000, 1_000_000),
                clearing("trade-reduction", "contracts", 10_000, 1_000_000),
                clearing("huang", "spread", 10_000, 1_000_000),
                clearing("vcg", "spread", 10_000, 5_000_000),
                clearing("vcg", "pairs", 10_000, Double.NaN),
                clearing("block", "spread", 10_000, 1_000_000),
                clearing("block", "blocks", 1020, Double.NaN));
    }

    private static Line continuous(String name, String benchmark, int commands, double targetNs) {
        return new Line(
                "continuous, " + name, ContinuousBenchmark.class, benchmark, Map.of(), commands, 1000, targetNs);
    }

    /** The target is that of the whole book. */
    private static Line clearing(String mechanism, String kind, int orders, double targetNs) {
        return call(mechanism, "clear", Map.of("mechanism", mechanism), kind, orders, targetNs / orders);
    }

    private static Line part(String name, String benchmark, String kind, int orders) {
        return call(name, benchmark, Map.of(), kind, orders, Double.NaN);
    }

    private static Line call(
            String name, String benchmark, Map<String, String> mechanism, String kind, int orders, double targetNs) {
        Map<String, String> parameters = new TreeMap<>(mechanism);
        parameters.put("kind", kind);
        parameters.put("orders", Integer.toString(orders));
        String full = String.format(Locale.ROOT, "%s, one of %,d orders, %s", name, orders, kind);
        return new Line(full, CallBenchmark.class, benchmark, parameters, orders, 250, targetNs);
    }

    private static RunResult run(Line line) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(line.type().getName() + "\\." + line.benchmark() + "$")
                .operationsPerInvocation(line.operations())
                .jvmArgsAppend(COLLECTOR, "-Xms1g")
                .addProfiler(BenchmarkProcessorTime.class.getName())
                .addProfiler(BenchmarkCalibration.class.getName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.milliseconds(line.iterationMs()))
                .measurementIterations(8)
                .measurementTime(TimeValue.milliseconds(line.iterationMs()))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        line.parameters().forEach(options::param);
        return new Runner(options.build()).runSingle();
    }

    private static void print(Line line, RunResult result) {
        double[] ns = values(result, BenchmarkProcessorTime.LABEL);
        double[] loopNs = values(result, BenchmarkCalibration.LABEL);
        double best = DoubleStream.of(ns).min().orElseThrow();
        System.out.printf(
                ROW,
                line.name(),
                Double.isNaN(line.targetNs()) ? "-" : decimal(line.targetNs()),
                decimal(best),
                decimal(median(ns)),
                String.format(Locale.ROOT, "%,.0f", NANOS_PER_S / best),
                decimal(median(ns) / median(loopNs)),
                decimal(median(values(result, "gc.alloc.rate.norm"))));
    }

    private static double[] values(RunResult result, String label) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getSecondaryResults)
                .mapToDouble(results -> results.get(label).getScore())
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
