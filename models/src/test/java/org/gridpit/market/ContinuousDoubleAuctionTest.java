package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridpit.market.Books.NOON;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class ContinuousDoubleAuctionTest extends MechanismContract {
    private static final long MAX = Long.MAX_VALUE;

    @Override
    MarketMechanism mechanism() {
        return unlimited(Quotes.KEPT, SelfTrade.NONE);
    }

    static ContinuousDoubleAuction unlimited(Quotes quotes, SelfTrade selfTrade) {
        return new ContinuousDoubleAuction(new ContinuousParameters(quotes, selfTrade), OrderLimits.none());
    }

    @Test
    void an_order_trades_on_arrival_at_the_prices_of_those_that_rest_best_first() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.sell(1, "gas", 80, 5, 1));
        market.submit(Order.sell(2, "wind", 10, 3, 2));
        assertThat(market.submit(Order.buy(3, "town", 90, 6, 3)))
                .containsExactly(new Trade(3, 3, 2, 3, 30, 30), new Trade(3, 3, 1, 3, 240, 240));
        assertThat(market.resting(Side.SELL)).containsExactly(Order.sell(1, "gas", 80, 2, 1));
        assertThat(market.resting(Side.BUY)).isEmpty();
        ClearingResult result = market.close(NOON);
        assertThat(result.volume()).isEqualTo(6);
        assertThat(result.welfare()).isEqualTo(3 * 80 + 3 * 10);
        assertThat(result.price()).isEmpty();
        assertThat(result.interval()).isEqualTo(new PriceInterval(OptionalLong.empty(), OptionalLong.of(80)));
        assertThat(List.of(result.fill(0), result.fill(1), result.fill(2))).containsExactly(3L, 3L, 6L);
        assertThat(List.of(result.cash(0), result.cash(1), result.cash(2))).containsExactly(240L, 30L, -270L);
    }

    @Test
    void a_session_has_a_price_where_all_trades_had_the_same() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.sell(1, "wind", -7, 5, 1));
        market.submit(Order.buy(2, "town", 90, 2, 2));
        market.submit(Order.buy(3, "mill", -7, 1, 3));
        assertThat(market.close(NOON).price()).hasValue(-7);
    }

    @Test
    void the_earlier_of_two_equal_prices_is_served_first_and_a_partial_fill_keeps_its_place() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.sell(1, "wind", 10, 5, 1));
        market.submit(Order.sell(2, "sun", 10, 5, 2));
        market.submit(Order.buy(3, "town", 10, 3, 3));
        assertThat(market.submit(Order.buy(4, "town", 10, 3, 4)))
                .containsExactly(new Trade(4, 4, 1, 2, 20, 20), new Trade(4, 4, 2, 1, 10, 10));
    }

    @Test
    void orders_that_the_rules_take_out_or_refuse_are_told_with_the_order_that_caused_it() {
        var oldest = unlimited(Quotes.KEPT, SelfTrade.CANCEL_OLDEST);
        oldest.submit(Order.sell(1, "wind", 10, 5, 1));
        assertThat(oldest.gone()).isEmpty();
        oldest.submit(Order.buy(2, "wind", 10, 3, 2));
        assertThat(oldest.gone()).containsExactly(new Refusal(1, Reason.SELF_TRADE));

        var newest = unlimited(Quotes.KEPT, SelfTrade.CANCEL_NEWEST);
        newest.submit(Order.sell(1, "sun", 9, 1, 1));
        newest.submit(Order.sell(2, "wind", 10, 5, 2));
        assertThat(newest.submit(Order.buy(3, "wind", 10, 3, 3))).hasSize(1);
        assertThat(newest.gone()).containsExactly(new Refusal(3, Reason.SELF_TRADE));
        newest.submit(Order.buy(4, "wind", 10, 3, 4));
        assertThat(newest.gone()).containsExactly(new Refusal(4, Reason.SELF_TRADE));
        newest.submit(Order.buy(4, "town", 5, 3, 5));
        assertThat(newest.gone()).isEmpty();

        var drops = unlimited(Quotes.CANCEL_AFTER_TRADE, SelfTrade.NONE);
        drops.submit(Order.sell(1, "sun", 10, 5, 1));
        drops.submit(Order.buy(2, "town", 5, 1, 2));
        drops.submit(Order.buy(3, "town", 10, 1, 3));
        assertThat(drops.gone())
                .containsExactly(new Refusal(2, Reason.QUOTES_DROPPED), new Refusal(1, Reason.QUOTES_DROPPED));
    }

    @Test
    void an_amended_price_loses_its_place() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.buy(1, "a", 90, 1, 1));
        market.submit(Order.buy(2, "b", 100, 1, 2));
        assertThat(market.replace(1, 100, 1, 3)).contains(List.of());
        assertThat(market.submit(Order.sell(4, "c", 100, 1, 4))).containsExactly(new Trade(4, 2, 4, 1, 100, 100));
    }

    @Test
    void an_order_made_smaller_keeps_its_place_and_one_made_larger_or_no_smaller_loses_it() {
        assertThat(servedFirstAfter(market -> market.replace(1, 10, 4, 9))).isEqualTo(1);
        assertThat(servedFirstAfter(market -> market.reduce(1, 4))).isEqualTo(1);
        assertThat(servedFirstAfter(market -> market.replace(1, 10, 6, 9))).isEqualTo(2);
        assertThat(servedFirstAfter(market -> market.replace(1, 10, 5, 9))).isEqualTo(2);
        assertThat(servedFirstAfter(market -> market.reduce(1, 5))).isEqualTo(2);
    }

    private static long servedFirstAfter(Consumer<ContinuousDoubleAuction> change) {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.buy(1, "a", 10, 5, 1));
        market.submit(Order.buy(2, "b", 10, 5, 2));
        change.accept(market);
        return market.submit(Order.sell(3, "c", 10, 1, 10)).get(0).buyId();
    }

    @Test
    void a_replaced_order_may_trade_at_once() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.sell(1, "wind", 20, 5, 1));
        market.submit(Order.buy(2, "town", 10, 5, 2));
        assertThat(market.replace(2, 25, 7, 3)).contains(List.of(new Trade(3, 2, 1, 5, 100, 100)));
        assertThat(market.resting(Side.BUY)).containsExactly(Order.buy(2, "town", 25, 2, 3));
    }

    @Test
    void what_is_unknown_filled_or_gone_can_be_neither_replaced_reduced_nor_cancelled() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.sell(1, "wind", 20, 5, 1));
        market.submit(Order.buy(2, "town", 20, 5, 2));
        market.submit(Order.buy(3, "town", 5, 5, 3));
        assertThat(market.cancel(3)).isTrue();
        for (long id = 1; id <= 4; id++) {
            assertThat(market.replace(id, 20, 5, 9)).isEmpty();
            assertThat(market.reduce(id, 1)).isFalse();
            assertThat(market.cancel(id)).isFalse();
        }
        assertThat(market.close(NOON).refused()).isEmpty();
    }

    @Test
    void lifetimes_say_what_becomes_of_the_rest() {
        for (Lifetime lifetime : Lifetime.values()) {
            var market = new ContinuousDoubleAuction();
            market.submit(Order.sell(1, "wind", 20, 5, 1));
            market.submit(Order.sell(2, "gas", 90, 5, 2));
            market.submit(new Order(3, "town", Side.BUY, 50, 7, 3, lifetime));
            assertThat(market.resting(Side.BUY)).hasSize(lifetime == Lifetime.GTC ? 1 : 0);
            assertThat(market.close(NOON).fill(2)).isEqualTo(lifetime == Lifetime.FOK ? 0 : 5);
        }
    }

    @Test
    void fill_or_kill_counts_only_what_it_may_take_from_others() {
        for (SelfTrade selfTrade : SelfTrade.values()) {
            var market = unlimited(Quotes.KEPT, selfTrade);
            market.submit(Order.sell(1, "wind", 10, 2, 1));
            market.submit(Order.sell(2, "home", 11, 2, 2));
            market.submit(Order.sell(3, "sun", 12, 2, 3));
            market.submit(new Order(4, "home", Side.BUY, 20, 6, 4, Lifetime.FOK));
            market.submit(new Order(5, "home", Side.BUY, 20, 4, 5, Lifetime.FOK));
            ClearingResult result = market.close(NOON);
            assertThat(List.of(result.fill(3), result.fill(4)))
                    .isEqualTo(
                            switch (selfTrade) {
                                case NONE -> List.of(6L, 0L);
                                case CANCEL_NEWEST -> List.of(0L, 0L);
                                case CANCEL_OLDEST -> List.of(0L, 4L);
                            });
        }
    }

    @Test
    void the_newest_order_is_dropped_where_it_would_meet_its_owner_and_refused_where_that_is_all_it_does() {
        var market = unlimited(Quotes.KEPT, SelfTrade.CANCEL_NEWEST);
        market.submit(Order.sell(1, "wind", 10, 2, 1));
        market.submit(Order.sell(2, "home", 11, 2, 2));
        assertThat(market.submit(Order.buy(3, "home", 20, 6, 3))).hasSize(1);
        assertThat(market.submit(Order.buy(4, "home", 20, 6, 4))).isEmpty();
        assertThat(market.resting(Side.BUY)).isEmpty();
        ClearingResult result = market.close(NOON);
        assertThat(result.size()).isEqualTo(3);
        assertThat(result.refused()).containsExactly(new Refusal(4, Reason.SELF_TRADE));
    }

    @Test
    void quotes_go_after_a_trade_where_the_rules_say_so() {
        var market = unlimited(Quotes.CANCEL_AFTER_TRADE, SelfTrade.NONE);
        market.submit(Order.sell(1, "wind", 10, 2, 1));
        market.submit(Order.sell(2, "gas", 30, 2, 2));
        market.submit(Order.buy(3, "mill", 5, 2, 3));
        assertThat(market.submit(Order.buy(4, "town", 20, 3, 4))).hasSize(1);
        assertThat(market.quotes()).isEqualTo(PriceInterval.UNBOUNDED);
        assertThat(market.cancel(2)).isFalse();
        market.submit(Order.buy(2, "mill", 5, 2, 5));
        market.submit(Order.buy(6, "mill", 5, 2, 6));
        ClearingResult result = market.close(NOON);
        assertThat(result.size()).isEqualTo(5);
        assertThat(result.volume()).isEqualTo(2);
        assertThat(result.refused()).containsExactly(new Refusal(2, Reason.DUPLICATE_ID));
    }

    @Test
    void an_order_out_of_bounds_is_refused_and_new_terms_out_of_bounds_leave_the_order_as_it_was() {
        var market = new ContinuousDoubleAuction(ContinuousParameters.defaults(), new OrderLimits(-50, 100, 7));
        market.submit(Order.buy(1, "town", 101, 1, 1));
        market.submit(Order.sell(2, "wind", 5, 8, 2));
        market.submit(Order.sell(3, "wind", 5, 7, 3));
        market.submit(Order.sell(3, "wind", 6, 7, 4));
        assertThat(market.replace(3, -51, 1, 5)).isEmpty();
        assertThat(market.resting(Side.SELL)).containsExactly(Order.sell(3, "wind", 5, 7, 3));
        assertThat(market.close(NOON).refused())
                .containsExactly(
                        new Refusal(1, Reason.PRICE_OUT_OF_BAND),
                        new Refusal(2, Reason.QUANTITY_OUT_OF_RANGE),
                        new Refusal(3, Reason.DUPLICATE_ID),
                        new Refusal(3, Reason.PRICE_OUT_OF_BAND));
    }

    @Test
    void only_the_order_whose_trade_would_pass_64_bits_is_refused() {
        var market = unlimited(Quotes.KEPT, SelfTrade.NONE);
        market.submit(Order.sell(1, "wind", MAX, 2, 1));
        assertThat(market.submit(Order.buy(2, "town", MAX, 2, 2))).isEmpty();
        assertThat(market.submit(Order.buy(3, "mill", MAX, 1, 3))).containsExactly(new Trade(3, 3, 1, 1, MAX, MAX));
        market.submit(Order.buy(4, "town", 3, 1, 4));
        assertThat(market.replace(4, MAX, 1, 5)).isEmpty();
        assertThat(market.resting(Side.BUY)).containsExactly(Order.buy(4, "town", 3, 1, 4));
        ClearingResult result = market.close(NOON);
        assertThat(result.refused()).containsExactly(new Refusal(2, Reason.OVERFLOW), new Refusal(4, Reason.OVERFLOW));
        assertThat(result.cash(0)).isEqualTo(MAX);
    }

    @Test
    void a_quantity_that_is_not_positive_is_an_error_of_the_caller() {
        var market = new ContinuousDoubleAuction();
        market.submit(Order.buy(1, "town", 3, 1, 4));
        assertThatThrownBy(() -> market.replace(1, 3, 0, 5)).hasMessageContaining("quantityWh (0) of order 1");
        assertThatThrownBy(() -> market.reduce(1, -2)).hasMessageContaining("quantityWh (-2) of order 1");
    }
}
