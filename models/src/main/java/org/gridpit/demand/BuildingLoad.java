package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;

/**
 * Electricity for heating and cooling of a building that a thermostat keeps comfortable ({@link ThermalZone}).
 *
 * <p>Left alone it would be as warm as Tinf = Ta + R Q, Ta outdoor air and Q other heat. Where that is not comfortable
 * heating or cooling makes up for the difference to the middle of the thermostat's hysteresis, on average and as far as
 * its power goes: (Tlow + h / 2 - Tinf) / (R COP), (Tinf - Thigh + h / 2) / (R COP).
 */
public final class BuildingLoad implements LoadModel {
    private final ThermalZoneParameters parameters;
    private final ThermalZone zone;
    private long askedStartS = Long.MIN_VALUE;
    private double loadKw;

    public BuildingLoad(ThermalZoneParameters parameters) {
        this.parameters = parameters;
        this.zone = new ThermalZone(parameters);
    }

    @Override
    public double loadKw(DeliveryPeriod period, double airTemperatureC) {
        if (period.startS() != askedStartS) {
            askedStartS = period.startS();
            loadKw = zone.step(airTemperatureC, parameters.gainsKw(), period.durationH());
        }
        return loadKw;
    }

    @Override
    public double expectedKw(DeliveryPeriod period, double airTemperatureC) {
        Check.temperature(airTemperatureC);
        double aloneC = airTemperatureC + parameters.resistanceKPerKw() * parameters.gainsKw();
        if (aloneC < parameters.lowestC()) {
            double heatKw = heatKw(parameters.lowestC() - aloneC);
            return Math.min(parameters.heatingKw(), heatKw) / parameters.heatingCop();
        }
        if (aloneC > parameters.highestC()) {
            double heatKw = heatKw(aloneC - parameters.highestC());
            return Math.min(parameters.coolingKw(), heatKw) / parameters.coolingCop();
        }
        return 0;
    }

    /** Heat through the walls when the building is kept so far from where it would be left alone, and half a hysteresis more. */
    private double heatKw(double beyondK) {
        return (beyondK + parameters.hysteresisK() / 2) / parameters.resistanceKPerKw();
    }

    @Override
    public double largestKw() {
        return Math.max(
                parameters.heatingKw() / parameters.heatingCop(), parameters.coolingKw() / parameters.coolingCop());
    }
}
