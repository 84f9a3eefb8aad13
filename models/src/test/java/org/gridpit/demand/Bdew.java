package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.gridpit.SharedFiles;

/** German standard load profiles of 1999: quarter-hours of three day types in three seasons. Read, never shipped. */
final class Bdew {
    static final List<String> SEASONS = List.of("winter", "transition", "summer");
    private static final int QUARTERS = 96;

    private final List<String[]> rows;
    private final List<String> header;

    private Bdew(List<String> lines) {
        header = List.of(lines.get(0).split(","));
        rows = lines.stream().skip(1).map(line -> line.split(",")).toList();
    }

    static Bdew require() {
        try {
            return new Bdew(Files.readAllLines(SharedFiles.require("data/bdew_slp_quarter_hour.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mean power of a day's 96 quarter-hours [kW at 1,000 kWh a year]. */
    double[] day(String season, String dayType, String profile) {
        double[] day = rows.stream()
                .filter(row -> row[0].equals(season) && row[1].equals(dayType))
                .mapToDouble(row -> Double.parseDouble(row[header.indexOf(profile)]))
                .toArray();
        assertThat(day).hasSize(QUARTERS);
        return day;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double[] normalised(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> value / mean).toArray();
    }

    /** A shape of the hour at the middle of each quarter-hour. */
    static double[] quarters(DoubleUnaryOperator shape) {
        return IntStream.range(0, QUARTERS)
                .mapToDouble(quarter -> shape.applyAsDouble((quarter + 0.5) / 4))
                .toArray();
    }

    static double rms(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .average()
                .orElseThrow());
    }

    static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
