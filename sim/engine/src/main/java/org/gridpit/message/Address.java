package org.gridpit.message;

/** Whom a message is for: one agent, or everyone who subscribed to a topic. */
public sealed interface Address {
    /** One agent. */
    record Agent(String id) implements Address {}

    /** All subscribers of a topic but the sender. */
    record Topic(String name) implements Address {
        /** Forecasts and alerts. */
        public static final Topic FORECASTS = new Topic("forecasts");
        /** Calls of the grid operator that concern everybody. */
        public static final Topic GRID = new Topic("grid");
        /** Market status and totals of clearings. */
        public static final Topic MARKET = new Topic("market");
    }
}
