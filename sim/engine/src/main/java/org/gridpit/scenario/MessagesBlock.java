package org.gridpit.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.Param;

/** How messages between agents travel. */
public record MessagesBlock(
        @Param(value = "Ticks a kind of message takes; 0 where it is not named", min = 0, max = 1000)
        Map<String, Integer> delaySteps,

        @Param("What goes wrong on the way") Faults faults) {

    /** Shares of messages that are lost, late or doubled. */
    public record Faults(
            @Param(value = "Share lost", min = 0, max = 1) double loss,

            @Param(value = "Share delayed", min = 0, max = 1)
            double delay,

            @Param(value = "Ticks a delayed one takes longer", min = 1, max = 1000)
            int delaySteps,

            @Param(value = "Share that arrives twice", min = 0, max = 1)
            double duplicate) {
        public static Faults defaults() {
            return new Faults(0, 0, 1, 0);
        }
    }

    public MessagesBlock {
        delaySteps = Collections.unmodifiableMap(new TreeMap<>(delaySteps));
    }

    /** Every message arrives, once and at once. */
    public static MessagesBlock defaults() {
        return new MessagesBlock(Map.of(), Faults.defaults());
    }
}
