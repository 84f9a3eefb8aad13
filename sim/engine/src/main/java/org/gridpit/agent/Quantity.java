package org.gridpit.agent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a forecasting agent forecasts for the whole site. */
public enum Quantity {
    /** Power of all loads [W]. */
    @JsonProperty("demand")
    DEMAND("demand", "W"),
    /** Power of all photovoltaic plants [W]. */
    @JsonProperty("pv")
    PV("pv", "W"),
    /** Clearing price [0.01 USD/MWh]. */
    @JsonProperty("price")
    PRICE("price", "tick"),
    /** Demand minus own generation, without batteries [W]. */
    @JsonProperty("net-load")
    NET_LOAD("net-load", "W");

    private final String text;
    private final String unit;

    Quantity(String text, String unit) {
        this.text = text;
        this.unit = unit;
    }

    /** Name in messages, tables and scenarios. */
    public String text() {
        return text;
    }

    /** Unit of its numbers: {@code W}, or {@code tick} of 0.01 USD/MWh. */
    public String unit() {
        return unit;
    }
}
