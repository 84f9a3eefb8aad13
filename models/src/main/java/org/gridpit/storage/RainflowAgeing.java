package org.gridpit.storage;

/**
 * Ageing of a lithium-ion battery by what happened to its charge: rain-flow cycles by depth, mean and temperature, and
 * time by mean charge and temperature.
 *
 * <pre>
 *   f_cycle    = sum of n S(d) exp(1.04 (m - 0.5)) S_T                 n cycles (0.5 or 1) of depth d around m
 *   f_calendar = 4.14e-10 t exp(1.04 (mean SoC - 0.5)) S_T             t in s, mean of the SoC after each step
 *   capacity   = 0.0575 exp(-121 f) + 0.9425 exp(-f)                   f = f_cycle + f_calendar
 * </pre>
 *
 * <p>A change of temperature scales the damage that is added from then on, never what was done before.
 *
 * @see "B. Xu et al., Modeling of Lithium-Ion Battery Degradation for Cell Life Assessment, IEEE Transactions on Smart
 *     Grid 9(2), 2018"
 */
public final class RainflowAgeing {
    private final RainflowCounter counter;
    private final DamageByTemperature cycleDamage = new DamageByTemperature();
    private final DamageByTemperature calendarDamage = new DamageByTemperature();

    private double temperatureC = Double.NaN;
    private long steps;
    private double socSum;
    private double timeS;

    /** A new battery at this state of charge and temperature. */
    public RainflowAgeing(double startSoc, double temperatureC) {
        requireSoc(startSoc);
        counter = new RainflowCounter(
                startSoc, (depth, mean) -> LithiumStress.ofDepth(depth) * LithiumStress.ofSoc(mean));
        warmTo(temperatureC);
    }

    /** Takes in the state of charge at the end of a step of dtS seconds, as warm as the step before. */
    public void step(double soc, double dtS) {
        requireSoc(soc);
        if (!(dtS > 0 && dtS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dtS (%s) must be above 0. Maybe time stood still.".formatted(dtS));
        }
        counter.add(soc);
        steps++;
        socSum += soc;
        timeS += dtS;
    }

    /** Takes in the state of charge at the end of a step of dtS seconds that the cells spent at a temperature. */
    public void step(double soc, double dtS, double temperatureC) {
        if (temperatureC != this.temperatureC) {
            warmTo(temperatureC);
        }
        step(soc, dtS);
    }

    /** All wear up to now, what is not yet a whole cycle counted as half ones. Asking changes nothing. */
    public Wear total() {
        return new Wear(
                counter.cycles(), cycleDamage.at(counter.damage()), calendarDamage.at(calendarDamageAtReference()));
    }

    /** Depth of the cycle that a discharge from here to a state of charge would be part of at its end. */
    double depthAt(double soc) {
        return counter.depthAt(soc);
    }

    private void warmTo(double temperatureC) {
        if (!(temperatureC >= AgeingParameters.COLDEST_C && temperatureC <= AgeingParameters.HOTTEST_C)) {
            throw new IllegalArgumentException("temperatureC (%s) must be %s to %s. Maybe it is in K or F."
                    .formatted(temperatureC, AgeingParameters.COLDEST_C, AgeingParameters.HOTTEST_C));
        }
        double stress = LithiumStress.ofTemperature(temperatureC);
        cycleDamage.scaleFrom(counter.damage(), stress);
        calendarDamage.scaleFrom(calendarDamageAtReference(), stress);
        this.temperatureC = temperatureC;
    }

    private double calendarDamageAtReference() {
        return steps == 0 ? 0 : LithiumStress.ofTime(timeS, socSum / steps);
    }

    private static void requireSoc(double soc) {
        if (!(soc >= 0 && soc <= 1)) {
            throw new IllegalArgumentException("soc (%s) must be 0 to 1. Maybe it is in percent.".formatted(soc));
        }
    }

    /** Damage that would come about at 25 C, scaled by the stress of the temperature at which it comes about. */
    private static final class DamageByTemperature {
        private double earlier;
        private double since;
        private double stress = 1;

        void scaleFrom(double atReference, double newStress) {
            earlier = at(atReference);
            since = atReference;
            stress = newStress;
        }

        double at(double atReference) {
            return earlier + stress * (atReference - since);
        }
    }
}
