package org.gridpit.grid;

/**
 * All that makes an area bend: dead bands, ceilings, valves, ramps.
 *
 * @param droop of the governors
 * @param governorTimeS time constant of the governors
 * @param governors what they feel of speed
 * @param inverters what inverters feel of speed
 * @param inverterDraw what inverters draw per unit of that
 * @param upPu most the governors' command may be
 * @param downPu most it may be below 0
 * @param rampPuPerS fastest change of governor output
 * @param secondaryMaxPu most the set-point of secondary control may be, either way
 * @param derating generation that gives way to high frequency
 */
record AreaLimits(
        double droop,
        double governorTimeS,
        DeadBand governors,
        DeadBand inverters,
        double inverterDraw,
        double upPu,
        double downPu,
        double rampPuPerS,
        double secondaryMaxPu,
        Derating derating) {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /**
     * Where a state is among the limits; in each zone the area is linear.
     *
     * @param governors zone of {@link DeadBand}
     * @param inverters zone of {@link DeadBand}
     * @param derating zone of {@link Derating}
     * @param valve 1 fully open, -1 shut, 0 between
     * @param ramp 1 opening, -1 closing as fast as it can, 0 following
     * @param secondary 1 kept from rising, -1 kept from falling, 0 free
     */
    record Zones(int governors, int inverters, int derating, int valve, int ramp, int secondary) {}

    static AreaLimits of(FrequencyParameters p, double nominalFrequencyHz) {
        return new AreaLimits(
                p.droop(),
                p.governorTimeS(),
                new DeadBand(
                        p.deadBandHz().orElse(0.0) / nominalFrequencyHz,
                        p.primaryMaxPu().map(max -> max * p.droop()).orElse(NEVER)),
                p.inverters().map(each -> each.band(nominalFrequencyHz)).orElse(new DeadBand(NEVER, NEVER)),
                p.inverters().map(InverterDroop::drawPuPerPu).orElse(0.0),
                p.limits().map(each -> 1 - each.valvePosition()).orElse(NEVER),
                p.limits().map(GovernorLimits::valvePosition).orElse(NEVER),
                p.limits().map(GovernorLimits::rampPuPerS).orElse(NEVER),
                p.secondaryMaxPu().orElse(NEVER),
                Derating.NONE);
    }

    AreaLimits withRange(double newUpPu, double newDownPu) {
        return new AreaLimits(
                droop,
                governorTimeS,
                governors,
                inverters,
                inverterDraw,
                newUpPu,
                newDownPu,
                rampPuPerS,
                secondaryMaxPu,
                derating);
    }

    AreaLimits withDerating(Derating newDerating) {
        return new AreaLimits(
                droop,
                governorTimeS,
                governors,
                inverters,
                inverterDraw,
                upPu,
                downPu,
                rampPuPerS,
                secondaryMaxPu,
                newDerating);
    }

    /** The area is linear below this speed; minus infinity when it bends elsewhere too. */
    double linearBelow() {
        boolean bends = !governors.isLinear()
                || inverterDraw > 0
                || Math.min(Math.min(upPu, downPu), Math.min(rampPuPerS, secondaryMaxPu)) < NEVER;
        return bends ? -NEVER : derating.fromSpeed();
    }

    Zones zones(SwingState x) {
        double command = command(x.speed, x.secondaryPu);
        return new Zones(
                governors.zone(x.speed),
                inverters.zone(x.speed),
                derating.zone(x.speed),
                side(command, -downPu, upPu),
                side((range(command) - x.governorPu) / governorTimeS, -rampPuPerS, rampPuPerS),
                secondary(x.speed, x.secondaryPu));
    }

    /** What governors are asked to give, before their valves have a say. */
    double command(double speed, double secondaryPu) {
        return secondaryPu - governors.felt(speed) / droop;
    }

    /** The part of a command that valves allow. */
    double range(double command) {
        return Math.max(-downPu, Math.min(upPu, command));
    }

    /** The part of a set-point of secondary control that is within its reserve and the valves' range. */
    double secondaryRange(double secondaryPu) {
        return Math.max(-secondaryDownPu(), Math.min(secondaryUpPu(), secondaryPu));
    }

    private int secondary(double speed, double secondaryPu) {
        if (speed < 0) {
            return secondaryPu >= secondaryUpPu() ? 1 : 0;
        }
        return speed > 0 && secondaryPu <= -secondaryDownPu() ? -1 : 0;
    }

    private double secondaryUpPu() {
        return Math.min(secondaryMaxPu, upPu);
    }

    private double secondaryDownPu() {
        return Math.min(secondaryMaxPu, downPu);
    }

    private static int side(double value, double low, double high) {
        return value > high ? 1 : value < low ? -1 : 0;
    }
}
