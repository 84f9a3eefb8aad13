package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.UniformPriceAuctionTest.unlimited;

import java.util.List;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** Near the ends of 64 bits a book is answered exactly or refused whole. */
class OverflowTest {
    private static final long MAX = Long.MAX_VALUE;
    private static final long MIN = Long.MIN_VALUE;

    @Test
    void numbers_at_the_very_end_are_answered() {
        ClearingResult result = clear(Ratio.ONE, Order.sell(1, "wind", 0, 1, 1), Order.buy(2, "town", MAX, 1, 2));
        assertThat(result.price()).hasValue(MAX);
        assertThat(result.welfare()).isEqualTo(MAX);
        assertThat(result.cash(0)).isEqualTo(MAX);
        assertThat(result.cash(1)).isEqualTo(-MAX);
    }

    @Test
    void the_largest_quantity_trades_at_one_tick() {
        ClearingResult result = clear(Ratio.HALF, Order.sell(1, "wind", 1, MAX, 1), Order.buy(2, "town", 1, MAX, 2));
        assertThat(result.volume()).isEqualTo(MAX);
        assertThat(result.welfare()).isZero();
        assertThat(result.cash(0)).isEqualTo(MAX);
    }

    @Test
    void the_middle_of_all_prices_is_found_although_their_distance_passes_64_bits() {
        ClearingResult result =
                clear(Ratio.HALF, Order.sell(1, "wind", -MAX / 2 - 1, 1, 1), Order.buy(2, "town", MAX / 2, 1, 2));
        assertThat(result.welfare()).isEqualTo(MAX);
        assertThat(result.price()).hasValue(-1);
        assertThat(Ratio.HALF.between(MIN, MAX)).isEqualTo(-1);
    }

    @Test
    void values_that_pass_64_bits_apart_are_fine_where_their_difference_does_not() {
        ClearingResult result = clear(
                Ratio.ZERO,
                Order.sell(1, "wind", 1L << 40, 1L << 22, 1),
                Order.buy(2, "town", (1L << 40) + 3, 1L << 22, 2));
        assertThat(result.welfare()).isEqualTo(3L << 22);
        ClearingResult dear = clear(
                Ratio.ZERO,
                Order.sell(1, "wind", 0, 8, 1),
                Order.sell(2, "gas", MAX - 3, 2, 1),
                Order.buy(3, "pump", MAX, 2, 2),
                Order.buy(4, "town", 0, 8, 2));
        assertThat(dear.refused()).as("welfare 2 * (2^63 - 1)").hasSize(4);
    }

    @Test
    void a_book_is_refused_whole_when_welfare_passes_64_bits() {
        assertRefused(Order.sell(1, "wind", -1, 1, 1), Order.buy(2, "town", MAX, 1, 2));
        assertRefused(Order.sell(1, "wind", MIN, 1, 1), Order.buy(2, "town", 0, 1, 2));
    }

    @Test
    void a_book_is_refused_whole_when_a_side_offers_more_than_64_bits_hold_though_nothing_trades() {
        assertRefused(Order.sell(1, "wind", 5, MAX, 1), Order.sell(2, "gas", 6, 1, 2));
        assertRefused(Order.buy(1, "town", 5, MAX, 1), Order.buy(2, "mill", 6, 1, 2));
    }

    @Test
    void a_book_is_refused_whole_when_a_payment_passes_64_bits() {
        assertRefused(Order.sell(1, "wind", 1L << 32, 1L << 31, 1), Order.buy(2, "town", 1L << 32, 1L << 31, 2));
        assertRefused(Order.sell(1, "wind", MIN, 1, 1), Order.buy(2, "town", MIN, 1, 2));
    }

    @Test
    void the_smallest_price_is_fine_while_nothing_trades_at_it() {
        ClearingResult result = clear(Ratio.HALF, Order.sell(1, "wind", 5, 1, 1), Order.buy(2, "town", MIN, 1, 2));
        assertThat(result.refused()).isEmpty();
        assertThat(result.interval()).isEqualTo(PriceInterval.of(MIN, 5));
        assertThat(result.interval().middle()).hasValue(MIN / 2 + 2);
    }

    @Test
    void earlier_refusals_stay_when_the_book_is_refused() {
        UniformPriceAuction market = unlimited(Ratio.HALF, Rationing.PRO_RATA);
        market.submit(Order.sell(1, "wind", -1, 1, 1));
        market.submit(Order.sell(1, "wind", -1, 1, 1));
        market.submit(Order.buy(2, "town", MAX, 1, 2));
        ClearingResult result = market.close(Books.NOON);
        assertThat(result.refused())
                .containsExactly(
                        new Refusal(1, Reason.DUPLICATE_ID),
                        new Refusal(1, Reason.OVERFLOW),
                        new Refusal(2, Reason.OVERFLOW));
        market.submit(Order.sell(1, "wind", 1, 1, 1));
        assertThat(market.close(Books.NOON).refused()).isEmpty();
    }

    private static void assertRefused(Order... orders) {
        ClearingResult result = clear(Ratio.HALF, orders);
        assertThat(result).isEqualTo(ClearingResult.refusing(Books.columns(List.of(orders)), Reason.OVERFLOW));
        assertThat(result.refused()).hasSize(orders.length);
        assertThat(result.size()).isZero();
    }

    private static ClearingResult clear(Ratio k, Order... orders) {
        return unlimited(k, Rationing.PRO_RATA).clear(Books.columns(List.of(orders)));
    }
}
