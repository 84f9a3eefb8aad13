package org.gridpit.engine;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Told after each tick how far a run has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, ofSteps, timeS, priceTicks, frequencyHz) -> {};

    /**
     * A tick is over.
     *
     * @param done ticks done
     * @param ofSteps ticks of the whole run
     * @param timeS simulated time, UTC epoch seconds
     * @param priceTicks last clearing price [0.01 USD/MWh]
     * @param frequencyHz frequency at the tick's end
     */
    void tickDone(long done, long ofSteps, long timeS, OptionalLong priceTicks, OptionalDouble frequencyHz);
}
