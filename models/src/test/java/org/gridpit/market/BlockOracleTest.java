package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

/** The block auction against every selection of blocks, cleared by counting lots or by linear programming. */
class BlockOracleTest {
    private static final int BOOKS = 1000;
    private static final int HIGHEST_PRICE = 8;

    private record Cleared(long welfare, PriceInterval interval) {}

    @Test
    void tiny_books_agree_with_trying_every_selection_every_volume_and_every_half_tick() {
        int blocksThatTrade = 0;
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("tiny-blocks", book);
            List<Order> orders = Books.of(stream, 1 + stream.nextInt(9), HIGHEST_PRICE - 1, 4);
            int blocks = stream.nextInt(Math.min(5, orders.size() + 1));
            String name = blocks + " blocks first in " + Books.json(book, orders);
            ClearingResult result = BlockAuctionTest.unlimited().clear(columns(orders, blocks));
            long best = 0;
            for (int selection = 0; selection < 1 << blocks; selection++) {
                for (Cleared cleared : clearings(orders, blocks, selection)) {
                    best = Math.max(best, cleared.welfare());
                }
            }
            assertThat(result.welfare()).as(name).isEqualTo(best);
            int chosen = selection(result, blocks);
            if (result.volume() > 0) {
                assertThat(clearings(orders, blocks, chosen))
                        .as(name)
                        .contains(new Cleared(result.welfare(), result.interval()));
            }
            blocksThatTrade += Integer.bitCount(chosen);
        }
        assertThat(blocksThatTrade).isGreaterThan(BOOKS / 3);
    }

    @Test
    void small_books_have_the_welfare_of_the_best_linear_programme_with_a_price() {
        for (int book = 0; book < BOOKS; book++) {
            RandomStream stream = Books.stream("small-blocks", book);
            List<Order> orders = Books.of(stream, 3 + stream.nextInt(26), 5000, 100);
            int blocks = 1 + stream.nextInt(2);
            ClearingResult result = BlockAuctionTest.unlimited().clear(columns(orders, blocks));
            long best = 0;
            for (int selection = 0; selection < 1 << blocks; selection++) {
                best = Math.max(best, linearProgramme(orders, blocks, selection));
            }
            assertThat(result.welfare())
                    .as(blocks + " blocks first in " + Books.json(book, orders))
                    .isEqualTo(best);
        }
    }

    /** Welfare of a selection, or 0 where it cannot trade or has no price. */
    private static long linearProgramme(List<Order> orders, int blocks, int selection) {
        List<Order> whole = IntStream.range(0, blocks)
                .filter(i -> (selection >> i & 1) == 1)
                .mapToObj(orders::get)
                .toList();
        List<Order> present = new ArrayList<>(whole);
        List<Order> divisible = orders.subList(blocks, orders.size());
        present.addAll(divisible);
        try {
            long welfare = Math.round(LinearProgramme.welfare(present, whole));
            boolean priced = orders.stream()
                    .mapToLong(Order::priceTicks)
                    .anyMatch(price -> whole.stream().allMatch(block -> gain(block, price) >= 0)
                            && present.stream()
                                            .mapToLong(order -> Math.max(0, gain(order, price)))
                                            .sum()
                                    == welfare);
            return priced ? welfare : 0;
        } catch (NoFeasibleSolutionException e) {
            return 0;
        }
    }

    private static long gain(Order order, long price) {
        long each = order.side() == Side.BUY ? order.priceTicks() - price : price - order.priceTicks();
        return each * order.quantityWh();
    }

    private static OrderColumns columns(List<Order> orders, int blocks) {
        OrderColumns columns = new OrderColumns();
        for (int i = 0; i < orders.size(); i++) {
            if (i < blocks) {
                columns.add(new BlockOrder(orders.get(i)));
            } else {
                columns.add(orders.get(i));
            }
        }
        return columns;
    }

    private static int selection(ClearingResult result, int blocks) {
        return IntStream.range(0, blocks)
                .filter(i -> result.fill(i) > 0)
                .map(i -> 1 << i)
                .sum();
    }

    /** All ways to balance a selection with divisible lots for which there are prices that suit everybody. */
    private static List<Cleared> clearings(List<Order> orders, int blocks, int selection) {
        long value = 0;
        long shortage = 0; // lots the selection sells more than it buys
        long low = -HIGHEST_PRICE;
        long high = HIGHEST_PRICE;
        for (int i = 0; i < blocks; i++) {
            Order block = orders.get(i);
            int sign = block.side() == Side.BUY ? 1 : -1;
            if ((selection >> i & 1) == 1) {
                value += sign * block.priceTicks() * block.quantityWh();
                shortage -= sign * block.quantityWh();
                low = sign < 0 ? Math.max(low, block.priceTicks()) : low;
                high = sign > 0 ? Math.min(high, block.priceTicks()) : high;
            }
        }
        List<Order> divisible = orders.subList(blocks, orders.size());
        List<Long> bids = lots(divisible, Side.BUY, Comparator.reverseOrder());
        List<Long> asks = lots(divisible, Side.SELL, Comparator.naturalOrder());
        List<Cleared> clearings = new ArrayList<>();
        for (int bought = 0; bought <= bids.size(); bought++) {
            long sold = bought - shortage;
            if (sold >= 0 && sold <= asks.size()) {
                long welfare = value + sum(bids.subList(0, bought)) - sum(asks.subList(0, (int) sold));
                addIfPriced(clearings, welfare, bids, bought, asks, (int) sold, low, high);
            }
        }
        return clearings;
    }

    private static void addIfPriced(
            List<Cleared> clearings,
            long welfare,
            List<Long> bids,
            int bought,
            List<Long> asks,
            int sold,
            long low,
            long high) {
        long[] halves = LongStream.rangeClosed(2 * low, 2 * high)
                .filter(p -> IntStream.range(0, bids.size())
                        .allMatch(i -> (2 * bids.get(i) - p) * (i < bought ? 1 : -1) >= 0))
                .filter(p ->
                        IntStream.range(0, asks.size()).allMatch(i -> (p - 2 * asks.get(i)) * (i < sold ? 1 : -1) >= 0))
                .toArray();
        if (halves.length > 0) {
            clearings.add(new Cleared(welfare, PriceInterval.of(halves[0] / 2, halves[halves.length - 1] / 2)));
        }
    }

    private static List<Long> lots(List<Order> orders, Side side, Comparator<Long> bestFirst) {
        return orders.stream()
                .filter(o -> o.side() == side)
                .flatMap(o -> IntStream.range(0, (int) o.quantityWh()).mapToObj(lot -> o.priceTicks()))
                .sorted(bestFirst)
                .toList();
    }

    private static long sum(List<Long> lots) {
        return lots.stream().mapToLong(Long::longValue).sum();
    }
}
