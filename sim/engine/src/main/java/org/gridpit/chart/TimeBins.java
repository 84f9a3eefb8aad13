package org.gridpit.chart;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.record.CsvReader;

/**
 * Columns of a table over time, thinned out while they are read: the ticks themselves where they are few, else means over
 * quarter-hours, half-hours, hours, days or weeks with the spread inside.
 */
final class TimeBins {
    private static final int MOST_BINS = 1000;
    private static final int[] WIDTHS_S = {900, 1800, 3600, 86_400, 604_800, 2_592_000};
    private static final int FIRST_ROOM = 64;
    private static final double LOW_SHARE = 0.1;

    private final int widthS;
    private final int tickS;
    private final double[] startS;
    private final double[][] mean;
    private final double[][] low;
    private final double[][] high;
    private final double[][] least;
    private final double[][] most;

    private TimeBins(int widthS, int tickS, List<Bin> bins, int columns) {
        this.widthS = widthS;
        this.tickS = tickS;
        this.startS = bins.stream().mapToDouble(Bin::startS).toArray();
        this.mean = new double[columns][];
        this.low = new double[columns][];
        this.high = new double[columns][];
        this.least = new double[columns][];
        this.most = new double[columns][];
        for (int c = 0; c < columns; c++) {
            int column = c;
            mean[c] = bins.stream().mapToDouble(b -> b.mean()[column]).toArray();
            low[c] = bins.stream().mapToDouble(b -> b.low()[column]).toArray();
            high[c] = bins.stream().mapToDouble(b -> b.high()[column]).toArray();
            least[c] = bins.stream().mapToDouble(b -> b.least()[column]).toArray();
            most[c] = bins.stream().mapToDouble(b -> b.most()[column]).toArray();
        }
    }

    private record Bin(long startS, double[] mean, double[] low, double[] high, double[] least, double[] most) {}

    /**
     * Reads a table by ticks; of several rows a tick all count alike.
     *
     * @param columns names; with a plus or minus before it only the positive or negative part of each tick counts, as size
     */
    static TimeBins read(RunTables run, String table, String... columns) {
        List<Long> ends = firstTwoAndLast(run.folder().resolve(table + ".csv"));
        int tickS = ends.size() < 3 ? 1 : (int) (ends.get(1) - ends.get(0));
        long ticks = ends.isEmpty() ? 0 : (ends.get(ends.size() - 1) - ends.get(0)) / tickS + 1;
        int widthS = width(ticks, tickS);
        String[] wanted = new String[columns.length + 1];
        wanted[0] = "time_utc";
        int[] signs = new int[columns.length];
        for (int c = 0; c < columns.length; c++) {
            signs[c] = columns[c].startsWith("+") ? 1 : columns[c].startsWith("-") ? -1 : 0;
            wanted[c + 1] = signs[c] == 0 ? columns[c] : columns[c].substring(1);
        }
        List<Bin> bins = new ArrayList<>();
        try (CsvReader rows = run.open(table, wanted)) {
            Collector bin = new Collector(signs);
            Clock clock = new Clock();
            while (rows.next()) {
                long start = Math.floorDiv(clock.seconds(rows.text(0)), (long) widthS) * widthS;
                if (start != bin.startS && bin.rows > 0) {
                    bins.add(bin.close());
                }
                bin.startS = start;
                bin.add(rows);
            }
            if (bin.rows > 0) {
                bins.add(bin.close());
            }
        }
        return new TimeBins(widthS, tickS, bins, columns.length);
    }

    int size() {
        return startS.length;
    }

    boolean isThinned() {
        return widthS > tickS;
    }

    /** "hourly means" and the like; empty for ticks. */
    String note() {
        return isThinned() ? ", means over " + words(widthS) : "";
    }

    static String words(int seconds) {
        return switch (seconds) {
            case 3600 -> "1 h";
            case 86_400 -> "1 d";
            case 604_800 -> "7 d";
            default -> seconds % 86_400 == 0 ? seconds / 86_400 + " d" : seconds / 60 + " min";
        };
    }

