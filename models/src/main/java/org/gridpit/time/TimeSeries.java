package org.gridpit.time;

import java.util.Arrays;

/**
 * Values at regular steps; each holds from its own step's start to the next.
 *
 * @param startS start of the first step, UTC epoch [s]
 * @param stepS length of a step [s]
 * @param values one per step, copied
 */
public record TimeSeries(long startS, int stepS, double[] values) {
    public TimeSeries {
        if (stepS < 1) {
            throw new IllegalArgumentException("stepS (%d) must be at least 1. Maybe it is in hours.".formatted(stepS));
        }
        if (values.length == 0) {
            throw new IllegalArgumentException(
                    "values (%d of them) must not be empty. Maybe a file had only a header.".formatted(values.length));
        }
        values = values.clone();
    }

    /** A copy; {@link #at} and {@link #value} read without copying. */
    @Override
    public double[] values() {
        return values.clone();
    }

    public int size() {
        return values.length;
    }

    public double value(int step) {
        return values[step];
    }

    /** First second after the last step, UTC epoch [s]. */
    public long endS() {
        return startS + (long) stepS * values.length;
    }

    /** The value that holds at this second. */
    public double at(long utcS) {
        if (utcS < startS || utcS >= endS()) {
            throw new IllegalArgumentException(
                    "utcS (%d) must be in [%d, %d). Maybe the series is shorter than the run."
                            .formatted(utcS, startS, endS()));
        }
        return values[(int) ((utcS - startS) / stepS)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSeries that
                && startS == that.startS
                && stepS == that.stepS
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(startS) + stepS) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "TimeSeries[startS=%d, stepS=%d, size=%d]".formatted(startS, stepS, values.length);
    }
}
