package org.gridpit.grid;

/**
 * How frequency did over a stretch of time, and what it took to hold it.
 *
 * @param durationS length of the stretch; over 0 s means are the present values and sums are 0
 * @param nadirHz lowest frequency, found between steps too
 * @param nadirTimeS when it was first reached, since the start of the run
 * @param maxHz highest frequency, found between steps too
 * @param meanHz exact mean over time
 * @param sdHz standard deviation over time about that mean: each step has its exact mean and the spread of a straight
 *     line between its ends
 * @param belowBandS seconds below the band, crossings put on a straight line between the ends of a step
 * @param aboveBandS seconds above the band, likewise
 * @param worstRocofHzPerS rate of change of largest size, with its sign, at the beginnings and ends of steps
 * @param primaryEnergyPuS integral of the droop response -w/R; positive is power given
 * @param primaryActivatedPuS integral of its size, whichever its sign
 * @param secondaryEnergyPuS integral of the set-point of secondary control
 * @param secondaryActivatedPuS integral of its size
 * @param meanDisturbancePu mean power missing, noise included
 * @param balance where the energy went
 */
public record FrequencyStatistics(
        double durationS,
        double nadirHz,
        double nadirTimeS,
        double maxHz,
        double meanHz,
        double sdHz,
        double belowBandS,
        double aboveBandS,
        double worstRocofHzPerS,
        double primaryEnergyPuS,
        double primaryActivatedPuS,
        double secondaryEnergyPuS,
        double secondaryActivatedPuS,
        double meanDisturbancePu,
        Balance balance) {

    /** Seconds outside the band. */
    public double outsideBandS() {
        return belowBandS + aboveBandS;
    }

    /**
     * The swing equation integrated over the stretch: turbine = disturbance + damping + kinetic. Each is an integral of
     * its own, so that {@link #residualPuS} checks them.
     *
     * @param turbinePuS given by turbines above their schedule, the integral of pm
     * @param disturbancePuS taken by the disturbance, noise included, the integral of d
     * @param noisePuS the part of it that is noise
     * @param dampingPuS taken by load that depends on frequency, the integral of D w
     * @param kineticPuS put into rotating masses, 2 H (w at the end - w at the beginning)
     */
    public record Balance(
            double turbinePuS, double disturbancePuS, double noisePuS, double dampingPuS, double kineticPuS) {
        /** What does not add up; rounding alone. */
        public double residualPuS() {
            return turbinePuS - disturbancePuS - dampingPuS - kineticPuS;
        }
    }
}
