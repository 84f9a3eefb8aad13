package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridpit.market.TradeReduction.Rule;
import org.junit.jupiter.api.Test;

class TradeReductionTest extends MechanismContract {
    @Override
    MarketMechanism mechanism() {
        return reduction();
    }

    @Override
    long largestQuantity() {
        return 1;
    }

    static McAfeeAuction reduction() {
        return McAfeeAuction.tradeReduction(McAfeeParameters.defaults(), OrderLimits.none());
    }

    @Test
    void the_last_efficient_pair_stays_out_although_a_single_price_would_suit_it() {
        OrderColumns book = Books.columns(List.of(
                Order.buy(1, "town", 9, 1, 1),
                Order.buy(2, "mill", 8, 1, 2),
                Order.buy(3, "pump", 4, 1, 3),
                Order.sell(4, "wind", 2, 1, 4),
                Order.sell(5, "gas", 5, 1, 5),
                Order.sell(6, "oil", 8, 1, 6)));
        assertThat(McAfeeAuctionTest.mcafee(1).outcome(book).rule()).isEqualTo(Rule.SINGLE_PRICE);
        TradeReduction outcome = reduction().outcome(book);
        assertThat(outcome.rule()).isEqualTo(Rule.REDUCTION);
        assertThat(outcome.trades()).containsExactly(new Trade(0, 1, 4, 1, 8, 5));
        assertThat(outcome.surplusX2()).isEqualTo(6);
        assertThat(outcome.optimalGains()).isEqualTo(10);
        assertThat(outcome.realisedGains()).isEqualTo(7);
    }
}
