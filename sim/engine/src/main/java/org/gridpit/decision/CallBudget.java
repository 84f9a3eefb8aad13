package org.gridpit.decision;

/**
 * Time and tries of one call.
 *
 * @param callLimitMs for all tries together; 0 for no limit
 * @param attemptLimitMs for each try; 0 for no limit
 * @param attempts most tries
 */
public record CallBudget(long callLimitMs, long attemptLimitMs, int attempts) {
    private static final int MAX_ATTEMPTS = 7;

    public CallBudget {
        if (callLimitMs < 0 || attemptLimitMs < 0) {
            throw new IllegalArgumentException("limits (%d ms, %d ms) must not be negative. Maybe the deadline is over."
                    .formatted(callLimitMs, attemptLimitMs));
        }
        if (attempts < 1 || attempts > MAX_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "attempts (%d) must be 1 to %d. Maybe 2.".formatted(attempts, MAX_ATTEMPTS));
        }
    }

    /** As long as it takes. */
    public static CallBudget unlimited(int attempts) {
        return new CallBudget(0, 0, attempts);
    }

    /**
     * What is left of a decision's deadline: a try may take three quarters of the whole, so that a second one has time.
     *
     * @param leftMs until the deadline, more than 0
     * @param graceMs for how long a late answer is still waited for, so that it is kept
     */
    public static CallBudget within(long leftMs, long deadlineMs, long graceMs, int attempts) {
        if (leftMs < 1 || leftMs > deadlineMs) {
            throw new IllegalArgumentException(
                    "leftMs (%d) must be 1 to %d. Maybe the deadline is over.".formatted(leftMs, deadlineMs));
        }
        long attemptMs = Math.max(1, Math.min(leftMs, deadlineMs * 3 / 4));
        return new CallBudget(leftMs + graceMs, attemptMs, attempts);
    }
}
