package org.gridpit.grid;

import java.util.Optional;
import org.gridpit.Param;

/**
 * What a control area is made of, as its frequency sees it: one rotating mass, one governor and turbine for all, and
 * noise.
 */
public record FrequencyParameters(
        @Param(value = "Rotating energy of all machines at nominal speed over the system base", unit = "s", above = 0)
        double inertiaConstantS,

        @Param(value = "Load lost per unit of frequency lost", unit = "pu", min = 0)
        double damping,

        @Param(value = "Frequency deviation at which governors answer with the system base", unit = "pu", above = 0)
        double droop,

        @Param(value = "Time constant of the governors", unit = "s", above = 0)
        double governorTimeS,

        @Param(value = "Time constant of the turbines", unit = "s", above = 0)
        double turbineTimeS,

        @Param(value = "Integral gain of secondary control; 0 switches it off", unit = "1/s", min = 0)
        double secondaryGainPerS,

        @Param(value = "Standard deviation of the noise in the power balance", unit = "pu", min = 0)
        double noiseSd,

        @Param(value = "Correlation time of that noise", unit = "s", above = 0)
        double noiseTauS,

        @Param(
                value = "Frequency deviation without an answer of the governors, which begins beyond it from 0",
                unit = "Hz",
                min = 0)
        Optional<Double> deadBandHz,

        @Param(
                value = "Time between two updates of secondary control, which else works all the time",
                unit = "s",
                min = 1)
        Optional<Integer> secondaryCycleS,

        @Param(value = "Most the droop response gives or takes back", unit = "pu", above = 0)
        Optional<Double> primaryMaxPu,

        @Param(value = "Most secondary control gives or takes back", unit = "pu", above = 0)
        Optional<Double> secondaryMaxPu,

        @Param("What valves allow governors to do") Optional<GovernorLimits> limits,

        @Param("Inverters that answer to frequency") Optional<InverterDroop> inverters) {

    public FrequencyParameters {
        requirePositive("inertiaConstantS", inertiaConstantS, "Maybe it is the constant of one machine left out.");
        requireNotNegative("damping", damping, "Maybe its sign was turned.");
        requirePositive("droop", droop, "Maybe write 0.05 for 5 %.");
        requirePositive("governorTimeS", governorTimeS, "Maybe a small value such as 0.01 is meant.");
        requirePositive("turbineTimeS", turbineTimeS, "Maybe a small value such as 0.01 is meant.");
        requireNotNegative("secondaryGainPerS", secondaryGainPerS, "Maybe write 0 to switch it off.");
        requireNotNegative("noiseSd", noiseSd, "Maybe write 0 for no noise.");
        requirePositive("noiseTauS", noiseTauS, "Maybe set noiseSd to 0 instead.");
        deadBandHz.ifPresent(each -> requireNotNegative("deadBandHz", each, "Maybe 0.036 is meant."));
        secondaryCycleS.ifPresent(each -> requirePositive("secondaryCycleS", each, "Maybe leave it out."));
        primaryMaxPu.ifPresent(each -> requirePositive("primaryMaxPu", each, "Maybe leave it out."));
        secondaryMaxPu.ifPresent(each -> requirePositive("secondaryMaxPu", each, "Maybe leave it out."));
    }

    /** An area without dead bands and limits, its secondary control at work all the time. */
    public FrequencyParameters(
            double inertiaConstantS,
            double damping,
            double droop,
            double governorTimeS,
            double turbineTimeS,
            double secondaryGainPerS,
            double noiseSd,
            double noiseTauS) {
        this(
                inertiaConstantS,
                damping,
                droop,
                governorTimeS,
                turbineTimeS,
                secondaryGainPerS,
                noiseSd,
                noiseTauS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Round figures of a large interconnection; its noise alone makes a standard deviation of 20 mHz at 60 Hz. */
    public static FrequencyParameters defaults() {
        return new FrequencyParameters(5, 1, 0.05, 0.2, 0.5, 0.05, 0.0103, 30);
    }

    /** The same area without noise. */
    public FrequencyParameters withoutNoise() {
        return new FrequencyParameters(
                inertiaConstantS,
                damping,
                droop,
                governorTimeS,
                turbineTimeS,
                secondaryGainPerS,
                0,
                noiseTauS,
                deadBandHz,
                secondaryCycleS,
                primaryMaxPu,
                secondaryMaxPu,
                limits,
                inverters);
    }

    /** The same area with another dead band of its governors. */
    public FrequencyParameters withDeadBandHz(double newDeadBandHz) {
        return new FrequencyParameters(
                inertiaConstantS,
                damping,
                droop,
                governorTimeS,
                turbineTimeS,
                secondaryGainPerS,
                noiseSd,
                noiseTauS,
                Optional.of(newDeadBandHz),
                secondaryCycleS,
                primaryMaxPu,
                secondaryMaxPu,
                limits,
                inverters);
    }

    /** Frequency response characteristic beta = D + 1/R: power that comes per unit of frequency lost [pu]. */
    public double responseCharacteristic() {
        return damping + 1 / droop;
    }

    /** True when secondary control runs and brings frequency back to nominal. */
    public boolean hasSecondaryControl() {
        return secondaryGainPerS > 0;
    }

    /**
     * True when a disturbance dies out in the area without dead bands and limits: the Routh-Hurwitz criterion on the characteristic polynomial
     * s (2H s + D)(Tg s + 1)(Tt s + 1) + s/R + Ki beta = 0, without its root at 0 when secondary control is off.
     */
    public boolean isStable() {
        double twoH = 2 * inertiaConstantS;
        double lags = governorTimeS + turbineTimeS;
        double lagProduct = governorTimeS * turbineTimeS;
        double a4 = twoH * lagProduct;
        double a3 = twoH * lags + damping * lagProduct;
        double a2 = twoH + damping * lags;
        double a1 = responseCharacteristic();
        double a0 = secondaryGainPerS * a1;
        return a3 * a2 * a1 > a4 * a1 * a1 + a3 * a3 * a0;
    }

    void requireStable() {
        if (!isStable()) {
            throw new IllegalArgumentException(
                    ("%s make frequency swing ever wider. Maybe droop (%s) or inertiaConstantS (%s) is too small, or "
                                    + "secondaryGainPerS (%s) too large.")
                            .formatted(this, droop, inertiaConstantS, secondaryGainPerS));
        }
    }

    private static void requirePositive(String name, double value, String hint) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s (%s) must be above 0. %s".formatted(name, value, hint));
        }
    }

    private static void requireNotNegative(String name, double value, String hint) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s (%s) must be 0 or more. %s".formatted(name, value, hint));
        }
    }
}
