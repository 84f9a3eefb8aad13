package org.gridpit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.agent.ForecastMessage;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Part;

/** The newest forecasts that reached each agent: what it knows is what messages brought it. */
final class ForecastInboxes {
    private final Map<String, ForecastsSeen> seen = new HashMap<>();
    /** The last update: most agents know the same and are told the same, so they share what comes of it. */
    private ForecastsSeen before = ForecastsSeen.NONE;

    private List<ForecastSeries> newer = List.of();
    private ForecastsSeen after = ForecastsSeen.NONE;

    /** An agent reads its messages; forecasts among them replace what it knew. */
    ForecastsSeen read(String agentId, List<Message> inbox) {
        return seen.compute(agentId, (id, known) -> updated(known == null ? ForecastsSeen.NONE : known, inbox));
    }

    private ForecastsSeen updated(ForecastsSeen old, List<Message> inbox) {
        ForecastsSeen known = old;
        for (Message message : inbox) {
            if (message.kind() == MessageKind.FORECAST) {
                for (Part part : message.parts()) {
                    if (part instanceof Part.Data data && data.payload() instanceof ForecastMessage forecast) {
                        known = updatedBy(known, forecast.series());
                    }
                }
            }
        }
        return known;
    }

    private ForecastsSeen updatedBy(ForecastsSeen known, List<ForecastSeries> series) {
        if (known != before || series != newer) {
            before = known;
            newer = series;
            after = known.updatedBy(series);
        }
        return after;
    }
}
