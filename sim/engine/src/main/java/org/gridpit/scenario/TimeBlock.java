package org.gridpit.scenario;

import java.time.Duration;
import java.time.Instant;
import org.gridpit.Param;

/** When a run starts, how long it lasts, and how often agents decide. */
public record TimeBlock(
        @Param("First moment, UTC") Instant start,
        @Param("Length of the run, a whole number of ticks") Duration duration,

        @Param("Time between two decisions, 1 s to 1 h, dividing the day")
        Duration tick,

        @Param("What a battery's energy at the end is worth: settle or ignore")
        EndSoc endSoc) {

    /** Whether a battery that ends emptier than it started pays for the difference. */
    public enum EndSoc {
        SETTLE,
        IGNORE
    }

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public TimeBlock {
        if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "start (%s) must be %s to %s. Maybe a digit slipped in.".formatted(start, EARLIEST, LATEST));
        }
        if (duration.compareTo(Duration.between(start, LATEST)) > 0) {
            throw new IllegalArgumentException(
                    "duration (%s) must end by %s. Maybe a digit slipped in.".formatted(duration, LATEST));
        }
    }

    public static TimeBlock defaults(Instant start, Duration duration) {
        return new TimeBlock(start, duration, Duration.ofMinutes(5), EndSoc.SETTLE);
    }

    /** The moment after the run. */
    public Instant end() {
        return start.plus(duration);
    }
}
