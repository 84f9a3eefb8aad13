package org.gridpit.decision;

import java.util.EnumSet;
import java.util.Set;

/**
 * Keeps a run from asking a model that is down: after five failures in a row of the provider's side it is asked nothing for
 * 30 s, then one call tries it. Time comes in from outside, from a clock that never goes back.
 */
public final class Breaker {
    /** Failures in a row that open it. */
    public static final int FAILURES = 5;

    /** For how long it stays open. */
    public static final long OPEN_MS = 30_000;

    private static final Set<Outcome> FAILED = EnumSet.of(Outcome.UNAVAILABLE, Outcome.TRANSPORT, Outcome.THROTTLED);

    private int failures;
    private long closedAgainMs;
    private boolean probing;

    /** Whether a call may be made; one that may must be told of by {@link #ended}. */
    public synchronized boolean admits(long nowMs) {
        if (failures < FAILURES) {
            return true;
        }
        if (probing || nowMs < closedAgainMs) {
            return false;
        }
        probing = true;
        return true;
    }

    /** How a call ended. */
    public synchronized void ended(Outcome outcome, long nowMs) {
        probing = false;
        if (!FAILED.contains(outcome)) {
            failures = 0;
            return;
        }
        failures = Math.min(FAILURES, failures + 1);
        if (failures == FAILURES) {
            closedAgainMs = nowMs + OPEN_MS;
        }
    }

    /** Whether it keeps calls back. */
    public synchronized boolean isOpen() {
        return failures == FAILURES;
    }
}
