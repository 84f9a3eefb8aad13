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
 * @param primaryEnergyPuS integral of the droop response, -w/R unless a dead band or ceiling bends it; positive is
 *     power given
 * @param primaryActivatedPuS integral of its size, whichever its sign
 * @param secondaryEnergyPuS integral of the set-point of secondary control
 * @param secondaryActivatedPuS integral of its size
 * @param meanDisturbancePu mean power missing, noise included
 * @param blackoutS seconds of the stretch without frequency; figures of frequency leave them out, those below the band
 *     count them
 * @param saturation how long reserves were at their limits
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
        double blackoutS,
        Saturation saturation,
        Balance balance) {

    /** A stretch without limits and black-outs. */
    public FrequencyStatistics(
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
        this(
                durationS,
                nadirHz,
                nadirTimeS,
                maxHz,
                meanHz,
                sdHz,
                belowBandS,
                aboveBandS,
                worstRocofHzPerS,
                primaryEnergyPuS,
                primaryActivatedPuS,
                secondaryEnergyPuS,
                secondaryActivatedPuS,
                meanDisturbancePu,
                0,
                new Saturation(0, 0, 0),
                balance);
    }

    /** A stretch all dark: no frequency, no power. */
    public static FrequencyStatistics dark(double startS, double durationS, double nominalHz) {
        return new FrequencyStatistics(
                durationS,
                nominalHz,
                startS,
                nominalHz,
                nominalHz,
                0,
                durationS,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                durationS,
                new Saturation(0, 0, 0),
                new Balance(0, 0, 0, 0, 0));
    }

    /**
     * This stretch and the one that followed it, of another area perhaps.
     *
     * @param baseRatio power of 1 pu of this stretch over that of the later one, on whose base the sum is
     */
    public FrequencyStatistics followedBy(FrequencyStatistics later, double baseRatio) {
        double liveS = durationS - blackoutS;
        double laterLiveS = later.durationS - later.blackoutS;
        double weight = liveS + laterLiveS > 0 ? liveS / (liveS + laterLiveS) : 1;
        boolean nadirIsLater = weight == 0 || (weight < 1 && later.nadirHz < nadirHz);
        double apartHz = later.meanHz - meanHz;
        return new FrequencyStatistics(
                durationS + later.durationS,
                nadirIsLater ? later.nadirHz : nadirHz,
                nadirIsLater ? later.nadirTimeS : nadirTimeS,
                weight == 0 ? later.maxHz : weight == 1 ? maxHz : Math.max(maxHz, later.maxHz),
                mix(weight, meanHz, later.meanHz),
                Math.sqrt(
                        mix(weight, sdHz * sdHz, later.sdHz * later.sdHz) + weight * (1 - weight) * apartHz * apartHz),
                belowBandS + later.belowBandS,
                aboveBandS + later.aboveBandS,
                Math.abs(later.worstRocofHzPerS) > Math.abs(worstRocofHzPerS)
                        ? later.worstRocofHzPerS
                        : worstRocofHzPerS,
                baseRatio * primaryEnergyPuS + later.primaryEnergyPuS,
                baseRatio * primaryActivatedPuS + later.primaryActivatedPuS,
                baseRatio * secondaryEnergyPuS + later.secondaryEnergyPuS,
                baseRatio * secondaryActivatedPuS + later.secondaryActivatedPuS,
                mix(weight, baseRatio * meanDisturbancePu, later.meanDisturbancePu),
                blackoutS + later.blackoutS,
                saturation.plus(later.saturation),
                balance.times(baseRatio).plus(later.balance));
    }

    private static double mix(double weight, double first, double second) {
        return weight * first + (1 - weight) * second;
    }

    /** Seconds outside the band. */
    public double outsideBandS() {
        return belowBandS + aboveBandS;
    }

    /**
     * Seconds for which a reserve gave all it may.
     *
     * @param primaryS the droop response
     * @param secondaryS the set-point of secondary control
     * @param governorS governors whose valves were at their ends or could not follow
     */
    public record Saturation(double primaryS, double secondaryS, double governorS) {
        private Saturation plus(Saturation other) {
            return new Saturation(
                    primaryS + other.primaryS, secondaryS + other.secondaryS, governorS + other.governorS);
        }
    }

    /**
     * The swing equation integrated over the stretch: turbine + inverter = disturbance + damping + kinetic. Each is an
     * integral of its own, so that {@link #residualPuS} checks them.
     *
     * @param turbinePuS given by turbines above their schedule, the integral of pm
     * @param inverterPuS given by inverters that answer to frequency
     * @param disturbancePuS taken by the disturbance, noise and withheld generation included, the integral of d
     * @param noisePuS the part of it that is noise
     * @param dampingPuS taken by load that depends on frequency, the integral of D w
     * @param kineticPuS put into rotating masses, the sum of 2 H (w at the end - w at the beginning)
     */
    public record Balance(
            double turbinePuS,
            double inverterPuS,
            double disturbancePuS,
            double noisePuS,
            double dampingPuS,
            double kineticPuS) {
        /** An area without such inverters. */
        public Balance(
                double turbinePuS, double disturbancePuS, double noisePuS, double dampingPuS, double kineticPuS) {
            this(turbinePuS, 0, disturbancePuS, noisePuS, dampingPuS, kineticPuS);
        }

        private Balance times(double factor) {
            return new Balance(
                    factor * turbinePuS,
                    factor * inverterPuS,
                    factor * disturbancePuS,
                    factor * noisePuS,
                    factor * dampingPuS,
                    factor * kineticPuS);
        }

        private Balance plus(Balance other) {
            return new Balance(
                    turbinePuS + other.turbinePuS,
                    inverterPuS + other.inverterPuS,
                    disturbancePuS + other.disturbancePuS,
                    noisePuS + other.noisePuS,
                    dampingPuS + other.dampingPuS,
                    kineticPuS + other.kineticPuS);
        }

        /** What governors gave for the site alone, beyond noise, damping and rotating masses. */
        public double governedPuS() {
            return turbinePuS + inverterPuS - noisePuS - dampingPuS - kineticPuS;
        }

        /** What does not add up; rounding alone. */
        public double residualPuS() {
            return turbinePuS + inverterPuS - disturbancePuS - dampingPuS - kineticPuS;
        }
    }
}
