package org.gridpit.time;

/**
 * The span of time energy is delivered in, [start, end).
 *
 * @param startS first second, UTC epoch [s]
 * @param endS first second after it, UTC epoch [s]
 */
public record DeliveryPeriod(long startS, long endS) {
    private static final double SECONDS_PER_HOUR = 3600;

    public DeliveryPeriod {
        if (endS <= startS) {
            throw new IllegalArgumentException(
                    "endS (%d) must be after startS (%d). Maybe the two are swapped.".formatted(endS, startS));
        }
    }

    public long durationS() {
        return endS - startS;
    }

    public double durationH() {
        return durationS() / SECONDS_PER_HOUR;
    }

    /** Its middle, where the sun is taken for it. */
    public double midS() {
        return startS + durationS() / 2.0;
    }
}
