package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridpit.market.Books.NOON;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.market.TradeReduction.Rule;
import org.junit.jupiter.api.Test;

class McAfeeAuctionTest extends MechanismContract {
    private static final long MAX = Long.MAX_VALUE;
    private static final long MIN = Long.MIN_VALUE;

    private final McAfeeAuction market = mcafee(1);

    @Override
    MarketMechanism mechanism() {
        return mcafee(1);
    }

    @Override
    long largestQuantity() {
        return 1;
    }

    static McAfeeAuction mcafee(long contractWh) {
        return new McAfeeAuction(new McAfeeParameters(contractWh), OrderLimits.none());
    }

    @Test
    void all_efficient_pairs_trade_where_the_first_rejected_pair_has_its_middle_between_the_last_efficient_one() {
        TradeReduction outcome = market.outcome(book(1, List.of(9, 8, 7, 4), List.of(2, 3, 4, 7)));
        assertThat(outcome.rule()).isEqualTo(Rule.SINGLE_PRICE);
        assertThat(outcome.buyerPriceX2()).hasValue(4 + 7);
        assertThat(outcome.sellerPriceX2()).hasValue(4 + 7);
        assertThat(outcome.surplusX2()).isZero();
        assertThat(outcome.optimalGains()).isEqualTo(15);
        assertThat(outcome.realisedGains()).isEqualTo(15);
        assertThat(outcome.trades())
                .containsExactly(
                        new Trade(0, 0, 100, 1, 6, 5), new Trade(1, 1, 101, 1, 6, 5), new Trade(2, 2, 102, 1, 6, 5));
        assertThat(outcome.result().marketAccount()).as("odd half ticks").isEqualTo(3);
        assertThat(outcome.result().price()).as("no whole tick").isEmpty();
    }

    @Test
    void the_last_efficient_pair_sets_both_prices_and_stays_out_where_the_middle_does_not_suit_it() {
        TradeReduction outcome = market.outcome(book(1, List.of(9, 8, 5, 4), List.of(2, 3, 4, 9)));
        assertThat(outcome.rule()).isEqualTo(Rule.REDUCTION);
        assertThat(outcome.buyerPriceX2()).hasValue(10);
        assertThat(outcome.sellerPriceX2()).hasValue(8);
        assertThat(outcome.surplusX2()).isEqualTo(4);
        assertThat(outcome.optimalGains()).isEqualTo(13);
        assertThat(outcome.realisedGains()).isEqualTo(12);
        assertThat(outcome.trades()).containsExactly(new Trade(0, 0, 100, 1, 5, 4), new Trade(1, 1, 101, 1, 5, 4));
        assertThat(outcome.result().marketAccount()).isEqualTo(2);
        assertThat(outcome.result().interval()).isEqualTo(PriceInterval.of(4, 5));
    }

    @Test
    void a_lone_efficient_pair_without_a_rejected_one_on_each_side_does_not_trade() {
        TradeReduction outcome = market.outcome(book(1, List.of(9, 1), List.of(2)));
        assertThat(outcome.rule()).isEqualTo(Rule.REDUCTION);
        assertThat(outcome.buyerPriceX2()).isEmpty();
        assertThat(outcome.sellerPriceX2()).isEmpty();
        assertThat(outcome.surplusX2()).isZero();
        assertThat(outcome.optimalGains()).isEqualTo(7);
        assertThat(outcome.trades()).isEmpty();
        assertThat(outcome.realisedGains()).isZero();
    }

    @Test
    void without_a_bid_that_reaches_an_ask_there_is_no_trade() {
        TradeReduction outcome = market.outcome(book(1, List.of(3, 1), List.of(4, 5)));
        assertThat(outcome)
                .isEqualTo(TradeReduction.none(Rule.NO_TRADE, 0, outcome.result()))
                .extracting(TradeReduction::buyerPriceX2)
                .isEqualTo(outcome.sellerPriceX2());
        assertThat(outcome.buyerPriceX2()).isEmpty();
        assertThat(outcome.result().interval()).isEqualTo(PriceInterval.of(3, 4));
    }

    @Test
    void below_zero_a_buyer_pays_the_upper_whole_and_a_seller_gets_the_lower_too() {
        ClearingResult result = market.clear(book(1, List.of(0, -4), List.of(-9, -1)));
        assertThat(result.cash(0)).as("paid ceil(-2.5)").isEqualTo(2);
        assertThat(result.cash(2)).as("received floor(-2.5)").isEqualTo(-3);
        assertThat(result.marketAccount()).isEqualTo(1);
    }

    @Test
    void half_ticks_are_paid_exactly_where_the_contract_is_even_and_leave_one_unit_where_it_is_odd() {
        List<Integer> bids = List.of(9, 4);
        List<Integer> asks = List.of(2, 7);
        ClearingResult even = mcafee(1000).clear(book(1000, bids, asks));
        assertThat(even.cash(0)).isEqualTo(-5500);
        assertThat(even.cash(2)).isEqualTo(5500);
        assertThat(even.volume()).isEqualTo(1000);
        assertThat(even.welfare()).isEqualTo(7000);
        ClearingResult odd = mcafee(1001).clear(book(1001, bids, asks));
        assertThat(odd.cash(0)).isEqualTo(-5506);
        assertThat(odd.cash(2)).isEqualTo(5505);
        assertThat(odd.marketAccount()).isEqualTo(1);
    }

