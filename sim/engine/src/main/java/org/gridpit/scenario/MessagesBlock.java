package org.gridpit.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.Param;
import org.gridpit.message.Faults;

/** How messages between agents travel. */
public record MessagesBlock(
        @Param(value = "Ticks a kind of message takes; 0 where it is not named", min = 0, max = 1000)
        Map<String, Integer> delaySteps,

        @Param("What goes wrong on the way") Faults faults) {

    public MessagesBlock {
        delaySteps = Collections.unmodifiableMap(new TreeMap<>(delaySteps));
    }

    /** Every message arrives, once and at once. */
    public static MessagesBlock defaults() {
        return new MessagesBlock(Map.of(), Faults.defaults());
    }
}
