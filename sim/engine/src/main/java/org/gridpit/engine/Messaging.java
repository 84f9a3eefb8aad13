package org.gridpit.engine;

import java.util.Map;
import org.gridpit.message.Faults;
import org.gridpit.message.MessageKind;

/**
 * How messages travel and what is kept of them.
 *
 * @param contextId tells the run, by content
 * @param delaySteps ticks of delay by kind; kinds not named have none
 * @param faults what goes wrong on the way, from the first message to the last
 * @param keepText whether their text is recorded
 */
public record Messaging(String contextId, Map<MessageKind, Integer> delaySteps, Faults faults, boolean keepText) {
    public Messaging {
        delaySteps = Map.copyOf(delaySteps);
    }
}
