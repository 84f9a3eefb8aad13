package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class DiscriminatoryAuctionTest extends MechanismContract {
    private static final long MAX = Long.MAX_VALUE;

    @Override
    MarketMechanism mechanism() {
        return CallRule.DISCRIMINATORY.market();
    }

    @Test
    void each_pair_meets_between_its_own_ask_and_bid() {
        ClearingResult result = close(
                mechanism(),
                List.of(
                        Order.sell(1, "wind", -10, 5, 1),
                        Order.sell(2, "gas", 40, 5, 2),
                        Order.buy(3, "town", 91, 8, 3),
                        Order.buy(4, "mill", 45, 1, 4)));
        assertThat(result.price()).isEmpty();
        assertThat(result.trades())
                .containsExactly(
                        new Trade(0, 3, 1, 5, 200, 200), // -10 + floor(101 / 2) = 40
                        new Trade(1, 3, 2, 3, 195, 195), // 40 + floor(51 / 2) = 65
                        new Trade(2, 4, 2, 1, 42, 42));
        assertThat(result.cash(2)).isEqualTo(-395);
        assertThat(result.cash(1)).isEqualTo(237);
    }

    /** The bid less each ask is welfare, so that what is paid one way and the other fits wherever welfare does. */
    @Test
    void payments_of_both_signs_are_exact_up_to_the_ends_of_64_bits() {
        ClearingResult result = clear(
                Order.sell(1, "wind", -MAX / 2, 2, 1), Order.sell(2, "gas", 0, 3, 2), Order.buy(3, "town", 0, 5, 3));
        assertThat(result.welfare()).isEqualTo(MAX - 1);
        assertThat(List.of(result.cash(0), result.cash(1), result.cash(2))).containsExactly(-MAX + 1, 0L, MAX - 1);
    }

    @Test
    void a_book_is_refused_whole_when_one_pair_pays_more_than_64_bits_hold() {
        ClearingResult result = clear(Order.sell(1, "wind", MAX, 2, 1), Order.buy(2, "town", MAX, 2, 2));
        assertThat(result.refused()).containsExactly(new Refusal(1, Reason.OVERFLOW), new Refusal(2, Reason.OVERFLOW));
    }

    private static ClearingResult clear(Order... orders) {
        return CallRule.DISCRIMINATORY.market(Ratio.ZERO, Rationing.PRO_RATA).clear(Books.columns(List.of(orders)));
    }
}
