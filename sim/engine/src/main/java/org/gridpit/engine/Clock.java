package org.gridpit.engine;

/** Lengths of time. */
final class Clock {
    static final long SECONDS_PER_HOUR = 3600;

    private Clock() {}
}
