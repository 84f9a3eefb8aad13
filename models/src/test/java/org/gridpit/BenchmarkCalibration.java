package org.gridpit;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of a step of a loop that is the same for ever, taken in the measuring process after each iteration. The
 * ratio of another figure to it says more than the figure where machines differ or are busy.
 *
 * <p>A step draws a number from xorshift and adds it to the entry it names of a table of 32 kB.
 *
 * @see "G. Marsaglia, Xorshift RNGs, J. of Statistical Software 8, 2003"
 */
public final class BenchmarkCalibration implements InternalProfiler {
    public static final String LABEL = "calibration";

    private static final int ENTRIES = 1 << 12;
    private static final int STEPS = 20_000_000;

    private final long[] table = new long[ENTRIES];
    private long draw = 1;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public List<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long startNs = threadNs();
        walk();
        double each = (threadNs() - startNs) / (double) STEPS;
        return List.of(new ScalarResult(LABEL, each, "ns/step", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "processor time of a step of a fixed loop";
    }

    private void walk() {
        long x = draw;
        for (int i = 0; i < STEPS; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            table[(int) x & ENTRIES - 1] += x;
        }
        draw = x;
    }

    private static long threadNs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
