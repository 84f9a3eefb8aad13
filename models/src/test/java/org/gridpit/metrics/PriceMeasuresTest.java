package org.gridpit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.gridpit.metrics.WorkedExample.OPTIMUM;
import static org.gridpit.metrics.WorkedExample.ORDERS;
import static org.gridpit.metrics.WorkedExample.P0;
import static org.gridpit.metrics.WorkedExample.TRADES;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How far prices and profits are from the competitive ones; trades 2 at 60, 1 at 50, 2 at 65 against 55. */
class PriceMeasuresTest {
    /** sigma0 = sqrt((5^2 + 5^2 + 10^2) / 3) = sqrt 50; 100 x 7.0711 / 55. */
    @Test
    void smiths_alpha_counts_each_trade_once() {
        assertNear(SmithsAlpha.byTrades(TRADES, P0), 12.8565);
    }

    /** sqrt((2 x 25 + 1 x 25 + 2 x 100) / 5) = sqrt 55; 100 x 7.4162 / 55. */
    @Test
    void the_variant_by_quantity_counts_each_lot_once() {
        assertNear(SmithsAlpha.byQuantity(TRADES, P0), 13.4840);
    }

    @Test
    void alpha_is_undefined_without_a_trade_and_at_prices_that_are_not_above_zero() {
        assertThat(SmithsAlpha.byTrades(List.of(), P0)).isEmpty();
        assertThat(SmithsAlpha.byTrades(TRADES, 0)).isEmpty();
        assertThat(SmithsAlpha.byQuantity(TRADES, -1)).isEmpty();
    }

    /** (5 + 5 + 10) / 3. */
    @Test
    void mean_absolute_deviation_has_the_unit_of_the_price() {
        assertNear(MeanAbsoluteDeviation.of(TRADES, P0), 6.6667);
        assertThat(MeanAbsoluteDeviation.of(List.of(), P0)).isEmpty();
    }

    /** Mean 58.3333; sqrt((1.6667^2 + 8.3333^2 + 6.6667^2) / 3) = sqrt 38.8889. */
    @Test
    void trades_of_a_period_are_spread_about_their_own_mean() {
        assertNear(PriceDispersion.withinPeriod(TRADES), 6.2361);
        assertThat(PriceDispersion.withinPeriod(TRADES.subList(0, 1))).hasValue(0);
        assertThat(PriceDispersion.withinPeriod(List.of())).isEmpty();
    }

    /** 50, 60, 70: sqrt((100 + 0 + 100) / 2). */
    @Test
    void prices_of_periods_are_a_sample() {
        assertThat(PriceDispersion.ofPeriods(50, 60, 70)).hasValue(10);
        assertThat(PriceDispersion.ofPeriods(50)).isEmpty();
    }

    /**
     * Profit less profit at 55: ada 60 - 70, ben 10 - 45, cleo 0 - 0, sun 110 - 105, wind 0 - 30, gas 10 - 0; sqrt((100
     * + 1225 + 0 + 25 + 900 + 100) / 6) = sqrt 391.667.
     */
    @Test
    void profits_are_compared_agent_by_agent_with_those_at_the_competitive_price() {
        assertNear(ProfitDispersion.of(ORDERS, OPTIMUM), 19.7906);
        assertThat(ProfitDispersion.of()).isEmpty();
    }

    /** One owner with both sides: 8 - 5 on one and 5 - 3 on the other against 2.5 each at 5.5: nothing in sum. */
    @Test
    void an_agents_orders_are_one_profit() {
        List<ValuedOrder> both = List.of(
                ValuedOrder.buy("home", 8, 1).filled(1, -5),
                ValuedOrder.sell("home", 3, 1).filled(1, 5));
        assertThat(ProfitDispersion.of(both, CompetitiveOptimum.of(both))).hasValue(0);
        List<ValuedOrder> apart = List.of(ValuedOrder.buy("ada", 3, 1));
        assertThat(ProfitDispersion.of(apart, CompetitiveOptimum.of(apart))).isEmpty();
    }

    private static void assertNear(OptionalDouble measured, double expected) {
        assertThat(measured.orElseThrow()).isCloseTo(expected, offset(5e-5));
    }
}
