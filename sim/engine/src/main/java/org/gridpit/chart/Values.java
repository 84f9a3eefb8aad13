package org.gridpit.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Numbers and instants in the sentences and data of figures. */
final class Values {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Values() {}

    /** Fixed decimals, empty for what is no number. */
    static String text(double value, int decimals) {
        String text = Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    static String iso(double utcS) {
        return Instant.ofEpochSecond((long) utcS).toString();
    }

    static String minute(double utcS) {
        return MINUTE.format(Instant.ofEpochSecond((long) utcS));
    }

    static String second(double utcS) {
        return SECOND.format(Instant.ofEpochSecond((long) utcS));
    }

    /** The title of a time axis: says UTC, and the day where the axis shows hours only. */
    static String timeAxis(double fromS, double toS) {
        return toS - fromS > 1.5 * 86_400
                ? "time (UTC), from " + DAY.format(Instant.ofEpochSecond((long) fromS))
                : "time (UTC) on " + DAY.format(Instant.ofEpochSecond((long) fromS));
    }

    static double min(double[]... series) {
        return Arrays.stream(series)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .min()
                .orElse(0);
    }

    static double max(double[]... series) {
        return Arrays.stream(series)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(0);
    }

    static int placeOfMax(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    static double sum(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sum();
    }
}
