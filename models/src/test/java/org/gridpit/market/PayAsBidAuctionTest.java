package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayAsBidAuctionTest extends MechanismContract {
    @Override
    MarketMechanism mechanism() {
        return CallRule.PAY_AS_BID.market();
    }

    @Test
    void buyers_pay_their_bids_sellers_get_their_asks_and_the_market_account_shows_the_difference() {
        ClearingResult result = close(
                mechanism(),
                List.of(
                        Order.sell(1, "wind", -10, 5, 1),
                        Order.sell(2, "gas", 40, 5, 2),
                        Order.buy(3, "town", 90, 8, 3),
                        Order.buy(4, "mill", 39, 3, 4)));
        assertThat(result.price()).isEmpty();
        assertThat(result.cash(0)).isEqualTo(-50);
        assertThat(result.cash(1)).isEqualTo(120);
        assertThat(result.cash(2)).isEqualTo(-720);
        assertThat(result.cash(3)).isZero();
        assertThat(result.marketAccount()).isEqualTo(650).isEqualTo(result.welfare());
        assertThat(result.trades()).containsExactly(new Trade(0, 3, 1, 5, 450, -50), new Trade(1, 3, 2, 3, 270, 120));
    }

    @Test
    void the_market_account_is_the_welfare() {
        onBooks((orders, result) -> assertThat(result.marketAccount()).isEqualTo(result.welfare()));
    }
}
