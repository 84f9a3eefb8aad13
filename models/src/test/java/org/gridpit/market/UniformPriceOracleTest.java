package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.UniformPriceAuctionTest.unlimited;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

/** The auction against answers found another way: by trying everything, by linear programming, by big integers. */
class UniformPriceOracleTest {
    private static final int BOOKS = 1000;

    private final UniformPriceAuction market = unlimited(Ratio.HALF, Rationing.PRO_RATA);

    @Test
    void tiny_books_agree_with_trying_every_volume_and_every_half_tick() {
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("tiny", book);
            List<Order> orders = Books.of(stream, stream.nextInt(7), 6, 4);
            ClearingResult result = market.clear(Books.columns(orders));
            String name = Books.json(book, orders);
            List<Long> bids = lots(orders, Side.BUY).boxed().toList();
            List<Long> asks = lots(orders, Side.SELL).boxed().toList();
            int volume = 0;
            long welfare = 0;
            for (int v = 1; v <= Math.min(bids.size(), asks.size()); v++) {
                long gains = sum(bids.subList(bids.size() - v, bids.size())) - sum(asks.subList(0, v));
                if (gains >= welfare) {
                    welfare = gains;
                    volume = v;
                }
            }
            assertThat(result.volume()).as(name).isEqualTo(volume);
            assertThat(result.welfare()).as(name).isEqualTo(welfare);
            assertThat(result.interval()).as(name).isEqualTo(competitivePrices(bids, asks, volume));
        }
    }

    @Test
    void small_books_have_the_welfare_of_the_linear_programme_and_an_interval_of_its_dual_prices() {
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("small", book);
            List<Order> orders = Books.of(stream, 1 + stream.nextInt(40), 5000, 1000);
            ClearingResult result = market.clear(Books.columns(orders));
            String name = Books.json(book, orders);
            assertThat(result.welfare()).as(name).isEqualTo(Math.round(linearProgramme(orders)));
            result.interval().low().ifPresent(low -> {
                assertThat(dual(orders, low)).as(name).isEqualTo(result.welfare());
                assertThat(dual(orders, low - 1)).as(name).isGreaterThan(result.welfare());
            });
            result.interval().high().ifPresent(high -> {
                assertThat(dual(orders, high)).as(name).isEqualTo(result.welfare());
                assertThat(dual(orders, high + 1)).as(name).isGreaterThan(result.welfare());
            });
        }
    }

    /** Fills depend on the order of prices only: with ranks for prices the same book is small, and its money big integers. */
    @Test
    void wide_books_agree_with_big_integers_or_are_refused_whole_where_64_bits_do_not_hold_the_answer() {
        int refused = 0;
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = Books.wide(book, Long.MAX_VALUE);
            ClearingResult result = market.clear(Books.columns(orders));
            List<Long> prices =
                    orders.stream().map(Order::priceTicks).distinct().sorted().toList();
            ClearingResult ranked = market.clear(Books.columns(Books.map(orders, prices::indexOf, q -> q)));
            List<BigInteger> expected = money(orders, ranked, prices);
            if (expected.stream().anyMatch(number -> number.bitLength() >= Long.SIZE)) {
                assertThat(result).isEqualTo(ClearingResult.refusing(Books.columns(orders), Reason.OVERFLOW));
                refused++;
            } else {
                assertThat(money(orders, result)).as(Books.json(book, orders)).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(BOOKS / 20, BOOKS / 2);
    }

    /** Welfare, price and cash as they were answered. */
    private static List<BigInteger> money(List<Order> orders, ClearingResult result) {
        assertThat(result.refused()).isEmpty();
        List<BigInteger> money = new ArrayList<>();
        money.add(BigInteger.valueOf(result.welfare()));
        money.add(BigInteger.valueOf(result.price().orElse(0)));
        for (int i = 0; i < orders.size(); i++) {
            money.add(BigInteger.valueOf(result.cash(i)));
        }
        return money;
    }

    /** Welfare, price and cash from the fills of the same book with ranks for prices. */
    private static List<BigInteger> money(List<Order> orders, ClearingResult ranked, List<Long> prices) {
        BigInteger price = BigInteger.ZERO;
        if (ranked.volume() > 0) {
            BigInteger low =
                    BigInteger.valueOf(prices.get((int) ranked.interval().low().getAsLong()));
            BigInteger high =
                    BigInteger.valueOf(prices.get((int) ranked.interval().high().getAsLong()));
            price = low.add(high.subtract(low).shiftRight(1));
        }
        List<BigInteger> money = new ArrayList<>(List.of(welfare(orders, ranked), price));
        for (int i = 0; i < orders.size(); i++) {
            BigInteger cash = price.multiply(BigInteger.valueOf(ranked.fill(i)));
            money.add(orders.get(i).side() == Side.BUY ? cash.negate() : cash);
        }
        return money;
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

    private static double linearProgramme(List<Order> orders) {
        int n = orders.size();
        double[] gains = new double[n];
        double[] balance = new double[n];
        Collection<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int sign = orders.get(i).side() == Side.BUY ? 1 : -1;
            gains[i] = sign * orders.get(i).priceTicks();
            balance[i] = sign;
            double[] one = new double[n];
            one[i] = 1;
            constraints.add(
                    new LinearConstraint(one, Relationship.LEQ, orders.get(i).quantityWh()));
        }
        constraints.add(new LinearConstraint(balance, Relationship.EQ, 0));
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(gains, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
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
