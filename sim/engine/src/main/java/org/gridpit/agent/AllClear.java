package org.gridpit.agent;

/** The end of every call and limit, body of a message {@code all-clear}. */
public record AllClear(long tick) {}
