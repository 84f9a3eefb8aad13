package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.Books.NOON;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** What every market mechanism owes, whatever its rules. */
abstract class MechanismContract {
    private static final int BOOKS = 1000;

    /** The mechanism without limits on price and quantity. */
    abstract MarketMechanism mechanism();

    /** Largest quantity it takes: 1 for single-unit mechanisms. */
    long largestQuantity() {
        return 9;
    }

    @Test
    void as_much_is_sold_as_is_bought_and_nobody_gets_more_than_asked_for() {
        onBooks((orders, result) -> {
            long bought = 0;
            long sold = 0;
            for (int i = 0; i < result.size(); i++) {
                assertThat(result.fill(i)).isBetween(0L, orders.get(i).quantityWh());
                bought += orders.get(i).side() == Side.BUY ? result.fill(i) : 0;
                sold += orders.get(i).side() == Side.SELL ? result.fill(i) : 0;
            }
            assertThat(bought).isEqualTo(sold).isEqualTo(result.volume());
        });
    }

    @Test
    void nobody_pays_more_than_the_bid_or_gets_less_than_the_ask() {
        onBooks((orders, result) -> {
            for (int i = 0; i < result.size(); i++) {
                BigInteger atLimit = big(orders.get(i).priceTicks()).multiply(big(result.fill(i)));
                BigInteger least = orders.get(i).side() == Side.BUY ? atLimit.negate() : atLimit;
                assertThat(big(result.cash(i))).isGreaterThanOrEqualTo(least);
            }
        });
    }

    @Test
    void cash_and_market_account_sum_to_zero_and_the_account_has_the_promised_sign() {
        onBooks((orders, result) -> {
            BigInteger sum = IntStream.range(0, result.size())
                    .mapToObj(i -> big(result.cash(i)))
                    .reduce(big(result.marketAccount()), BigInteger::add);
            assertThat(sum).isZero();
            switch (mechanism().promise().budget()) {
                case BALANCED -> assertThat(result.marketAccount()).isZero();
                case SURPLUS -> assertThat(result.marketAccount()).isNotNegative();
                case DEFICIT -> assertThat(result.marketAccount()).isNotPositive();
                default -> throw new AssertionError(mechanism().promise());
            }
        });
    }

    @Test
    void trades_add_up_to_the_fills_and_the_cash_of_each_order() {
        onBooks((orders, result) -> {
            long[] fills = new long[result.size()];
            long[] cash = new long[result.size()];
            for (Trade trade : result.trades()) {
                assertThat(trade.quantityWh()).isPositive();
                fills[place(result, trade.buyId())] += trade.quantityWh();
                fills[place(result, trade.sellId())] += trade.quantityWh();
                cash[place(result, trade.buyId())] -= trade.buyerPays();
                cash[place(result, trade.sellId())] += trade.sellerReceives();
            }
            assertThat(fills).isEqualTo(column(result, result.fills()::quantity));
            assertThat(cash).isEqualTo(column(result, result.fills()::cash));
        });
    }

    @Test
    void one_price_means_all_trades_have_it() {
        onBooks((orders, result) -> {
            if (mechanism().promise().singlePrice() && result.volume() > 0) {
                assertThat(result.trades())
                        .allSatisfy(trade -> assertThat(trade.priceTicks()).isEqualTo(result.price()));
            }
        });
    }

    @Test
    void empty_one_sided_and_uncrossed_books_have_no_price() {
        List<Order> bids = List.of(Order.buy(1, "town", 5, 1, 1), Order.buy(2, "mill", 9, 1, 2));
        List<Order> asks = List.of(Order.sell(1, "wind", 5, 1, 1));
        List<Order> uncrossed = List.of(Order.sell(1, "wind", 5, 1, 1), Order.buy(2, "town", 4, 1, 2));
        for (List<Order> orders : List.of(List.<Order>of(), bids, asks, uncrossed)) {
            ClearingResult result = close(mechanism(), orders);
            assertThat(result.volume()).isZero();
            assertThat(result.welfare()).isZero();
            assertThat(result.price()).isEmpty();
            assertThat(result.trades()).isEmpty();
            assertThat(result.size()).isEqualTo(orders.size());
            assertThat(result.refused()).isEmpty();
        }
    }

