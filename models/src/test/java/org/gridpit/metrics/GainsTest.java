package org.gridpit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridpit.metrics.WorkedExample.OPTIMUM;
import static org.gridpit.metrics.WorkedExample.ORDERS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Efficiency, who got the gains, and why some were lost. */
class GainsTest {
    private static final List<ValuedOrder> APART = List.of(ValuedOrder.buy("ada", 3, 1), ValuedOrder.sell("sun", 8, 1));

    /** Traded: 2 x 90 + 2 x 70 + 50 - 3 x 20 - 2 x 60 = 190 of 250. */
    @Test
    void efficiency_is_the_share_of_the_possible_gains_that_was_realised() {
        assertThat(AllocativeEfficiency.realisedTickWh(ORDERS)).isEqualTo(190);
        assertThat(AllocativeEfficiency.of(ORDERS)).hasValue(0.76);
    }

    @Test
    void without_possible_gains_efficiency_and_shares_are_undefined() {
        assertThat(AllocativeEfficiency.of(APART)).isEmpty();
        SurplusSplit split = SurplusSplit.of(APART);
        assertThat(split).isEqualTo(SurplusSplit.NONE);
        assertThat(split.share(split.buyersTickWh())).isEmpty();
    }

    /**
     * Buyers: ada 180 - 120, ben 140 - 130, cleo 50 - 50: 70. Sellers: sun 170 - 60, gas 130 - 120: 120. Lost: 250 -
     * 190.
     */
    @Test
    void surplus_is_split_between_buyers_sellers_the_market_and_nobody() {
        SurplusSplit split = SurplusSplit.of(ORDERS);
        assertThat(split).isEqualTo(new SurplusSplit(70, 120, 0, 60));
        assertThat(split.realisedTickWh()).isEqualTo(190);
        assertThat(split.optimumTickWh()).isEqualTo(250);
        assertThat(split.share(split.buyersTickWh())).hasValue(0.28);
        assertThat(split.share(split.lostTickWh())).hasValue(0.24);
    }

    /** One lot, value 90, cost 20; the buyer pays its limit 80, the seller gets its limit 30: 10, 10 and 50. */
    @Test
    void what_a_market_keeps_for_itself_counts_as_realised() {
        List<ValuedOrder> payAsBid = List.of(
                ValuedOrder.buy("ada", 90, 1).withLimit(80).filled(1, -80),
                ValuedOrder.sell("sun", 20, 1).withLimit(30).filled(1, 30));
        assertThat(SurplusSplit.of(payAsBid)).isEqualTo(new SurplusSplit(10, 10, 50, 0));
        assertThat(AllocativeEfficiency.of(payAsBid)).hasValue(1);
        assertThat(SurplusSplit.of(payAsBid).plus(SurplusSplit.of(ORDERS)))
                .isEqualTo(new SurplusSplit(80, 130, 50, 60));
    }

    /**
     * Should not have traded: cleo 1 x (55 - 50), gas 2 x (60 - 55): 15. Should have: ben 1 x (70 - 55), wind 2 x (55 -
     * 40): 45. Together the lost 60.
     */
    @Test
    void a_loss_is_from_trades_that_should_not_be_or_from_missed_ones() {
        assertThat(MarginalLoss.of(ORDERS, OPTIMUM)).isEqualTo(new MarginalLoss(15, 45));
    }

    @Test
    void where_nobody_could_gain_every_loss_is_from_a_trade_that_should_not_be() {
        assertThat(MarginalLoss.of(APART)).isEqualTo(new MarginalLoss(0, 0));
        List<ValuedOrder> traded =
                List.of(APART.get(0).filled(1, -5), APART.get(1).filled(1, 5));
        assertThat(MarginalLoss.of(traded)).isEqualTo(new MarginalLoss(5, 0));
        assertThat(AllocativeEfficiency.of(traded)).isEmpty();
    }

    @Test
    void an_outcome_in_which_one_side_is_missing_is_refused() {
        assertThatThrownBy(() -> AllocativeEfficiency.of(ORDERS.subList(0, 3)))
                .hasMessageContaining("bought less sold quantity (5) must be 0. Maybe");
    }

    @Test
    void an_order_cannot_get_more_than_it_asked_for() {
        ValuedOrder order = ValuedOrder.buy("ada", 90, 2);
        assertThatThrownBy(() -> order.filled(3, 0))
                .hasMessageContaining("filledWh (3) of ada must be from 0 to its quantity (2)");
    }
}
