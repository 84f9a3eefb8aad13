package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.MechanismContract.big;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class VcgAuctionTest extends MechanismContract {
    private static final int BOOKS = 1000;

    private final VcgAuction market = new VcgAuction(OrderLimits.none());

    @Override
    MarketMechanism mechanism() {
        return new VcgAuction(OrderLimits.none());
    }

    @Test
    void buyers_pay_and_sellers_get_what_the_others_would_have_without_them() {
        ClearingResult result = market.clear(Books.columns(List.of(
                Order.buy(1, "town", 90, 4, 1),
                Order.buy(2, "mill", 60, 4, 2), // gets 3
                Order.sell(3, "wind", 10, 5, 3),
                Order.sell(4, "gas", 50, 2, 4),
                Order.sell(5, "oil", 80, 9, 5))));
        assertThat(IntStream.range(0, 5).mapToLong(result::fill)).containsExactly(4L, 3L, 5L, 2L, 0L);
        assertThat(result.cash(0))
                .as("mill's lot more, gas's two saved, one of wind's")
                .isEqualTo(-(60 + 2 * 50 + 10));
        assertThat(result.cash(1)).as("gas's two saved, one of wind's").isEqualTo(-(2 * 50 + 10));
        assertThat(result.cash(2))
                .as("mill loses three lots, oil serves town with two")
                .isEqualTo(3 * 60 + 2 * 80);
        assertThat(result.cash(3)).as("mill loses two lots").isEqualTo(2 * 60);
        assertThat(result.marketAccount()).isEqualTo(170 + 110 - 340 - 120);
        assertThat(result.price()).isEmpty();
        assertThat(result.trades())
                .containsExactly(
                        new Trade(0, 1, 3, 4, 170, 272), new Trade(1, 2, 3, 1, 36, 68), new Trade(2, 2, 4, 2, 74, 120));
    }

    @Test
    void an_owner_of_two_orders_pays_for_what_both_take_from_the_others() {
        ClearingResult result = market.clear(Books.columns(List.of(
                Order.buy(1, "town", 9, 1, 1),
                Order.buy(2, "town", 8, 3, 2),
                Order.buy(3, "mill", 6, 2, 3),
                Order.sell(4, "wind", 2, 4, 4))));
        // without town: mill's two lots at 6 - 2; with it wind's four at -2: it costs the others 2 x 4 + 4 x 2
        assertThat(result.cash(0) + result.cash(1)).isEqualTo(-16);
        // of the gain of 33 - 16 each lot gets 4 1/4
        assertThat(result.cash(0)).isEqualTo(-9 + 4);
        assertThat(result.cash(1)).isEqualTo(-24 + 13);
        assertThat(result.cash(3)).as("without wind nobody has anything").isEqualTo(33);
    }

    @Test
    void single_units_are_bought_at_the_low_end_of_the_interval_and_sold_at_its_high_end() {
        int trading = 0;
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = unrelated(Books.narrow(book, 1));
            ClearingResult result = market.clear(Books.columns(orders));
            if (result.volume() == 0) {
                continue;
            }
            trading++;
            long low = result.interval().low().orElseThrow();
            long high = result.interval().high().orElseThrow();
            for (int i = 0; i < orders.size(); i++) {
                long price = orders.get(i).side() == Side.BUY ? -low : high;
                assertThat(result.cash(i)).as(Books.json(book, orders)).isEqualTo(price * result.fill(i));
            }
            assertThat(result.marketAccount()).isEqualTo(-result.volume() * (high - low));
        }
        assertThat(trading).isGreaterThan(BOOKS / 2);
    }

    @Test
    void owners_pay_what_the_definition_says() {
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = Books.narrow(book, 9);
            checkPayments(book, orders);
        }
    }

    @Test
    void so_do_owners_of_several_orders_of_one_side() {
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = Books.narrow(book, 9).stream()
                    .map(o -> new Order(
                            o.id(),
                            o.owner() + o.side(),
                            o.side(),
                            o.priceTicks(),
                            o.quantityWh(),
                            o.seq(),
                            o.lifetime()))
                    .toList();
            checkPayments(book, orders);
        }
    }

    private void checkPayments(int book, List<Order> orders) {
        ClearingResult result = market.clear(Books.columns(orders));
        for (String owner : orders.stream().map(Order::owner).distinct().toList()) {
            BigInteger cash = BigInteger.ZERO;
            for (int i = 0; i < orders.size(); i++) {
                cash = orders.get(i).owner().equals(owner) ? cash.add(big(result.cash(i))) : cash;
            }
            assertThat(cash).as(owner + " in " + Books.json(book, orders)).isEqualTo(pivot(orders, owner));
        }
    }

    @Test
    void wide_books_of_unrelated_orders_agree_with_the_definition_or_are_refused_whole() {
        int refused = 0;
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = unrelated(Books.wide(book, Long.MAX_VALUE));
            ClearingResult result = market.clear(Books.columns(orders));
            List<BigInteger> expected = new ArrayList<>();
            orders.forEach(order -> expected.add(pivot(orders, order.owner())));
            expected.add(
                    expected.stream().reduce(BigInteger.ZERO, BigInteger::add).negate());
            expected.add(welfare(orders, fills(orders)));
            if (expected.stream().anyMatch(number -> number.bitLength() >= Long.SIZE)) {
                assertThat(result).isEqualTo(ClearingResult.refusing(Books.columns(orders), Reason.OVERFLOW));
                refused++;
            } else {
                List<BigInteger> answer = new ArrayList<>();
                IntStream.range(0, result.size()).forEach(i -> answer.add(big(result.cash(i))));
                answer.add(big(result.marketAccount()));
                answer.add(big(result.welfare()));
                assertThat(answer).as(Books.json(book, orders)).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(BOOKS / 20, BOOKS / 2);
    }

    /** Cash of an owner: welfare of the others with it minus their welfare without it. */
    private static BigInteger pivot(List<Order> orders, String owner) {
        List<Order> others =
                orders.stream().filter(order -> !order.owner().equals(owner)).toList();
        BigInteger[] fills = fills(orders);
        for (int i = 0; i < fills.length; i++) {
            fills[i] = orders.get(i).owner().equals(owner) ? BigInteger.ZERO : fills[i];
        }
        return welfare(orders, fills).subtract(welfare(others, fills(others)));
    }

    private static BigInteger welfare(List<Order> orders, BigInteger[] fills) {
        BigInteger welfare = BigInteger.ZERO;
        for (int i = 0; i < fills.length; i++) {
            BigInteger value = big(orders.get(i).priceTicks()).multiply(fills[i]);
            welfare = orders.get(i).side() == Side.BUY ? welfare.add(value) : welfare.subtract(value);
        }
        return welfare;
    }

    /** Best bid with best ask until they do not cross. */
    private static BigInteger[] fills(List<Order> orders) {
        BigInteger[] fills = new BigInteger[orders.size()];
        Arrays.fill(fills, BigInteger.ZERO);
        List<Integer> buys = ranked(
                orders, Side.BUY, Comparator.comparing(i -> -orders.get(i).priceTicks()));
        List<Integer> sells = ranked(
                orders, Side.SELL, Comparator.comparing(i -> orders.get(i).priceTicks()));
        for (int buy : buys) {
            for (int sell : sells) {
                if (orders.get(buy).priceTicks() >= orders.get(sell).priceTicks()) {
                    BigInteger traded = left(orders, fills, buy).min(left(orders, fills, sell));
                    fills[buy] = fills[buy].add(traded);
                    fills[sell] = fills[sell].add(traded);
                }
            }
        }
        return fills;
    }

    private static BigInteger left(List<Order> orders, BigInteger[] fills, int i) {
        return big(orders.get(i).quantityWh()).subtract(fills[i]);
    }

    private static List<Integer> ranked(List<Order> orders, Side side, Comparator<Integer> byPrice) {
        return IntStream.range(0, orders.size())
                .filter(i -> orders.get(i).side() == side)
                .boxed()
                .sorted(byPrice.thenComparing(i -> orders.get(i).seq()))
                .toList();
    }

    /** The same orders, each with an owner of its own. */
    private static List<Order> unrelated(List<Order> orders) {
        return orders.stream()
                .map(o -> new Order(
                        o.id(), "owner-" + o.id(), o.side(), o.priceTicks(), o.quantityWh(), o.seq(), o.lifetime()))
                .toList();
    }
}
