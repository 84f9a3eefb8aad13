package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where truth is promised no order gains by another price, and where it is not, one does: in all books of up to 4 bids
 * and 4 asks of one unit at prices 0 to 8, and in seeded books of orders of several units.
 */
class TruthfulnessTest {
    private static final int MULTI_UNIT_BOOKS = 1000;
    private static final int MOST_ORDERS = 4;

    private enum Truthful {
        MCAFEE(McAfeeAuctionTest.mcafee(1)::clear),
        TRADE_REDUCTION(TradeReductionTest.reduction()::clear),
        HUANG(new HuangAuction(OrderLimits.none())::clear),
        VCG(new VcgAuction(OrderLimits.none())::clear);

        final Function<OrderColumns, ClearingResult> mechanism;

        Truthful(Function<OrderColumns, ClearingResult> mechanism) {
            this.mechanism = mechanism;
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_order_of_one_unit_gains_by_another_price_than_its_true_one(Truthful truthful) {
        TinyBooks books = new TinyBooks(truthful.mechanism);
        for (Side side : Side.values()) {
            TinyBooks.Misreport best = books.mostProfitable(side);
            assertThat(best.gain()).as(best.toString()).isZero();
        }
    }

    @Test
    void at_the_low_end_of_the_interval_truth_is_best_for_buyers_of_one_unit_and_not_for_sellers() {
        TinyBooks books = new TinyBooks(uniform(Ratio.ZERO));
        assertThat(books.mostProfitable(Side.BUY).gain()).isZero();
        assertThat(books.mostProfitable(Side.SELL).gain()).isPositive();
    }

    @Test
    void at_the_high_end_of_the_interval_truth_is_best_for_sellers_of_one_unit_and_not_for_buyers() {
        TinyBooks books = new TinyBooks(uniform(Ratio.ONE));
        assertThat(books.mostProfitable(Side.SELL).gain()).isZero();
        assertThat(books.mostProfitable(Side.BUY).gain()).isPositive();
    }

    @Test
    void in_the_middle_of_the_interval_both_sides_gain_by_misreports() {
        assertThat(largestGain(uniform(Ratio.HALF), Side.BUY, MOST_ORDERS)).isPositive();
        assertThat(largestGain(uniform(Ratio.HALF), Side.SELL, MOST_ORDERS)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"HUANG", "VCG"})
    void no_order_of_several_units_gains_by_another_price_where_each_owner_has_one_order(Truthful truthful) {
        for (int book = 0; book < MULTI_UNIT_BOOKS; book++) {
            List<Order> orders = multiUnit(book, MOST_ORDERS);
            assertThat(largestGain(truthful.mechanism, orders, Side.BUY))
                    .as(Books.json(book, orders))
                    .isZero();
            assertThat(largestGain(truthful.mechanism, orders, Side.SELL))
                    .as(Books.json(book, orders))
                    .isZero();
        }
    }

    @Test
    void the_uniform_price_is_not_truthful_for_several_units_at_either_end() {
        assertThat(largestGain(uniform(Ratio.ZERO), Side.BUY, MOST_ORDERS)).isPositive();
        assertThat(largestGain(uniform(Ratio.ONE), Side.SELL, MOST_ORDERS)).isPositive();
    }

    @Test
    void an_owner_of_several_orders_may_gain_in_the_multi_unit_reduction_but_not_with_pivot_payments() {
        assertThat(largestGain(Truthful.HUANG.mechanism, Side.BUY, 2)).isPositive();
        assertThat(largestGain(Truthful.HUANG.mechanism, Side.SELL, 2)).isPositive();
        assertThat(largestGain(Truthful.VCG.mechanism, Side.BUY, 2)).isZero();
        assertThat(largestGain(Truthful.VCG.mechanism, Side.SELL, 2)).isZero();
    }

    private static Function<OrderColumns, ClearingResult> uniform(Ratio k) {
        return UniformPriceAuctionTest.unlimited(k, Rationing.TIME_PRIORITY)::clear;
    }

    private static long largestGain(Function<OrderColumns, ClearingResult> mechanism, Side side, int owners) {
        long gain = 0;
        for (int book = 0; book < MULTI_UNIT_BOOKS; book++) {
            gain = Math.max(gain, largestGain(mechanism, multiUnit(book, owners), side));
        }
        return gain;
    }

    /** Most that an owner gains by another price of one of its orders on this side. */
    private static long largestGain(Function<OrderColumns, ClearingResult> mechanism, List<Order> orders, Side side) {
        ClearingResult truth = mechanism.apply(Books.columns(orders));
        long gain = 0;
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            for (int report = 0; order.side() == side && report <= TinyBooks.HIGHEST_PRICE; report++) {
                List<Order> reported = new ArrayList<>(orders);
                reported.set(i, at(order, report));
                ClearingResult result = mechanism.apply(Books.columns(reported));
                gain = Math.max(gain, utility(orders, result, order.owner()) - utility(orders, truth, order.owner()));
            }
        }
        return gain;
    }

    private static Order at(Order order, int priceTicks) {
        return new Order(
                order.id(), order.owner(), order.side(), priceTicks, order.quantityWh(), order.seq(), order.lifetime());
    }

    private static long utility(List<Order> truth, ClearingResult result, String owner) {
        long utility = 0;
        for (int i = 0; i < truth.size(); i++) {
            Order order = truth.get(i);
            if (order.owner().equals(owner)) {
                long value = order.priceTicks() * result.fill(i);
                utility += result.cash(i) + (order.side() == Side.BUY ? value : -value);
            }
        }
        return utility;
    }

    /** Up to 4 bids and 4 asks of 1 to 4 units at prices 0 to 8, dealt out to so many owners a side. */
    private static List<Order> multiUnit(int book, int owners) {
        RandomStream stream = Books.stream("truth", book);
        List<Order> orders = new ArrayList<>();
        for (Side side : Side.values()) {
            int n = 1 + stream.nextInt(MOST_ORDERS);
            for (int i = 0; i < n; i++) {
                int price = stream.nextInt(TinyBooks.HIGHEST_PRICE + 1);
                String owner = side + "-" + i % owners;
                long seq = stream.nextInt(100);
                orders.add(new Order(orders.size(), owner, side, price, 1 + stream.nextInt(4), seq, Lifetime.GTC));
            }
        }
        return orders;
    }
}
