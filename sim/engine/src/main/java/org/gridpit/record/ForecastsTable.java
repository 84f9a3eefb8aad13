package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.ForecastIssued;

/** Every step of every forecast: three quantiles of one quantity. */
public final class ForecastsTable implements Table<ForecastIssued> {
    @Override
    public String name() {
        return "forecasts";
    }

    @Override
    public Class<ForecastIssued> event() {
        return ForecastIssued.class;
    }

    @Override
    public List<Field<ForecastIssued>> fields() {
        return new Fields<ForecastIssued>()
                .text("agent", ForecastIssued::agentId, "Who issued it")
                .key()
                .text("quantity", ForecastIssued::quantity, "What is foreseen")
                .key()
                .allowed("demand|pv|price|net-load")
                .integer("step", ForecastIssued::step, "Steps ahead")
                .key()
                .time("target_utc", ForecastIssued::targetS, "Start of the time foreseen")
                .integer("target_s", ForecastIssued::targetSeconds, "Length of the time foreseen in seconds")
                .integer("p10", ForecastIssued::p10, "Value undercut with probability 0.1")
                .integer("p50", ForecastIssued::p50, "Median")
                .integer("p90", ForecastIssued::p90, "Value undercut with probability 0.9")
                .text("unit", ForecastIssued::unit, "Unit of the three values")
                .toList();
    }
}
