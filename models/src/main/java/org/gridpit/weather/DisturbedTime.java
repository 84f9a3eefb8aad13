package org.gridpit.weather;

import java.time.Duration;
import java.time.Instant;
import org.gridpit.time.DeliveryPeriod;

/** When a disturbance is there: it comes over one edge, stays, and goes over another as long, all within its time. */
record DisturbedTime(Instant at, Duration duration, Duration edge) {
    private static final double NANOS = 1e9;

    DisturbedTime {
        if (!(duration.compareTo(Duration.ZERO) > 0)) {
            throw new IllegalArgumentException(
                    "duration (%s) must be longer than nothing. Maybe PT1H.".formatted(duration));
        }
        if (edge.isNegative() || edge.multipliedBy(2).compareTo(duration) > 0) {
            throw new IllegalArgumentException(
                    "an edge (%s) must be at most half of duration (%s). Maybe shorten it.".formatted(edge, duration));
        }
    }

    /** Edge of this length, or half of the duration where that is shorter. */
    static Duration atMostHalf(Duration edge, Duration duration) {
        Duration half = duration.dividedBy(2);
        return edge.compareTo(half) < 0 ? edge : half;
    }

    boolean touches(DeliveryPeriod period) {
        double fromS = period.startS() - startS();
        return fromS < seconds(duration) && fromS + period.durationS() > 0;
    }

    /** Mean over a period of the part that is there, straight up and down over the edges: 0 to 1. */
    double meanShare(DeliveryPeriod period) {
        double fromS = period.startS() - startS();
        double toS = fromS + period.durationS();
        double leavesS = seconds(duration) - seconds(edge);
        double came = arrivedS(toS) - arrivedS(fromS);
        double left = arrivedS(toS - leavesS) - arrivedS(fromS - leavesS);
        return Math.max(0, Math.min((came - left) / period.durationS(), 1));
    }

    /** Part that is there at an instant, along half a wave over the edges: 0 to 1. */
    double smoothShare(double utcS) {
        double sinceS = utcS - startS();
        double fromEndS = Math.min(sinceS, seconds(duration) - sinceS);
        double edgeS = seconds(edge);
        if (fromEndS >= edgeS) {
            return 1;
        }
        return fromEndS > 0 ? (1 - StrictMath.cos(Math.PI * fromEndS / edgeS)) / 2 : 0;
    }

    /** Integral over time of a ramp that climbs from 0 to 1 over the edge. */
    private double arrivedS(double sinceS) {
        double edgeS = seconds(edge);
        if (sinceS <= 0) {
            return 0;
        }
        return sinceS < edgeS ? sinceS * sinceS / (2 * edgeS) : sinceS - edgeS / 2;
    }

    private double startS() {
        return at.getEpochSecond() + at.getNano() / NANOS;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
