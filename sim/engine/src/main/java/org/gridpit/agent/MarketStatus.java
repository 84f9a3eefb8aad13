package org.gridpit.agent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a market takes orders. */
public enum MarketStatus {
    @JsonProperty("open")
    OPEN("open"),
    @JsonProperty("halt")
    HALT("halt");

    private final String text;

    MarketStatus(String text) {
        this.text = text;
    }

    /** Name in messages and tables. */
    public String text() {
        return text;
    }
}
