package org.gridpit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.PriceInterval;
import org.junit.jupiter.api.Test;

class CompetitiveOptimumTest {
    /**
     * W* = 2 x 90 + 3 x 70 - 3 x 20 - 2 x 40 = 250. At 55 buyers have 2 x 35 + 3 x 15 = 115, sellers 3 x 35 + 2 x 15 =
     * 135.
     */
    @Test
    void gains_price_quantity_and_split_follow_from_true_values_and_costs_alone() {
        assertThat(WorkedExample.OPTIMUM)
                .isEqualTo(new CompetitiveOptimum(250, PriceInterval.of(50, 60), 5, 5, 115, 135));
        assertThat(WorkedExample.OPTIMUM.priceTicks()).hasValue(WorkedExample.P0);
    }

    /** Values 325, 300, ... 75 and costs 75, 100, ... 325: the sixth pair is 200 against 200. */
    @Test
    void a_pair_that_just_breaks_even_may_trade_or_not() {
        List<ValuedOrder> orders = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            orders.add(ValuedOrder.buy("buyer-" + i, 325 - 25 * i, 1));
            orders.add(ValuedOrder.sell("seller-" + i, 75 + 25 * i, 1));
        }
        CompetitiveOptimum smith = CompetitiveOptimum.of(orders);
        assertThat(smith).isEqualTo(new CompetitiveOptimum(750, PriceInterval.of(200, 200), 5, 6, 375, 375));
    }

    /** Gjerstad and Dickhaut's market 3pda01: P0 = 235, W* = 480, 5 to 7 units. */
    @Test
    void traders_may_hold_several_units_of_falling_value_and_rising_cost() {
        long[][] values = {{330, 225, 210}, {280, 235, 220}, {260, 240, 215}, {305, 235, 230}};
        long[][] costs = {{190, 235, 250}, {140, 245, 260}, {210, 230, 255}, {165, 235, 240}};
        List<ValuedOrder> orders = new ArrayList<>();
        for (int trader = 0; trader < values.length; trader++) {
            for (int unit = 0; unit < values[trader].length; unit++) {
                orders.add(ValuedOrder.buy("buyer-" + trader, values[trader][unit], 1));
                orders.add(ValuedOrder.sell("seller-" + trader, costs[trader][unit], 1));
            }
        }
        CompetitiveOptimum optimum = CompetitiveOptimum.of(orders);
        assertThat(optimum.priceTicks()).hasValue(235);
        assertThat(optimum.gainsTickWh()).isEqualTo(480);
        assertThat(optimum.leastWh()).isEqualTo(5);
        assertThat(optimum.mostWh()).isEqualTo(7);
    }

    /** Value 8 against cost 3, nobody else: any price from 3 to 8 would do. */
    @Test
    void the_middle_of_the_competitive_prices_may_be_half_a_tick() {
        CompetitiveOptimum optimum =
                CompetitiveOptimum.of(List.of(ValuedOrder.buy("ada", 8, 1), ValuedOrder.sell("sun", 3, 1)));
        assertThat(optimum.priceTicks()).hasValue(5.5);
        assertThat(optimum.buyersTickWh()).isEqualTo(2.5);
        assertThat(optimum.sellersTickWh()).isEqualTo(2.5);
    }

    @Test
    void where_nobody_gains_there_is_no_competitive_price() {
        CompetitiveOptimum apart =
                CompetitiveOptimum.of(List.of(ValuedOrder.buy("ada", 3, 1), ValuedOrder.sell("sun", 8, 1)));
        assertThat(apart).isEqualTo(new CompetitiveOptimum(0, PriceInterval.of(3, 8), 0, 0, 0, 0));
        assertThat(apart.priceTicks()).isEmpty();
        assertThat(CompetitiveOptimum.of(List.of()).priceTicks()).isEmpty();
    }

    @Test
    void worth_beyond_64_bits_is_refused_not_wrapped() {
        List<ValuedOrder> huge = List.of(ValuedOrder.buy("ada", Long.MAX_VALUE, 3), ValuedOrder.sell("sun", 0, 3));
        assertThatThrownBy(() -> CompetitiveOptimum.of(huge)).hasMessageContaining("2 orders passes 64 bits. Maybe");
    }
}
