package org.gridpit.grid;

import org.gridpit.grid.AreaLimits.Zones;

/**
 * How the states of an area move: exactly, in each of the regions into which its limits cut it. A step ends where the
 * next region begins.
 *
 * <p>The equations have no jumps at the borders of regions; how exactly a border is found matters in second order only.
 */
final class ControlArea {
    /** Halve an interval of speed down to the last bit that frequency shows. */
    private static final int BISECTIONS = 60;

    private final FrequencyParameters parameters;
    private final double rateOfSpeed;
    private final double rateOfTurbine;
    private final double rateOfDisturbance;
    private final int secondaryCycleS;
    private final Region linear;
    private final Regions regions;
    private final SwingState inside = new SwingState();
    private final SwingState trial = new SwingState();
    private final SwingState outside = new SwingState();

    private double withheldS;
    private AreaLimits limits;
    private double linearBelow;
    private Region region;

    /** @param gridS length of the fine steps [s] */
    ControlArea(FrequencyParameters parameters, double nominalFrequencyHz, double gridS) {
        this.parameters = parameters;
        this.secondaryCycleS = parameters.secondaryCycleS().orElse(0);
        AreaLimits first = AreaLimits.of(parameters, nominalFrequencyHz);
        this.regions = new Regions(parameters, first, gridS);
        this.linear = regions.linear();
        LinearSystem system = LinearSystem.of(parameters);
        this.rateOfSpeed = system.a()[0][0];
        this.rateOfTurbine = system.a()[0][2];
        this.rateOfDisturbance = system.b()[0];
        this.region = linear;
        applyLimits(first);
    }

    /** Moves its governors' limits: what is left above and below the schedule. */
    void limitRange(double upPu, double downPu) {
        if (upPu != limits.upPu() || downPu != limits.downPu()) {
            applyLimits(limits.withRange(upPu, downPu));
        }
    }

    /** Lets generation give way to high frequency. */
    void derate(Derating derating) {
        if (!derating.equals(limits.derating())) {
            applyLimits(limits.withDerating(derating));
        }
    }

    private void applyLimits(AreaLimits newLimits) {
        limits = newLimits;
        linearBelow = newLimits.linearBelow();
        regions.applyLimits(newLimits);
    }

    /** Speed up to which the equations are those without limits; below 0 where they never are, or not in this way. */
    double linearReach() {
        return secondaryCycleS > 0 ? -1 : Math.nextDown(linearBelow);
    }

    /** True when the last step was made in another region than that of small deviations without limits. */
    boolean isBent() {
        return region != linear;
    }

    /** The region of the last step. */
    Region region() {
        return region;
    }

    /** Energy of generation withheld over the last step, from the integral of speed. */
    double withheldPuS(double speedPuS, double lengthS) {
        return limits.derating().generationPu() * region.withheld().integral(speedPuS, lengthS);
    }

    /** Share of generation withheld at a speed. */
    double withheldShare(double speed) {
        return limits.derating().share(speed);
    }

    /** Integral of the share of generation withheld, since the start [s]. */
    double withheldS() {
        return withheldS;
    }

    /** dw/dt [1/s] in the region of the last step. */
    double speedRate(SwingState state) {
        double missing = isBent() ? state.disturbancePu + region.draw().at(state.speed) : state.disturbancePu;
        return rateOfSpeed * state.speed + rateOfTurbine * state.turbinePu + rateOfDisturbance * missing;
    }

    /** A whole second is reached: secondary control that works in a cycle has its turn in some of them. */
    void updateSecondary(SwingState state, long second) {
        if (secondaryCycleS > 0 && second % secondaryCycleS == 0) {
            double gain = parameters.secondaryGainPerS() * parameters.responseCharacteristic();
            state.secondaryPu = limits.secondaryRange(state.secondaryPu - gain * state.speed * secondaryCycleS);
        }
    }

    /** Keeps secondary control inside limits that were moved. */
    void limitSecondary(SwingState state) {
        state.secondaryPu = limits.secondaryRange(state.secondaryPu);
    }

    /**
     * Puts the state a length in 0..1 s later, and the integrals on the way, into another.
     *
     * @return how far it came: less than the length where a region ends [s]
     */
    double advance(SwingState from, SwingState to, double lengthS) {
        if (from.speed < linearBelow) {
            linear.stepper().advance(from, to, lengthS);
            if (to.speed < linearBelow) {
                if (region != linear) {
                    region = linear;
                }
                return lengthS;
            }
        }
        return advanceInRegion(from, to, lengthS);
    }

    /** Moves a state to where dw/dt changes sign in a region; the length to there [s]. */
    double advanceToTurn(Region within, SwingState state, double lengthS) {
        within.enter(state, inside);
        double elapsedS = within.stepper().advanceToTurn(inside, lengthS);
        state.speed = inside.speed;
        return elapsedS;
    }

    /** Speed at which the area settles when a disturbance stays; 1 either way when it never does. */
    double settledSpeed(double disturbancePu) {
        double secondaryPu = parameters.hasSecondaryControl() ? limits.secondaryRange(disturbancePu) : 0;
        if (limits.linearBelow() == Double.POSITIVE_INFINITY) {
            return parameters.hasSecondaryControl() ? 0 : -disturbancePu / parameters.responseCharacteristic();
        }
        if (surplusPu(0, secondaryPu) == disturbancePu) {
            return 0;
        }
        double low = -1;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (surplusPu(middle, secondaryPu) > disturbancePu) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Power that the area gives at a speed it keeps. */
    private double surplusPu(double speed, double secondaryPu) {
        return limits.range(limits.command(speed, secondaryPu))
                - limits.inverterDraw() * limits.inverters().felt(speed)
                - parameters.damping() * speed;
    }

    private double advanceInRegion(SwingState from, SwingState to, double lengthS) {
        Zones zones = limits.zones(from);
        region = regions.of(zones);
        move(from, to, lengthS);
        double reachedS = lengthS;
        if (!limits.zones(to).equals(zones)) {
            reachedS = Math.min(lengthS, lastInside(zones, from, lengthS) + ExactStepper.SEARCH_RESOLUTION_S);
            move(from, to, reachedS);
        }
        withheldS += region.withheld().integral(to.speedPuS, reachedS);
        return reachedS;
    }

    private void move(SwingState from, SwingState to, double lengthS) {
        region.enter(from, inside);
        region.stepper().advance(inside, to, lengthS);
        region.leave(from, to, lengthS);
        limitSecondary(to);
    }

    /** How long a state stays in its zones, to the resolution of the search; it leaves them within the length. */
    private double lastInside(Zones zones, SwingState from, double lengthS) {
        region.enter(from, inside);
        double speedPuS = 0;
        double elapsedS = 0;
        double stepS = 1;
        for (int i = 1; i <= ExactStepper.SEARCH_HALVINGS; i++) {
            stepS /= 2;
            if (elapsedS + stepS < lengthS) {
                region.stepper().halved(i).advance(inside, trial);
                outside.copyStates(trial);
                outside.speedPuS = speedPuS + trial.speedPuS;
                region.leave(from, outside, elapsedS + stepS);
                if (limits.zones(outside).equals(zones)) {
                    inside.copyStates(trial);
                    speedPuS = outside.speedPuS;
                    elapsedS += stepS;
                }
            }
        }
        return elapsedS;
    }
}
