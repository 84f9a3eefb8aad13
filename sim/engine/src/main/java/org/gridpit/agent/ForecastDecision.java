package org.gridpit.agent;

import java.util.List;
import org.gridpit.Param;
import org.gridpit.decision.DecisionKind;

/** A forecasting agent's decision: what it broadcasts. */
public record ForecastDecision(
        List<ForecastSeries> series,
        List<Alert> alerts,

        @Param(value = "Why; recorded, never read by the program", max = DecisionKind.MAX_REASON)
        String reason) {
    /** How a policy's answer is written and read: kind {@code forecast}. */
    public static final DecisionKind<ForecastObservation, ForecastDecision> KIND =
            new DecisionKind<>("forecast", 1, ForecastObservation.class, ForecastDecision.class);

    public ForecastDecision {
        series = List.copyOf(series);
        alerts = List.copyOf(alerts);
    }
}
