package org.gridpit.demand;

/**
 * A building as one temperature, kept between two by a thermostat: C dT/dt = (Ta - T) / R + Q.
 *
 * <p>While outdoor air Ta and heat Q stand still the equation has an exact solution, with a = exp(-t / (R C)):
 *
 * <pre>
 *   T(t) = Tinf + (T(0) - Tinf) a   Tinf = Ta + R Q
 * </pre>
 *
 * <p>The thermostat switches at the instant at which its temperature is reached, so a step has the same outcome however
 * it is divided. Heating starts at the lowest temperature of comfort and stops a hysteresis above it; cooling starts at
 * the highest and stops a hysteresis below it.
 */
public final class ThermalZone {
    private enum Mode {
        OFF,
        HEATING,
        COOLING
    }

    private final ThermalZoneParameters parameters;
    private final double timeConstantH;
    private Mode mode = Mode.OFF;
    private double temperatureC;

    public ThermalZone(ThermalZoneParameters parameters) {
        this.parameters = parameters;
        this.timeConstantH = parameters.resistanceKPerKw() * parameters.capacityKwhPerK();
        this.temperatureC = parameters.initialC();
    }

    /** Temperature inside at the end of the last step [C]. */
    public double temperatureC() {
        return temperatureC;
    }

    /**
     * Lives through a step.
     *
     * @param airTemperatureC outdoor air [C]
     * @param gainsKw heat of sun, people and appliances [kW]
     * @param hours length of the step
     * @return electricity for heating or cooling, mean of the step [kW]
     */
    public double step(double airTemperatureC, double gainsKw, double hours) {
        Check.temperature(airTemperatureC);
        Check.notNegative("gainsKw", gainsKw);
        Check.positive("hours", hours);
        double leftH = hours;
        double energyKwh = 0;
        while (leftH > 0) {
            switchOver();
            double finalC = airTemperatureC + parameters.resistanceKPerKw() * (gainsKw + heatKw());
            double runH = Math.min(leftH, hoursUntil(switchingC(finalC), finalC));
            energyKwh += electricKw() * runH;
            temperatureC = runH < leftH ? switchingC(finalC) : after(temperatureC, finalC, runH / timeConstantH);
            leftH -= runH;
        }
        return energyKwh / hours;
    }

    /** Temperature on its way from one to another after so many time constants. */
    static double after(double fromC, double finalC, double timeConstants) {
        return finalC + (fromC - finalC) * StrictMath.exp(-timeConstants);
    }

    private void switchOver() {
        boolean warmEnough = temperatureC >= parameters.lowestC() + parameters.hysteresisK();
        boolean coolEnough = temperatureC <= parameters.highestC() - parameters.hysteresisK();
        if (mode == Mode.HEATING && warmEnough || mode == Mode.COOLING && coolEnough) {
            mode = Mode.OFF;
        }
        if (mode == Mode.OFF && temperatureC <= parameters.lowestC()) {
            mode = Mode.HEATING;
        } else if (mode == Mode.OFF && temperatureC >= parameters.highestC()) {
            mode = Mode.COOLING;
        }
    }

    /** Temperature at which the thermostat switches next on the way to another. */
    private double switchingC(double finalC) {
        return switch (mode) {
            case HEATING -> parameters.lowestC() + parameters.hysteresisK();
            case COOLING -> parameters.highestC() - parameters.hysteresisK();
            case OFF -> finalC < temperatureC ? parameters.lowestC() : parameters.highestC();
        };
    }

    /** Hours until a temperature is reached on the way to the final one; infinite when it is not on the way. */
    private double hoursUntil(double wantedC, double finalC) {
        boolean onTheWay = (wantedC - temperatureC) * (finalC - wantedC) > 0;
        return onTheWay
                ? timeConstantH * StrictMath.log((temperatureC - finalC) / (wantedC - finalC))
                : Double.POSITIVE_INFINITY;
    }

    /** Heat of heating or cooling [kW]. */
    private double heatKw() {
        return switch (mode) {
            case HEATING -> parameters.heatingKw();
            case COOLING -> -parameters.coolingKw();
            case OFF -> 0;
        };
    }

    private double electricKw() {
        return switch (mode) {
            case HEATING -> parameters.heatingKw() / parameters.heatingCop();
            case COOLING -> parameters.coolingKw() / parameters.coolingCop();
            case OFF -> 0;
        };
    }
}
