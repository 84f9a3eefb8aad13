package org.gridpit.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round values along an axis: 1, 2 or 5 times a power of ten, or what is round on a clock and in a calendar. */
final class RoundSteps {
    private static final int[] SECONDS = {
        1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 345_600,
        604_800
    };
    private static final int SECONDS_PER_DAY = 86_400;
    private static final double SECONDS_PER_MONTH = 30.44 * SECONDS_PER_DAY;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

    private RoundSteps() {}

    /** The smallest 1, 2 or 5 times a power of ten that is not less. */
    static double of(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Round numbers from low to high, about so many. */
    static List<Double> numbers(double low, double high, int about) {
        double step = of((high - low) / about);
        List<Double> numbers = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            numbers.add(i * step);
        }
        return numbers;
    }

    /** Text of the round numbers of an axis, all with as many decimals as tell them apart. */
    static String label(double number, double low, double high, int about) {
        double step = of((high - low) / about);
        int decimals = Math.max(0, (int) Math.ceil(-StrictMath.log10(step) - 1e-9));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", number).replace(',', '\u2009');
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /** Round times from one instant to another, at most so many. */
    static List<Long> times(long fromS, long toS, int most) {
        List<Long> times = new ArrayList<>();
        long span = Math.max(1, toS - fromS);
        for (int step : SECONDS) {
            if (span / step < most) {
                for (long t = Math.floorDiv(fromS + step - 1, (long) step) * step; t <= toS; t += step) {
                    times.add(t);
                }
                return times;
            }
        }
        return months(fromS, toS, most);
    }

    private static List<Long> months(long fromS, long toS, int most) {
        int step = MONTHS[MONTHS.length - 1];
        for (int i = MONTHS.length - 1; i >= 0; i--) {
            step = (toS - fromS) / (MONTHS[i] * SECONDS_PER_MONTH) <= most - 1 ? MONTHS[i] : step;
        }
        LocalDate day = Instant.ofEpochSecond(fromS).atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate month = day.withDayOfYear(1);
        List<Long> times = new ArrayList<>();
        for (; start(month) <= toS; month = month.plusMonths(step)) {
            if (start(month) >= fromS) {
                times.add(start(month));
            }
        }
        return times;
    }

    /** Text of a round time on an axis of this length. */
    static String label(long timeS, long spanS, List<Long> times) {
        long step = times.size() > 1 ? times.get(1) - times.get(0) : spanS;
        String pattern = step >= 27L * SECONDS_PER_DAY ? "yyyy-MM" : step >= SECONDS_PER_DAY ? "MM-dd" : "HH:mm";
        if (step < 60) {
            pattern = "HH:mm:ss";
        } else if (step < SECONDS_PER_DAY && spanS > 1.5 * SECONDS_PER_DAY && timeS % SECONDS_PER_DAY == 0) {
            pattern = "MM-dd";
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.ofEpochSecond(timeS));
    }

    private static long start(LocalDate day) {
        return day.toEpochDay() * SECONDS_PER_DAY;
    }
}
