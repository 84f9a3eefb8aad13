package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.MechanismContract.big;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

class HuangAuctionTest extends MechanismContract {
    private static final int BOOKS = 1000;

    private final HuangAuction market = new HuangAuction(OrderLimits.none());

    @Override
    MarketMechanism mechanism() {
        return new HuangAuction(OrderLimits.none());
    }

    @Test
    void the_last_efficient_buyer_and_seller_set_the_prices_and_the_longer_side_sheds_equally() {
        MultiUnitReduction outcome = market.outcome(Books.columns(List.of(
                Order.buy(1, "town", 90, 9, 1),
                Order.buy(2, "mill", 80, 2, 2),
                Order.buy(3, "pump", 70, 6, 3),
                Order.buy(4, "farm", 60, 5, 4), // K: 2 of 5 filled
                Order.sell(5, "wind", 10, 6, 5),
                Order.sell(6, "hydro", 20, 4, 6),
                Order.sell(7, "gas", 50, 9, 7)))); // L
        ClearingResult result = outcome.result();
        assertThat(outcome.buyerPrice()).hasValue(60);
        assertThat(outcome.sellerPrice()).hasValue(50);
        assertThat(outcome.truthful()).isTrue();
        // 17 wanted, 10 offered: 7 shed as 2 from each and the odd lot from the latest
        assertThat(IntStream.range(0, 7).mapToLong(result::fill)).containsExactly(7L, 0L, 3L, 0L, 6L, 4L, 0L);
        assertThat(IntStream.range(0, 7).mapToLong(result::cash)).containsExactly(-420L, 0L, -180L, 0L, 300L, 200L, 0L);
        assertThat(result.marketAccount()).isEqualTo(100);
        assertThat(result.welfare()).isEqualTo(7 * 90 + 3 * 70 - 6 * 10 - 4 * 20);
        assertThat(result.price()).isEmpty();
        assertThat(result.interval()).isEqualTo(PriceInterval.of(60, 60));
    }

    @Test
    void lots_that_do_not_divide_come_from_the_latest_arrivals_that_have_some_left() {
        ClearingResult result = market.clear(Books.columns(List.of(
                Order.sell(1, "wind", 1, 5, 9),
                Order.sell(2, "hydro", 2, 5, 8),
                Order.sell(3, "solar", 3, 1, 10),
                Order.sell(4, "gas", 4, 9, 1),
                Order.buy(5, "town", 50, 8, 2),
                Order.buy(6, "mill", 40, 9, 3))));
        // 11 offered, 8 wanted: one from each, none over; solar is out
        assertThat(IntStream.range(0, 6).mapToLong(result::fill)).containsExactly(4L, 4L, 0L, 0L, 8L, 0L);
        ClearingResult less = market.clear(Books.columns(List.of(
                Order.sell(1, "wind", 1, 5, 9),
                Order.sell(2, "hydro", 2, 5, 8),
                Order.sell(3, "solar", 3, 1, 10),
                Order.sell(4, "gas", 4, 9, 1),
                Order.buy(5, "town", 50, 7, 2),
                Order.buy(6, "mill", 40, 9, 3))));
        assertThat(IntStream.range(0, 6).mapToLong(less::fill))
                .as("one more from wind, later than hydro")
                .containsExactly(3L, 4L, 0L, 0L, 7L, 0L);
    }

    @Test
    void a_lone_buyer_or_seller_does_not_trade() {
        MultiUnitReduction outcome = market.outcome(Books.columns(List.of(
                Order.buy(1, "town", 90, 9, 1), Order.sell(2, "wind", 10, 6, 2), Order.sell(3, "gas", 20, 6, 3))));
        assertThat(outcome.buyerPrice()).isEmpty();
        assertThat(outcome.sellerPrice()).isEmpty();
        assertThat(outcome.result().trades()).isEmpty();
        assertThat(outcome.result().marketAccount()).isZero();
    }

    /** PyMarket returns no trade where demand and supply share the price at which they cross. */
    @Test
    void orders_that_share_the_crossing_price_trade() {
        MultiUnitReduction outcome = market.outcome(Books.columns(List.of(
                Order.buy(1, "town", 5, 3, 1),
                Order.buy(2, "mill", 5, 3, 2),
                Order.sell(3, "wind", 5, 2, 3),
                Order.sell(4, "gas", 5, 4, 4))));
        assertThat(outcome.buyerPrice()).hasValue(5);
        assertThat(outcome.sellerPrice()).hasValue(5);
        assertThat(outcome.result().trades()).containsExactly(new Trade(0, 1, 3, 2, 10, 10));
    }

    @Test
    void owners_with_two_orders_on_a_side_are_named_as_truth_may_not_be_best_for_them() {
        MultiUnitReduction outcome = market.outcome(Books.columns(List.of(
                Order.buy(1, "town", 9, 1, 1),
                Order.buy(2, "mill", 8, 1, 2),
                Order.sell(3, "town", 1, 1, 3),
                Order.buy(4, "mill", 2, 1, 4),
                Order.buy(5, "town", 2, 1, 5))));
        assertThat(outcome.truthful()).isFalse();
        assertThat(outcome.repeatedOwners()).containsExactly("town", "mill");
    }