    @Test
    void an_order_of_another_size_than_the_contract_is_refused_and_its_id_stays_free() {
        McAfeeAuction thousands = mcafee(1000);
        thousands.submit(Order.buy(1, "town", 9, 999, 1));
        thousands.submit(Order.buy(1, "town", 9, 1000, 2));
        thousands.submit(Order.sell(2, "wind", 2, 2000, 3));
        ClearingResult result = thousands.close(NOON);
        assertThat(result.refused())
                .containsExactly(new Refusal(1, Reason.NOT_SINGLE_UNIT), new Refusal(2, Reason.NOT_SINGLE_UNIT));
        assertThat(result.size()).isOne();
        assertThat(result.fills().orderId(0)).isOne();
    }

    @Test
    void a_book_with_an_order_of_another_size_is_cleared_without_it() {
        List<Order> orders = orders(1, List.of(9, 8, 5, 4), List.of(2, 3, 4, 9));
        List<Order> more = new ArrayList<>(orders);
        more.add(1, Order.buy(50, "mill", 99, 2, 1));
        assertThat(market.clear(Books.columns(more)))
                .isEqualTo(market.clear(Books.columns(orders))
                        .alsoRefusing(List.of(new Refusal(50, Reason.NOT_SINGLE_UNIT))));
    }

    /** JASA took out every pair that bids or asks at the marginal price, here all of them. */
    @Test
    void one_pair_is_left_out_not_all_that_share_the_marginal_price() {
        OrderColumns book = book(1, List.of(5, 5, 5, 5), List.of(5, 5, 5, 5));
        TradeReduction outcome = market.outcome(book);
        assertThat(outcome.rule()).isEqualTo(Rule.REDUCTION);
        assertThat(outcome.trades()).extracting(Trade::buyId).containsExactly(0L, 1L, 2L);
        assertThat(outcome.trades()).extracting(Trade::sellId).containsExactly(100L, 101L, 102L);
        assertThat(outcome.result().price()).hasValue(5);
    }

    @Test
    void a_contract_has_some_energy() {
        assertThatThrownBy(() -> new McAfeeParameters(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contractWh (0) must be positive. Maybe 1000, for contracts of 1 kWh.");
    }

    @Test
    void doubled_prices_at_the_very_end_are_told_and_a_book_is_refused_whole_where_64_bits_do_not_hold_them() {
        long half = MAX / 2;
        TradeReduction told = market.outcome(pairs(half + 1, half - 1, half, half + 1));
        assertThat(told.buyerPriceX2()).hasValue(MAX - 1);
        assertThat(told.result().cash(0)).isEqualTo(-half);
        OrderColumns tooDear = pairs(half + 1, half, half, half + 2);
        assertThat(market.outcome(tooDear))
                .isEqualTo(TradeReduction.none(Rule.NO_TRADE, 0, ClearingResult.refusing(tooDear, Reason.OVERFLOW)));
        OrderColumns tooMuchToGain = pairs(MAX, -5, -1, 5);
        assertThat(market.clear(tooMuchToGain)).isEqualTo(ClearingResult.refusing(tooMuchToGain, Reason.OVERFLOW));
    }

    @Test
    void the_middle_of_far_prices_is_compared_although_their_sum_passes_64_bits() {
        TradeReduction outcome = market.outcome(pairs(MAX, MAX - 1, MAX - 1, MAX));
        assertThat(outcome.result().refused())
                .as("doubled price passes 64 bits")
                .hasSize(4);
        TradeReduction reduced = market.outcome(Books.columns(List.of(
                Order.buy(1, "town", 6, 1, 1),
                Order.buy(2, "mill", 5, 1, 2),
                Order.buy(3, "pump", MIN, 1, 3),
                Order.sell(4, "wind", 3, 1, 4),
                Order.sell(5, "gas", 4, 1, 5),
                Order.sell(6, "oil", 6, 1, 6))));
        assertThat(reduced.rule()).isEqualTo(Rule.REDUCTION);
        assertThat(reduced.buyerPriceX2()).hasValue(10);
        assertThat(reduced.trades()).hasSize(1);
    }

    private static OrderColumns pairs(long bid, long nextBid, long ask, long nextAsk) {
        return Books.columns(List.of(
                Order.buy(1, "town", bid, 1, 1),
                Order.buy(2, "mill", nextBid, 1, 2),
                Order.sell(3, "wind", ask, 1, 3),
                Order.sell(4, "gas", nextAsk, 1, 4)));
    }

    private static OrderColumns book(long quantityWh, List<Integer> bids, List<Integer> asks) {
        return Books.columns(orders(quantityWh, bids, asks));
    }

    /** Bids have ids from 0, asks from 100. */
    private static List<Order> orders(long quantityWh, List<Integer> bids, List<Integer> asks) {
        List<Order> orders = new ArrayList<>();
        for (int bid : bids) {
            orders.add(Order.buy(orders.size(), "buyer-" + orders.size(), bid, quantityWh, orders.size()));
        }
        for (int ask : asks) {
            int id = 100 + orders.size() - bids.size();
            orders.add(Order.sell(id, "seller-" + id, ask, quantityWh, id));
        }
        return orders;
    }
}
