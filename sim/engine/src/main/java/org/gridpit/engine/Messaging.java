package org.gridpit.engine;

import java.util.Map;
import org.gridpit.message.MessageKind;

/**
 * How messages travel and what is kept of them.
 *
 * @param contextId tells the run, by content
 * @param delaySteps ticks of delay by kind; kinds not named have none
 * @param keepText whether their text is recorded
 */
public record Messaging(String contextId, Map<MessageKind, Integer> delaySteps, boolean keepText) {
    public Messaging {
        delaySteps = Map.copyOf(delaySteps);
    }
}
