package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridpit.market.UniformPriceAuctionTest.unlimited;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

class RationingTest {
    @Test
    void time_priority_fills_earlier_arrivals_whole_and_one_in_part() {
        assertThat(fills(Rationing.TIME_PRIORITY, 10, 4, 4, 4, 4)).containsExactly(4, 4, 2, 0);
    }

    @Test
    void pro_rata_fills_in_proportion_and_gives_the_last_lots_to_the_largest_remainders() {
        // 10 of 16 among 7, 5, 3, 1: exact shares 4.375, 3.125, 1.875, 0.625
        assertThat(fills(Rationing.PRO_RATA, 10, 7, 5, 3, 1)).containsExactly(4, 3, 2, 1);
    }

    @Test
    void equal_remainders_go_to_the_earlier_arrival() {
        assertThat(fills(Rationing.PRO_RATA, 2, 1, 1, 1)).containsExactly(1, 1, 0);
        OrderColumns book = new OrderColumns();
        book.add(1, "late", Side.BUY, 5, 1, 9);
        book.add(2, "early", Side.BUY, 5, 1, 3);
        book.add(3, "wind", Side.SELL, 5, 1, 1);
        ClearingResult result = unlimited(Ratio.HALF, Rationing.PRO_RATA).clear(book);
        assertThat(new long[] {result.fill(0), result.fill(1)}).containsExactly(0, 1);
    }

    @Test
    void orders_better_than_the_marginal_price_are_filled_whole() {
        OrderColumns book = new OrderColumns();
        book.add(1, "keen", Side.BUY, 9, 3, 2);
        book.add(2, "town", Side.BUY, 5, 6, 0);
        book.add(3, "mill", Side.BUY, 5, 2, 1);
        book.add(4, "wind", Side.SELL, 1, 7, 3);
        ClearingResult result = unlimited(Ratio.HALF, Rationing.PRO_RATA).clear(book);
        assertThat(List.of(result.fill(0), result.fill(1), result.fill(2), result.fill(3)))
                .containsExactly(3L, 3L, 1L, 7L);
        assertThat(result.price()).hasValue(5);
    }

    @Test
    void both_sides_are_rationed_alike() {
        OrderColumns book = new OrderColumns();
        book.add(1, "sun", Side.SELL, 5, 6, 0);
        book.add(2, "wind", Side.SELL, 5, 2, 1);
        book.add(3, "town", Side.BUY, 5, 4, 2);
        ClearingResult result = unlimited(Ratio.HALF, Rationing.PRO_RATA).clear(book);
        assertThat(new long[] {result.fill(0), result.fill(1)}).containsExactly(3, 1);
    }

    @Test
    void shares_are_exact_to_a_lot_sum_up_and_favour_the_larger_want() {
        for (int draw = 0; draw < 2000; draw++) {
            RandomStream stream = Books.stream("shares", draw);
            long[] wanted = new long[1 + stream.nextInt(140)];
            long width = 1L << 1 + stream.nextInt(55);
            long total = 0;
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = (stream.nextLong() >>> 1) % width + (draw % 2);
                total += wanted[i];
            }
            long available = (stream.nextLong() >>> 1) % (total + 1);
            assertFair(available, total, wanted, ProRata.shares(available, wanted), "draw " + draw);
        }
    }

    @Test
    void more_than_is_wanted_cannot_be_shared() {
        assertThatThrownBy(() -> ProRata.shares(4, new long[] {1, 2})).hasMessageContaining("available (4)");
        assertThatThrownBy(() -> ProRata.shares(1, new long[] {3, -1})).hasMessageContaining("wanted (-1)");
        assertThat(ProRata.shares(3, new long[] {1, 2})).containsExactly(1, 2);
    }

    private static void assertFair(long available, long total, long[] wanted, long[] shares, String name) {
        assertThat(Arrays.stream(shares).sum()).as(name).isEqualTo(available);
        for (int i = 0; i < wanted.length && total > 0; i++) {
            long floor = BigInteger.valueOf(available)
                    .multiply(BigInteger.valueOf(wanted[i]))
                    .divide(BigInteger.valueOf(total))
                    .longValueExact();
            assertThat(shares[i]).as(name).isBetween(floor, Math.min(floor + 1, wanted[i]));
            for (int j = 0; j < i; j++) {
                boolean fair = wanted[i] > wanted[j]
                        ? shares[i] >= shares[j]
                        : wanted[i] < wanted[j] || shares[j] >= shares[i];
                assertThat(fair).as(name).isTrue();
            }
        }
    }

    private static List<Integer> fills(Rationing rationing, long offered, long... wanted) {
        OrderColumns book = new OrderColumns();
        for (int i = 0; i < wanted.length; i++) {
            book.add(i, "town", Side.BUY, 5, wanted[i], i);
        }
        book.add(99, "wind", Side.SELL, 5, offered, 99);
        ClearingResult result = unlimited(Ratio.HALF, rationing).clear(book);
        List<Integer> fills = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            fills.add((int) result.fill(i));
        }
        return fills;
    }
}
