package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingLoadTest extends LoadModelContract {
    /** 5 kWh/K, 4 K/kW, a heat pump of 10 kW heat and 8 kW cold, and 1 kW of sun and people. */
    private static final ThermalZoneParameters HOUSE = new ThermalZoneParameters(5, 4, 10, 8, 3, 4, 20, 24, 1, 22, 1);

    @Override
    LoadModel load(RandomStream stream) {
        return new BuildingLoad(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({"-10, 0.5, 2.208", "10, 0.5, 0.542", "15, 5, 0.125", "18, 0, 0", "35, 0.5, 0.969", "-60, 0, 3.333"})
    void in_lasting_weather_it_draws_what_keeps_it_comfortable(double airC, double percent, double kw) {
        var house = new BuildingLoad(HOUSE);
        double sumKw = 0;
        int count = 0;
        for (DeliveryPeriod tick : Runs.ticks(Runs.days("2030-01-01", 60, 900)).toList()) {
            double loadKw = house.loadKw(tick, airC);
            if (tick.startS() >= Runs.seconds("2030-01-20T00:00:00Z")) {
                sumKw += loadKw;
                count++;
            }
            assertThat(house.expectedKw(tick, airC)).isCloseTo(kw, Percentage.withPercentage(0.1));
        }
        assertThat(sumKw / count).isCloseTo(kw, Percentage.withPercentage(percent + 0.1));
    }
}
