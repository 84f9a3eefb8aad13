package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.Trade;
import org.gridpit.settlement.Entry;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.settlement.Leg;
import org.junit.jupiter.api.Test;

class RedistributionTest {
    private static final List<SiteMeter> METERS =
            List.of(meter("farm"), meter("home"), meter("shop"), meter("empty-plot"));

    private static SiteMeter meter(String id) {
        return new SiteMeter(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static OwnTrade trade(int buyer, long quantityWh, long buyerPays, long sellerReceives) {
        return new OwnTrade(new Trade(0, 1, 2, quantityWh, buyerPays, sellerReceives), 0, buyer, 0, 1, 2);
    }

    private static Optional<Entry> entry(OwnTrade... trades) {
        return new Redistribution(METERS)
                .entry(new PeriodOutcome(7, List.of(trades), OptionalLong.empty(), Optional.empty()));
    }

    @Test
    void what_the_market_kept_goes_back_by_traded_quantity_to_the_last_unit() {
        // 3 Wh and 1 Wh were traded, each counted with its buyer and its seller: shares of 11 by 4, 3 and 1 eighths.
        assertThat(entry(trade(1, 3, 30, 20), trade(2, 1, 10, 9)))
                .contains(new Entry(
                        7,
                        Kind.REDISTRIBUTION,
                        "redistribution",
                        List.of(
                                new Leg("market", 0, -11),
                                new Leg("farm", 0, 6),
                                new Leg("home", 0, 4),
                                new Leg("shop", 0, 1))));
    }

    @Test
    void a_deficit_is_paid_by_those_who_traded() {
        assertThat(entry(trade(1, 3, 20, 30), trade(2, 1, 9, 10)).orElseThrow().legs())
                .containsExactly(
                        new Leg("market", 0, 11),
                        new Leg("farm", 0, -6),
                        new Leg("home", 0, -4),
                        new Leg("shop", 0, -1));
    }

    @Test
    void nothing_is_booked_where_buyers_pay_what_sellers_get() {
        assertThat(entry(trade(1, 3, 20, 20))).isEmpty();
    }
}
