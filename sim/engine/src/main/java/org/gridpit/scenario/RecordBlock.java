package org.gridpit.scenario;

import org.gridpit.Param;

/** What a run writes down. */
public record RecordBlock(
        @Param("Which tables have rows: all, none, or a list of their names; the others keep their header")
        TableChoice tables,

        @Param(value = "A row for every so many ticks", min = 1, max = 86_400)
        int every,

        @Param("Second by second: none, around events, or all")
        Trace trace,

        @Param("Whether the text of messages is kept") boolean messageText) {

    /** Which seconds are kept one by one. */
    public enum Trace {
        NONE,
        EVENTS,
        ALL
    }

    public static RecordBlock defaults() {
        return new RecordBlock(TableChoice.ALL, 1, Trace.EVENTS, false);
    }
}
