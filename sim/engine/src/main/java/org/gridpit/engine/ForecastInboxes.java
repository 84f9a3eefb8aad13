package org.gridpit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.agent.ForecastMessage;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Part;

/** The newest forecasts that reached each agent: what it knows is what messages brought it. */
final class ForecastInboxes {
    private final Map<String, ForecastsSeen> seen = new HashMap<>();

    /** An agent reads its messages; forecasts among them replace what it knew. */
    ForecastsSeen read(String agentId, List<Message> inbox) {
        ForecastsSeen known = seen.getOrDefault(agentId, ForecastsSeen.NONE);
        for (Message message : inbox) {
            if (message.kind() == MessageKind.FORECAST) {
                for (Part part : message.parts()) {
                    if (part instanceof Part.Data data && data.payload() instanceof ForecastMessage forecast) {
                        known = known.updatedBy(forecast.series());
                    }
                }
            }
        }
        seen.put(agentId, known);
        return known;
    }
}
