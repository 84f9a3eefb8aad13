package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PriceElasticityTest {
    private static final double USUAL = 140;

    @Test
    void a_doubled_price_takes_seven_percent_from_a_household_and_thirteen_from_a_factory() {
        assertThat(PriceElasticity.HOUSEHOLD.demandRatio(2 * USUAL, USUAL)).isCloseTo(0.93303, within(1e-5));
        assertThat(PriceElasticity.FACTORY.demandRatio(2 * USUAL, USUAL)).isCloseTo(0.87055, within(1e-5));
        assertThat(PriceElasticity.FACTORY.demandRatio(USUAL, USUAL)).isEqualTo(1);
    }

    @Test
    void demand_falls_with_the_price_and_stands_still_beyond_a_tenth_and_ten_times_the_usual() {
        double before = Double.POSITIVE_INFINITY;
        for (double price = -500; price <= 5000; price += 5) {
            double ratio = PriceElasticity.HOUSEHOLD.demandRatio(price, USUAL);
            assertThat(ratio).as("%s USD/MWh", price).isLessThanOrEqualTo(before);
            before = ratio;
        }
        double most = StrictMath.pow(0.1, -0.1);
        for (double price : new double[] {14, 0, -0.0, -300, -Double.MAX_VALUE, Double.NEGATIVE_INFINITY}) {
            assertThat(PriceElasticity.HOUSEHOLD.demandRatio(price, USUAL))
                    .as("%s", price)
                    .isEqualTo(most);
        }
        assertThat(PriceElasticity.HOUSEHOLD.demandRatio(1e9, USUAL)).isEqualTo(StrictMath.pow(10, -0.1));
    }

    @Test
    void what_has_no_ratio_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceElasticity.HOUSEHOLD.demandRatio(Double.NaN, USUAL))
                .withMessageContaining("priceUsdPerMwh (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceElasticity.HOUSEHOLD.demandRatio(100, 0))
                .withMessageContaining("usualPriceUsdPerMwh (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceElasticity(Double.NaN))
                .withMessageContaining("elasticity (NaN)");
    }
}
