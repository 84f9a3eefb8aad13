package org.gridpit.message;

import java.util.Locale;

/** The ten phases of a tick, in the order in which they happen. */
public enum Phase {
    OBSERVE,
    FORECAST,
    GUARD,
    BID,
    SUPERVISE,
    CLEAR,
    DISPATCH,
    BALANCE,
    SETTLE,
    RECORD;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Spelling in tables and message ids. */
    public String text() {
        return text;
    }
}
