package org.gridpit.decision;

/**
 * Lets calls to models through: so many at once, and so many requests and tokens a minute. Who asks first goes first, so
 * callers ask in agent-id order. Time comes in from outside, from a clock that never goes back.
 */
public final class CallGate {
    /** Most calls at once that may be configured. */
    public static final int MAX_CONCURRENT = 256;

    private static final long MINUTE_MS = 60_000;

    private final int maxConcurrent;
    private final Bucket requests;
    private final Bucket tokens;
    private int open;

    /**
     * Whether a call may start.
     *
     * @param waitMs after which to ask again; 0 with a call that may not start: when another one has ended
     */
    public record Admission(boolean admitted, long waitMs) {}

    /** A full minute's worth is there at the start; 0 requests or tokens a minute are no limit. */
    public CallGate(int maxConcurrent, long requestsPerMinute, long tokensPerMinute, long nowMs) {
        if (maxConcurrent < 1 || maxConcurrent > MAX_CONCURRENT) {
            throw new IllegalArgumentException(
                    "maxConcurrent (%d) must be 1 to %d. Maybe 16.".formatted(maxConcurrent, MAX_CONCURRENT));
        }
        this.maxConcurrent = maxConcurrent;
        this.requests = new Bucket("requestsPerMinute", requestsPerMinute, nowMs);
        this.tokens = new Bucket("tokensPerMinute", tokensPerMinute, nowMs);
    }

    /** Starts a call if it may start now; {@link #leave} ends it. */
    public synchronized Admission enter(long callTokens, long nowMs) {
        if (open == maxConcurrent) {
            return new Admission(false, 0);
        }
        long waitMs = Math.max(requests.waitMs(1, nowMs), tokens.waitMs(callTokens, nowMs));
        if (waitMs > 0) {
            return new Admission(false, waitMs);
        }
        requests.take(1);
        tokens.take(callTokens);
        open++;
        return new Admission(true, 0);
    }

    /** A call has ended. */
    public synchronized void leave() {
        if (open == 0) {
            throw new IllegalStateException("open calls (0) cannot be fewer. Maybe a call left twice.");
        }
        open--;
    }

    /** Calls that are under way. */
    public synchronized int openCalls() {
        return open;
    }

    /** Fills up evenly, to a minute's worth; counted in sixty-thousandths, so that nothing is lost to rounding. */
    private static final class Bucket {
        private final long perMinute;
        private long level;
        private long filledMs;

        Bucket(String name, long perMinute, long nowMs) {
            if (perMinute < 0 || perMinute > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "%s (%d) must be 0 to %d. Maybe 0 for no limit.".formatted(name, perMinute, Integer.MAX_VALUE));
            }
            this.perMinute = perMinute;
            this.level = perMinute * MINUTE_MS;
            this.filledMs = nowMs;
        }

        /** Until so much is in it; of what is more than it holds, until it is full. */
        long waitMs(long amount, long nowMs) {
            if (perMinute == 0) {
                return 0;
            }
            long full = perMinute * MINUTE_MS;
            long elapsedMs = Math.min(nowMs - filledMs, missingMs(full));
            level = Math.min(full, level + elapsedMs * perMinute);
            filledMs = nowMs;
            return missingMs(Math.min(amount, perMinute) * MINUTE_MS);
        }

        /** A call larger than the bucket leaves a debt behind. */
        void take(long amount) {
            level -= perMinute == 0 ? 0 : Math.multiplyExact(amount, MINUTE_MS);
        }

        private long missingMs(long wanted) {
            return wanted <= level ? 0 : (wanted - level + perMinute - 1) / perMinute;
        }
    }
}
