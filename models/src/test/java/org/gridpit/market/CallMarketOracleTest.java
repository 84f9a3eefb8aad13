package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Call markets against answers found another way: by trying everything, by linear programming, by big integers. */
class CallMarketOracleTest {
    private static final int BOOKS = 1000;

    @Test
    void tiny_books_agree_with_trying_every_volume_and_every_half_tick() {
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("tiny", book);
            List<Order> orders = Books.of(stream, stream.nextInt(7), 6, 4);
            List<Long> bids = new ArrayList<>(lots(orders, Side.BUY).boxed().toList());
            Collections.reverse(bids);
            List<Long> asks = lots(orders, Side.SELL).boxed().toList();
            int volume = 0;
            long welfare = 0;
            for (int v = 1; v <= Math.min(bids.size(), asks.size()); v++) {
                long gains = sum(bids.subList(0, v)) - sum(asks.subList(0, v));
                if (gains >= welfare) {
                    welfare = gains;
                    volume = v;
                }
            }
            PriceInterval interval = competitivePrices(bids, asks, volume);
            for (CallRule rule : CallRule.values()) {
                ClearingResult result = rule.market().clear(Books.columns(orders));
                String name = rule + " " + Books.json(book, orders);
                assertThat(result.volume()).as(name).isEqualTo(volume);
                assertThat(result.welfare()).as(name).isEqualTo(welfare);
                assertThat(result.interval()).as(name).isEqualTo(interval);
                long[] money = paidAndReceived(rule, bids.subList(0, volume), asks.subList(0, volume), interval);
                assertThat(cash(orders, result, Side.BUY)).as(name).isEqualTo(-money[0]);
                assertThat(cash(orders, result, Side.SELL)).as(name).isEqualTo(money[1]);
            }
        }
    }

    @Test
    void small_books_have_the_welfare_of_the_linear_programme_and_an_interval_of_its_dual_prices() {
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("small", book);
            List<Order> orders = Books.of(stream, 1 + stream.nextInt(40), 5000, 1000);
            long welfare = Math.round(LinearProgramme.welfare(orders, List.of()));
            for (CallRule rule : CallRule.values()) {
                ClearingResult result = rule.market().clear(Books.columns(orders));
                String name = rule + " " + Books.json(book, orders);
                assertThat(result.welfare()).as(name).isEqualTo(welfare);
                result.interval().low().ifPresent(low -> {
                    assertThat(dual(orders, low)).as(name).isEqualTo(welfare);
                    assertThat(dual(orders, low - 1)).as(name).isGreaterThan(welfare);
                });
                result.interval().high().ifPresent(high -> {
                    assertThat(dual(orders, high)).as(name).isEqualTo(welfare);
                    assertThat(dual(orders, high + 1)).as(name).isGreaterThan(welfare);
                });
            }
        }
    }

    /** Fills depend on the order of prices only: with ranks for prices the same book is small, and its money big integers. */
    @ParameterizedTest
    @EnumSource(CallRule.class)
    void wide_books_agree_with_big_integers_or_are_refused_whole_where_64_bits_do_not_hold_the_answer(CallRule rule) {
        CallMarket market = rule.market();
        CallMarket rankMarket = CallRule.UNIFORM_PRICE.market();
        int refused = 0;
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = Books.wide(book, Long.MAX_VALUE);
            ClearingResult result = market.clear(Books.columns(orders));
            List<Long> prices =
                    orders.stream().map(Order::priceTicks).distinct().sorted().toList();
            ClearingResult ranked = rankMarket.clear(Books.columns(Books.map(orders, prices::indexOf, q -> q)));
            List<BigInteger> expected = money(rule, orders, ranked, prices);
            if (expected.stream().anyMatch(number -> number.bitLength() >= Long.SIZE)) {
                assertThat(result).isEqualTo(ClearingResult.refusing(Books.columns(orders), Reason.OVERFLOW));
                refused++;
            } else {
                assertThat(money(orders, result)).as(Books.json(book, orders)).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(BOOKS / 20, BOOKS / 2);
    }

    /** What buyers pay and sellers get in all, lot by lot, at k = 1/2. */
    private static long[] paidAndReceived(CallRule rule, List<Long> bids, List<Long> asks, PriceInterval interval) {
        long[] money = new long[2];
        int last = bids.size() - 1;
        for (int lot = 0; lot <= last; lot++) {
            long bid = bids.get(lot);
            long ask = asks.get(lot);
            long price = switch (rule) {
                case UNIFORM_PRICE, BLOCK ->
                    Math.floorDiv(interval.low().getAsLong() + interval.high().getAsLong(), 2);
                case AVERAGE -> Math.floorDiv(bids.get(last) + asks.get(last), 2);
                case PAY_AS_BID, DISCRIMINATORY -> Math.floorDiv(bid + ask, 2);
            };
            money[0] += rule == CallRule.PAY_AS_BID ? bid : price;
            money[1] += rule == CallRule.PAY_AS_BID ? ask : price;
        }
        return money;
    }

    private static long cash(List<Order> orders, ClearingResult result, Side side) {
        return IntStream.range(0, orders.size())
                .filter(i -> orders.get(i).side() == side)
                .mapToLong(result::cash)
                .sum();
    }

    /** Welfare, account, price and cash as they were answered. */
    private static List<BigInteger> money(List<Order> orders, ClearingResult result) {
        assertThat(result.refused()).isEmpty();
        List<BigInteger> money = new ArrayList<>();
        money.add(big(result.welfare()));
        money.add(big(result.marketAccount()));
        money.add(big(result.price().orElse(0)));
        for (int i = 0; i < orders.size(); i++) {
            money.add(big(result.cash(i)));
        }
        return money;
    }

    /** The same from the trades of the book with ranks for prices, each at the prices the rule gives it. */
    private static List<BigInteger> money(CallRule rule, List<Order> orders, ClearingResult ranked, List<Long> prices) {
        BigInteger[] cash = new BigInteger[orders.size()];
        Arrays.fill(cash, BigInteger.ZERO);
        BigInteger account = BigInteger.ZERO;
        BigInteger price = BigInteger.ZERO;
        List<Trade> trades = ranked.trades();
        for (Trade trade : trades) {
            Trade last = trades.get(trades.size() - 1);
            BigInteger bid = bid(orders, trade);
            BigInteger ask = ask(orders, trade);
            price = switch (rule) {
                case UNIFORM_PRICE, BLOCK ->
                    middle(big(prices.get((int) ranked.interval().low().getAsLong())), big(prices.get((int)
                            ranked.interval().high().getAsLong())));
                case AVERAGE -> middle(ask(orders, last), bid(orders, last));
                case PAY_AS_BID, DISCRIMINATORY -> middle(ask, bid);
            };
            BigInteger quantity = big(trade.quantityWh());
            BigInteger pays = quantity.multiply(rule == CallRule.PAY_AS_BID ? bid : price);
            BigInteger receives = quantity.multiply(rule == CallRule.PAY_AS_BID ? ask : price);
            int buyer = place(trade.buyId());
            int seller = place(trade.sellId());
            cash[buyer] = cash[buyer].subtract(pays);
            cash[seller] = cash[seller].add(receives);
            account = account.add(pays).subtract(receives);
        }
        boolean onePrice = rule.market().promise().singlePrice();
        List<BigInteger> money =
                new ArrayList<>(List.of(welfare(orders, ranked), account, onePrice ? price : BigInteger.ZERO));
        money.addAll(List.of(cash));
        return money;
    }

    private static BigInteger bid(List<Order> orders, Trade trade) {
        return big(orders.get(place(trade.buyId())).priceTicks());
    }

    private static BigInteger ask(List<Order> orders, Trade trade) {
        return big(orders.get(place(trade.sellId())).priceTicks());
    }

    private static BigInteger middle(BigInteger low, BigInteger high) {
        return low.add(high.subtract(low).shiftRight(1));
    }

    /** Generated books number their orders from 1000. */
    private static int place(long orderId) {
        return (int) orderId - 1000;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static BigInteger welfare(List<Order> orders, ClearingResult result) {
        BigInteger welfare = BigInteger.ZERO;
        for (int i = 0; i < orders.size(); i++) {
            BigInteger value =
                    BigInteger.valueOf(orders.get(i).priceTicks()).multiply(BigInteger.valueOf(result.fill(i)));
            welfare = orders.get(i).side() == Side.BUY ? welfare.add(value) : welfare.subtract(value);
        }
        return welfare;
    }

    /** A price is competitive for V when V is among the volumes both sides would choose at it. */
    private static PriceInterval competitivePrices(List<Long> bids, List<Long> asks, int volume) {
        List<Integer> doubled = new ArrayList<>();
        int end = 2 * 20;
        for (int p2 = -end; p2 <= end; p2++) {
            int price2 = p2;
            long keen = bids.stream().filter(b -> 2 * b > price2).count();
            long willing = bids.stream().filter(b -> 2 * b >= price2).count();
            long eager = asks.stream().filter(a -> 2 * a < price2).count();
            long ready = asks.stream().filter(a -> 2 * a <= price2).count();
            if (keen <= volume && volume <= willing && eager <= volume && volume <= ready) {
                doubled.add(price2);
            }
        }
        int low = doubled.get(0);
        int high = doubled.get(doubled.size() - 1);
        return new PriceInterval(
                low == -end ? OptionalLong.empty() : OptionalLong.of(half(low)),
                high == end ? OptionalLong.empty() : OptionalLong.of(half(high)));
    }

    private static long half(int doubled) {
        assertThat(doubled % 2).as("ends of the interval are whole ticks").isZero();
        return doubled / 2;
    }

    /** Welfare nobody could pass at this price: what all would gain if they traded all they liked. */
    private static long dual(List<Order> orders, long price) {
        return orders.stream()
                .mapToLong(o -> o.quantityWh()
                        * Math.max(0, o.side() == Side.BUY ? o.priceTicks() - price : price - o.priceTicks()))
                .sum();
    }

    private static LongStream lots(List<Order> orders, Side side) {
        return orders.stream()
                .filter(o -> o.side() == side)
                .flatMapToLong(o -> LongStream.generate(o::priceTicks).limit(o.quantityWh()))
                .sorted();
    }

    private static long sum(List<Long> lots) {
        return lots.stream().mapToLong(Long::longValue).sum();
    }
}
