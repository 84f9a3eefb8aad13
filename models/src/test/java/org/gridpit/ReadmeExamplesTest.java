package org.gridpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridpit.market.ClearingResult;
import org.gridpit.market.Order;
import org.gridpit.market.UniformPriceAuction;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.Observer;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.SolarPosition;
import org.gridpit.time.DeliveryPeriod;
import org.junit.jupiter.api.Test;

/** The examples of README.md. What stands between the marks must stand there too, word for word. */
class ReadmeExamplesTest {
    @Test
    void one_plant_under_one_sky() {
        // README: a model
        var sun = SolarPosition.of(1_909_162_800, Observer.at(39.83, -104.65, 1650)); // 2030-07-01 19:00 UTC
        var plant = new PvPlant(PvParameters.defaults(600)); // kW DC
        double powerKw = plant.powerKw(
                sun.apparentZenithDeg(),
                sun.azimuthDeg(),
                Extraterrestrial.atDistanceWPerM2(sun.earthSunAu()),
                950, // global, direct and diffuse irradiance [W/m2]
                870,
                120,
                30, // air temperature [C]
                3); // wind speed [m/s]
        // README: end
        assertThat(powerKw).isBetween(350.0, 500.0);
    }

    @Test
    void one_auction() {
        // README: a market
        var auction = new UniformPriceAuction();
        // id, owner, price [0.01 USD/MWh], quantity [Wh], place in the order of arrival
        auction.submit(Order.sell(1, "solar-farm", 0, 30_000, 1));
        auction.submit(Order.sell(2, "gas", 80_00, 50_000, 2));
        auction.submit(Order.buy(3, "town", 300_00, 60_000, 3));
        ClearingResult result = auction.close(new DeliveryPeriod(1_909_162_800, 1_909_163_100)); // UTC seconds
        long priceTicks = result.price().orElseThrow(); // 8000: 80.00 USD/MWh
        long receivedTickWh = result.cash(0); // by the first order; 10^8 tick Wh are 1 USD
        // README: end
        assertThat(priceTicks).isEqualTo(8000);
        assertThat(receivedTickWh).isEqualTo(8000L * 30_000);
    }
}
