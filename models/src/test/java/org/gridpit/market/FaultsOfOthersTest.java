package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books that other programs for call markets clear wrongly. */
class FaultsOfOthersTest {
    /** PowerTAC caps the price by the bids alone, and so may pay a seller less than a negative ask lets it bear. */
    @ParameterizedTest
    @EnumSource(CallRule.class)
    void a_seller_that_pays_to_sell_never_pays_more_than_its_ask(CallRule rule) {
        List<Order> orders = List.of(
                Order.sell(1, "nuclear", -20, 10, 1),
                Order.sell(2, "wind", -5, 10, 2),
                Order.buy(3, "pump", -1, 4, 3),
                Order.buy(4, "heater", -15, 12, 4));
        for (Ratio k : List.of(Ratio.ZERO, Ratio.HALF, Ratio.ONE)) {
            ClearingResult result = rule.market(k, Rationing.PRO_RATA).clear(Books.columns(orders));
            assertThat(result.volume()).isEqualTo(10);
            assertThat(result.cash(0)).isBetween(-200L, -60L); // no less than its ask, no more than the bids are worth
            assertThat(result.cash(1)).isZero();
        }
    }

    /** Several engines take a price of zero for "no price", or forbid negative ones. */
    @ParameterizedTest
    @EnumSource(CallRule.class)
    void zero_and_negative_prices_trade_like_any_other(CallRule rule) {
        assertThat(traded(rule, 0, 0)).isEqualTo(5);
        assertThat(traded(rule, -1, 0)).isEqualTo(5);
        assertThat(traded(rule, -30, -30)).isEqualTo(5);
        assertThat(traded(rule, -30, -31)).isZero();
        assertThat(traded(rule, 0, -1)).isZero();
    }

    private static long traded(CallRule rule, long askTicks, long bidTicks) {
        ClearingResult result = rule.market()
                .clear(Books.columns(
                        List.of(Order.sell(1, "wind", askTicks, 5, 1), Order.buy(2, "pump", bidTicks, 5, 2))));
        assertThat(result.refused()).isEmpty();
        assertThat(result.price().isPresent())
                .isEqualTo(result.volume() > 0 && rule.market().promise().singlePrice());
        return result.volume();
    }
}