    @Test
    void a_closed_mechanism_is_empty_and_answers_the_next_book_as_a_new_one_would() {
        MarketMechanism used = mechanism();
        for (int book = 0; book < 100; book++) {
            List<Order> orders = Books.narrow(book, largestQuantity());
            ClearingResult again = close(used, orders);
            ClearingResult fresh = close(mechanism(), orders);
            assertThat(again).as(Books.json(book, orders)).isEqualTo(fresh).hasToString(fresh.toString());
            assertThat(used.close(NOON).size()).isZero();
        }
    }

    @Test
    void a_refused_order_leaves_no_trace_but_its_refusal() {
        List<Order> orders = List.of(Order.sell(1, "wind", 5, 1, 1), Order.buy(2, "town", 9, 1, 2));
        MarketMechanism disturbed = mechanism();
        disturbed.submit(orders.get(0));
        disturbed.submit(Order.buy(1, "mill", 100, 1, 3));
        disturbed.submit(orders.get(1));
        ClearingResult undisturbed = close(mechanism(), orders);
        assertThat(disturbed.close(NOON))
                .isEqualTo(undisturbed.alsoRefusing(List.of(new Refusal(1, Reason.DUPLICATE_ID))));
    }

    @Test
    void a_cancelled_order_is_gone_and_cannot_be_cancelled_twice() {
        List<Order> orders = List.of(Order.sell(1, "wind", 5, 1, 1), Order.buy(2, "town", 9, 1, 2));
        MarketMechanism market = mechanism();
        market.submit(Order.buy(3, "mill", -9, 1, 0));
        market.submit(orders.get(0));
        market.submit(Order.sell(4, "gas", 90, 1, 0));
        assertThat(market.cancel(3)).isTrue();
        assertThat(market.cancel(4)).isTrue();
        assertThat(market.cancel(3)).isFalse();
        assertThat(market.cancel(99)).isFalse();
        market.submit(orders.get(1));
        assertThat(market.close(NOON)).isEqualTo(close(mechanism(), orders));
        assertThat(market.cancel(1)).isFalse();
    }

    /** Runs the check on narrow and wide books; a failing one is printed. */
    final void onBooks(BiConsumer<List<Order>, ClearingResult> check) {
        MarketMechanism market = mechanism();
        int answered = 0;
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = book % 2 == 0
                    ? Books.narrow(book, largestQuantity())
                    : Books.wide(book, largestQuantity() == 1 ? 1 : Long.MAX_VALUE);
            try {
                ClearingResult result = close(market, orders);
                check.accept(accepted(orders, result), result);
                answered += result.volume() > 0 ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, %s".formatted(Books.SEED, Books.json(book, orders)), e);
            }
        }
        assertThat(answered).as("books that trade").isGreaterThan(BOOKS / 2);
    }

    /** The orders that the result numbers: all but those refused, whose ids the books give to one order each. */
    private static List<Order> accepted(List<Order> orders, ClearingResult result) {
        Set<Long> refused = result.refused().stream().map(Refusal::orderId).collect(Collectors.toSet());
        return orders.stream().filter(order -> !refused.contains(order.id())).toList();
    }

    static ClearingResult close(MarketMechanism market, List<Order> orders) {
        orders.forEach(market::submit);
        return market.close(NOON);
    }

    static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static int place(ClearingResult result, long orderId) {
        return IntStream.range(0, result.size())
                .filter(i -> result.fills().orderId(i) == orderId)
                .findFirst()
                .orElseThrow();
    }

    private static long[] column(ClearingResult result, IntToLongFunction column) {
        return IntStream.range(0, result.size()).mapToLong(column).toArray();
    }
}
