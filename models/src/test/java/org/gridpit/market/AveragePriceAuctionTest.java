package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AveragePriceAuctionTest extends MechanismContract {
    @Override
    MarketMechanism mechanism() {
        return CallRule.AVERAGE.market();
    }

    @Test
    void the_price_lies_between_the_last_accepted_ask_and_the_last_accepted_bid() {
        ClearingResult result = close(
                mechanism(),
                List.of(
                        Order.sell(1, "wind", 10, 5, 1),
                        Order.sell(2, "gas", 40, 5, 2),
                        Order.buy(3, "town", 90, 5, 3),
                        Order.buy(4, "mill", 71, 3, 4)));
        assertThat(result.price()).hasValue(55); // 40 + floor(31 / 2), from gas and the mill
        assertThat(result.trades()).containsExactly(new Trade(0, 3, 1, 5, 275, 275), new Trade(1, 4, 2, 3, 165, 165));
    }

    @Test
    void orders_that_do_not_trade_have_no_say_so_the_price_may_be_one_they_would_have_traded_at() {
        ClearingResult result = close(
                mechanism(),
                List.of(
                        Order.sell(1, "wind", 10, 5, 1),
                        Order.sell(2, "gas", 30, 5, 2),
                        Order.buy(3, "town", 90, 5, 3)));
        assertThat(result.interval()).isEqualTo(PriceInterval.of(10, 30));
        assertThat(result.price()).hasValue(50);
    }
}