    double[] startS() {
        return startS.clone();
    }

    double widthS() {
        return widthS;
    }

    double endS() {
        return startS[startS.length - 1] + widthS;
    }

    /** Mean of a column in each bin; NaN where it is empty throughout. */
    double[] mean(int column) {
        return mean[column].clone();
    }

    /** What a tenth of the ticks in a bin are below. */
    double[] low(int column) {
        return low[column].clone();
    }

    /** What a tenth of the ticks in a bin are above. */
    double[] high(int column) {
        return high[column].clone();
    }

    /** The least value in each bin. */
    double[] least(int column) {
        return least[column].clone();
    }

    /** The greatest value in each bin. */
    double[] most(int column) {
        return most[column].clone();
    }

    private static int width(long ticks, int tickS) {
        if (ticks <= MOST_BINS) {
            return tickS;
        }
        for (int width : WIDTHS_S) {
            if (width > tickS && ticks * tickS / width <= MOST_BINS) {
                return width;
            }
        }
        return (int) (ticks * tickS / MOST_BINS);
    }

    /** Collects one bin. */
    private static final class Collector {
        private final int[] signs;
        private final double[][] values;
        private final int[] counts;
        private long startS = Long.MIN_VALUE;
        private int rows;

        Collector(int[] signs) {
            this.signs = signs;
            this.values = new double[signs.length][FIRST_ROOM];
            this.counts = new int[signs.length];
        }

        void add(CsvReader row) {
            rows++;
            for (int c = 0; c < values.length; c++) {
                double value = row.real(c + 1);
                if (!Double.isNaN(value)) {
                    if (counts[c] == values[c].length) {
                        values[c] = Arrays.copyOf(values[c], 2 * counts[c]);
                    }
                    values[c][counts[c]++] = signs[c] == 0 ? value : Math.max(0, signs[c] * value);
                }
            }
        }

        Bin close() {
            double[] mean = new double[values.length];
            double[] low = new double[values.length];
            double[] high = new double[values.length];
            double[] least = new double[values.length];
            double[] most = new double[values.length];
            for (int c = 0; c < values.length; c++) {
                int n = counts[c];
                mean[c] = n == 0 ? Double.NaN : Arrays.stream(values[c], 0, n).sum() / n;
                Arrays.sort(values[c], 0, n);
                low[c] = n == 0 ? Double.NaN : values[c][(int) (LOW_SHARE * (n - 1))];
                high[c] = n == 0 ? Double.NaN : values[c][n - 1 - (int) (LOW_SHARE * (n - 1))];
                least[c] = n == 0 ? Double.NaN : values[c][0];
                most[c] = n == 0 ? Double.NaN : values[c][n - 1];
                counts[c] = 0;
            }
            rows = 0;
            return new Bin(startS, mean, low, high, least, most);
        }
    }

    /** Reads instants of a column; the day is parsed once. */
    static final class Clock {
        private String day = "";
        private long dayS;

        long seconds(String utc) {
            if (!utc.startsWith(day) || day.isEmpty()) {
                day = utc.substring(0, 11);
                dayS = Instant.parse(day + "00:00:00Z").getEpochSecond();
            }
            return dayS + 3600L * two(utc, 11) + 60L * two(utc, 14) + two(utc, 17);
        }

        private static int two(String text, int at) {
            return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
        }
    }

    private static List<Long> firstTwoAndLast(Path file) {
        List<Long> times = new ArrayList<>();
        Clock clock = new Clock();
        try (CsvReader rows = new CsvReader(file, "time_utc")) {
            while (times.size() < 2 && rows.next()) {
                long startS = clock.seconds(rows.text(0));
                if (times.isEmpty() || startS != times.get(0)) {
                    times.add(startS);
                }
            }
        }
        if (times.size() == 2) {
            times.add(clock.seconds(CsvReader.lastRow(file).split(",", 3)[1]));
        }
        return times;
    }
}
