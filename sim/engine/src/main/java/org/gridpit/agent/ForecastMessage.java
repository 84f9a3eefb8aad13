package org.gridpit.agent;

import java.util.List;

/** What a forecasting agent broadcasts: body of a message of kind {@code forecast}. */
public record ForecastMessage(long issuedTick, List<ForecastSeries> series) {
    public ForecastMessage {
        series = List.copyOf(series);
    }
}
