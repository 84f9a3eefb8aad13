package org.gridpit.grid;

/** Where the second-by-second trace of the grid goes. */
public interface TraceSink {
    /** Keeps nothing. */
    TraceSink NONE = (timeS, frequencyHz, disturbancePu, governorPu, turbinePu, secondaryPu) -> {};

    /**
     * The grid at a whole second.
     *
     * @param timeS since the start of the run
     * @param disturbancePu power missing up to this instant, noise included: what acts from it on is not known yet
     * @param governorPu output of the governors
     * @param turbinePu power of the turbines above their schedule
     * @param secondaryPu set-point of secondary control
     */
    void second(
            double timeS,
            double frequencyHz,
            double disturbancePu,
            double governorPu,
            double turbinePu,
            double secondaryPu);
}