    @Test
    void books_agree_with_a_model_that_moves_lot_by_lot() {
        int shedding = 0;
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("huang", book);
            List<Order> orders = Books.of(stream, stream.nextInt(41), 1 + stream.nextInt(50), 9);
            MultiUnitReduction outcome = market.outcome(Books.columns(orders));
            LotByLot expected = new LotByLot(orders);
            String name = Books.json(book, orders);
            assertThat(IntStream.range(0, orders.size())
                            .mapToLong(outcome.result()::fill)
                            .toArray())
                    .as(name)
                    .isEqualTo(expected.fills);
            for (int i = 0; i < orders.size(); i++) {
                long price = orders.get(i).side() == Side.BUY ? -expected.bid : expected.ask;
                assertThat(outcome.result().cash(i)).as(name).isEqualTo(price * expected.fills[i]);
            }
            shedding += expected.uneven ? 1 : 0;
        }
        assertThat(shedding).as("books that shed lots that do not divide").isGreaterThan(BOOKS / 4);
    }

    /** Fills depend on the order of prices only: with ranks for prices the same book is small, and its money big integers. */
    @Test
    void wide_books_agree_with_big_integers_or_are_refused_whole_where_64_bits_do_not_hold_the_answer() {
        int refused = 0;
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = Books.wide(book, Long.MAX_VALUE);
            List<Long> prices =
                    orders.stream().map(Order::priceTicks).distinct().sorted().toList();
            MultiUnitReduction ranked = market.outcome(Books.columns(Books.map(orders, prices::indexOf, q -> q)));
            List<BigInteger> expected = money(orders, ranked, prices);
            ClearingResult result = market.clear(Books.columns(orders));
            if (expected.stream().anyMatch(number -> number.bitLength() >= Long.SIZE)) {
                assertThat(result).isEqualTo(ClearingResult.refusing(Books.columns(orders), Reason.OVERFLOW));
                refused++;
            } else {
                List<BigInteger> money = new ArrayList<>(List.of(big(result.marketAccount()), big(result.welfare())));
                IntStream.range(0, orders.size()).forEach(i -> money.add(big(result.cash(i))));
                assertThat(money).as(Books.json(book, orders)).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(BOOKS / 20, BOOKS / 2);
    }

    private static List<BigInteger> money(List<Order> orders, MultiUnitReduction ranked, List<Long> prices) {
        List<BigInteger> cash = new ArrayList<>();
        BigInteger welfare = BigInteger.ZERO;
        for (int i = 0; i < orders.size(); i++) {
            boolean buy = orders.get(i).side() == Side.BUY;
            long rank = (buy ? ranked.buyerPrice() : ranked.sellerPrice()).orElse(0);
            BigInteger signed =
                    big(buy ? -ranked.result().fill(i) : ranked.result().fill(i));
            cash.add(big(prices.get((int) rank)).multiply(signed));
            welfare = welfare.subtract(big(orders.get(i).priceTicks()).multiply(signed));
        }
        List<BigInteger> money = new ArrayList<>();
        money.add(cash.stream().reduce(BigInteger.ZERO, BigInteger::add).negate());
        money.add(welfare);
        money.addAll(cash);
        return money;
    }

    /** The rules as one would play them with single lots on a table. */
    private static final class LotByLot {
        final long[] fills;
        long bid;
        long ask;
        boolean uneven;

        LotByLot(List<Order> orders) {
            fills = new long[orders.size()];
            List<Integer> wanted = lots(
                    orders, Side.BUY, Comparator.comparing(i -> -orders.get(i).priceTicks()));
            List<Integer> offered = lots(
                    orders, Side.SELL, Comparator.comparing(i -> orders.get(i).priceTicks()));
            int volume = 0;
            while (volume < Math.min(wanted.size(), offered.size())
                    && orders.get(wanted.get(volume)).priceTicks()
                            >= orders.get(offered.get(volume)).priceTicks()) {
                volume++;
            }
            if (volume == 0) {
                return;
            }
            int lastBuyer = wanted.get(volume - 1);
            int lastSeller = offered.get(volume - 1);
            bid = orders.get(lastBuyer).priceTicks();
            ask = orders.get(lastSeller).priceTicks();
            List<Integer> buyers = wanted.subList(0, wanted.indexOf(lastBuyer));
            List<Integer> sellers = offered.subList(0, offered.indexOf(lastSeller));
            buyers.forEach(i -> fills[i]++);
            sellers.forEach(i -> fills[i]++);
            List<Integer> longer = buyers.size() > sellers.size() ? buyers : sellers;
            shed(orders, longer, Math.abs(buyers.size() - sellers.size()));
        }

        private static List<Integer> lots(List<Order> orders, Side side, Comparator<Integer> byPrice) {
            return IntStream.range(0, orders.size())
                    .filter(i -> orders.get(i).side() == side)
                    .boxed()
                    .sorted(byPrice.thenComparing(i -> orders.get(i).seq()))
                    .flatMap(i ->
                            IntStream.range(0, (int) orders.get(i).quantityWh()).mapToObj(lot -> i))
                    .toList();
        }

        /** Round by round a lot from everybody who has one; the last round starts with the latest arrival. */
        private void shed(List<Order> orders, List<Integer> longer, int excess) {
            List<Integer> latestFirst = new ArrayList<>(longer.stream()
                    .distinct()
                    .sorted(Comparator.comparing((Integer i) -> orders.get(i).seq())
                            .thenComparing(i -> i)
                            .reversed())
                    .toList());
            int left = excess;
            while (left > 0) {
                uneven = left < latestFirst.size();
                for (int i : latestFirst) {
                    if (left > 0) {
                        fills[i]--;
                        left--;
                    }
                }
                latestFirst.removeIf(i -> fills[i] == 0);
            }
        }
    }
}
