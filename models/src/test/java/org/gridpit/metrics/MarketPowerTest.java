package org.gridpit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.metrics.WorkedExample.ORDERS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Concentration, pivotal sellers, price above cost, limits off the truth. */
class MarketPowerTest {
    /** Sold: sun 3, gas 2 of 5: 60^2 + 40^2. Offered: 3, 2, 3 of 8: 37.5^2 + 25^2 + 37.5^2. */
    @Test
    void concentration_is_the_sum_of_squared_percentage_shares() {
        assertThat(HerfindahlIndex.of(SupplyByOwner.sold(ORDERS))).hasValue(5200);
        assertThat(HerfindahlIndex.of(SupplyByOwner.offered(ORDERS))).hasValue(3437.5);
    }

    @Test
    void a_single_seller_has_ten_thousand_and_nothing_sold_has_none() {
        assertThat(HerfindahlIndex.of(Map.of("sun", 7L))).hasValue(10_000);
        assertThat(HerfindahlIndex.of(Map.of("sun", 0L))).isEmpty();
        assertThat(HerfindahlIndex.of(Map.of())).isEmpty();
    }

    @Test
    void several_asks_of_an_owner_are_one_share() {
        List<ValuedOrder> steps =
                List.of(ValuedOrder.sell("sun", 20, 3), ValuedOrder.buy("sun", 90, 9), ValuedOrder.sell("sun", 30, 4));
        assertThat(SupplyByOwner.offered(steps)).containsExactly(Map.entry("sun", 7L));
    }

    /** The dearest accepted lot is gas's at 60; at a price of 80 (80 - 60) / 80, and (80 - 60) / 60 for the margin. */
    @Test
    void price_stands_above_the_cost_of_the_dearest_accepted_lot() {
        long cost = LernerIndex.marginalCostTicks(ORDERS).orElseThrow();
        assertThat(cost).isEqualTo(60);
        assertThat(LernerIndex.of(80, cost)).hasValue(0.25);
        assertThat(PriceCostMargin.of(80, cost)).hasValue(1.0 / 3);
    }

    @Test
    void price_above_cost_is_undefined_where_it_would_divide_by_nothing_or_less() {
        assertThat(LernerIndex.marginalCostTicks(List.of(ValuedOrder.sell("sun", 20, 3))))
                .isEmpty();
        assertThat(LernerIndex.of(0, 60)).isEmpty();
        assertThat(PriceCostMargin.of(80, 0)).isEmpty();
        assertThat(PriceCostMargin.of(80, -5)).isEmpty();
    }

    /** Offered 8, of which sun or gas holds 3: (8 - 3) / 7 with all of demand, (8 - 3) / 5 with five lots of it. */
    @Test
    void a_seller_is_pivotal_when_the_others_cannot_meet_demand() {
        Map<String, Long> offered = SupplyByOwner.offered(ORDERS);
        double all = ResidualSupplyIndex.lowest(offered, 7).orElseThrow();
        assertThat(all).isEqualTo(5.0 / 7);
        assertThat(ResidualSupplyIndex.isPivotal(all)).isTrue();
        double some = ResidualSupplyIndex.lowest(offered, 5).orElseThrow();
        assertThat(some).isEqualTo(1);
        assertThat(ResidualSupplyIndex.isPivotal(some)).isFalse();
        assertThat(ResidualSupplyIndex.of(8, 2, 5)).hasValue(1.2); // without wind
    }

    @Test
    void without_demand_or_sellers_nobody_can_be_pivotal() {
        assertThat(ResidualSupplyIndex.lowest(Map.of("sun", 3L), 0)).isEmpty();
        assertThat(ResidualSupplyIndex.lowest(Map.of(), 3)).isEmpty();
    }

    /** sun asks 25 for 3 and 40 for 1 that cost 20: (3 x 5 + 1 x 20) / 4. ada bids 85 of 90, ben 71 of 70. */
    @Test
    void limits_are_held_against_the_truth_by_quantity_and_owner() {
        List<ValuedOrder> orders = List.of(
                ValuedOrder.sell("sun", 20, 3).withLimit(25),
                ValuedOrder.sell("sun", 20, 1).withLimit(40),
                ValuedOrder.buy("ben", 70, 3).withLimit(71),
                ValuedOrder.buy("ada", 90, 2).withLimit(85));
        assertThat(Markup.byOwner(orders)).containsExactly(Map.entry("sun", 8.75));
        assertThat(Markup.shadingByOwner(orders)).containsExactly(Map.entry("ada", 5.0), Map.entry("ben", -1.0));
        assertThat(Markup.byOwner(List.of())).isEmpty();
    }
}
