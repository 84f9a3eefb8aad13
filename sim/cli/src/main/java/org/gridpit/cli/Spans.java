package org.gridpit.cli;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people say them. */
final class Spans {
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_S = 1e9;

    private Spans() {}

    /** {@code 7 d in 5-min ticks}. */
    static String run(Duration duration, Duration tick) {
        return whole(duration.toSeconds(), " ") + " in " + whole(tick.toSeconds(), "-") + " ticks";
    }

    /** The largest unit that divides it. */
    private static String whole(long seconds, String gap) {
        if (seconds % SECONDS_PER_DAY == 0) {
            return seconds / SECONDS_PER_DAY + gap + "d";
        }
        if (seconds % SECONDS_PER_HOUR == 0) {
            return seconds / SECONDS_PER_HOUR + gap + "h";
        }
        return seconds % SECONDS_PER_MINUTE == 0 ? seconds / SECONDS_PER_MINUTE + gap + "min" : seconds + gap + "s";
    }

    /** Time left, coarser the longer it is. */
    static String left(double nanos) {
        long seconds = (long) Math.ceil(nanos / NANOS_PER_S);
        if (seconds < 2 * SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        long minutes = (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
        return minutes < 2 * SECONDS_PER_MINUTE
                ? minutes + " min"
                : "%d h %02d min".formatted(minutes / SECONDS_PER_MINUTE, minutes % SECONDS_PER_MINUTE);
    }

    /** Time spent. */
    static String spent(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
