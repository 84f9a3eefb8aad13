package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.TradeMade;
import org.junit.jupiter.api.Test;

/**
 * Two clearings worked by hand. The utility buys at 40 and sells at 140 USD/MWh, the grid fee is 10: a purchase is worth
 * 130, a sale costs 40, a MWh that trades gains 90.
 *
 * <pre>
 * period  wanted         offered          traded                     price of trades
 * 0       town 60 kWh    farm 30, roof 10  town from farm 30, roof 10  100
 * 1       town 10 kWh    farm 30, roof 10  town from farm 8            60 (6 kWh), 80 (2 kWh)
 * </pre>
 *
 * Period 0: demand is left over, so P0 = 130; all 40 kWh that could trade do: 3.60 of 3.60 USD, of which town 40 x 0.03 =
 * 1.20, sellers 40 x 0.06 = 2.40. Period 1: supply is left over, P0 = 40; 8 of 10 kWh: 0.72 of 0.90 USD, sellers 6 x 0.02
 * + 2 x 0.04 = 0.20, town 0.52, lost 0.18.
 */
class MarketTallyTest {
    private static final long BUYS_AT_TICKS = 4_000;
    private static final long SELLS_AT_TICKS = 13_000;
    private static final long KWH = 1_000;

    private final MarketTally tally = new MarketTally();

    private void play() {
        tell(
                order(0, "town", Side.BUY, 60, 40, "part-filled"),
                order(0, "farm", Side.SELL, 30, 30, "filled"),
                order(1, "town", Side.BUY, 10, 8, "part-filled"),
                order(0, "roof", Side.SELL, 10, 10, "filled"),
                order(0, "roof", Side.SELL, 99, 0, "refused"),
                trade(0, 0, "farm", 30, 10_000),
                trade(0, 1, "roof", 10, 10_000),
                cleared(0, 40),
                order(1, "farm", Side.SELL, 20, 8, "part-filled"),
                order(1, "farm", Side.SELL, 10, 0, "unfilled"),
                order(1, "roof", Side.SELL, 10, 0, "unfilled"),
                order(1, "roof", Side.SELL, 50, 0, "cancelled"),
                trade(1, 0, "farm", 6, 6_000),
                trade(1, 1, "farm", 2, 8_000),
                cleared(1, 8));
    }

    /** 4.32 of 4.50 USD; buyers 1.72, sellers 2.60, lost 0.18. */
    @Test
    void gains_are_summed_over_clearings_before_they_are_shared() {
        play();
        assertThat(values())
                .containsEntry("gains_possible_usd", "4.50000000 of 2")
                .containsEntry("market_efficiency_share", "0.960000 of 2")
                .containsEntry("surplus_buyers_share", "0.382222 of 2")
                .containsEntry("surplus_sellers_share", "0.577778 of 2")
                .containsEntry("surplus_market_share", "0.000000 of 2")
                .containsEntry("surplus_lost_share", "0.040000 of 2");
    }

    /**
     * Alpha: 100 x 30 / 130 = 23.0769; 100 x sqrt((20^2 + 40^2) / 2) / 40 = 79.0569; mean over 40 and 8 kWh. Deviation: 0
     * and 10.
     */
    @Test
    void price_measures_are_means_over_traded_energy() {
        play();
        assertThat(values())
                .containsEntry("smiths_alpha_percent", "32.4069 of 2")
                .containsEntry("trade_price_sd_usd_per_mwh", "1.6667 of 2");
    }

    /** Sold 75 : 25, 62.5 % and 37.5 %, then all by farm: (6,250 x 40 + 10,000 x 8) / 48. Offered 75 : 25 both times. */
    @Test
    void concentration_weighs_each_clearing_by_what_was_sold_or_offered() {
        play();
        assertThat(values()).containsEntry("hhi_sold", "6875.0 of 2").containsEntry("hhi_offered", "6250.0 of 2");
    }

    /** Prices 100 and (6 x 60 + 2 x 80) / 8 = 65 against a cost of 40: 0.6 and 25/65; 1.5 and 0.625. */
    @Test
    void margins_hold_the_mean_price_of_a_clearing_against_the_dearest_accepted_cost() {
        play();
        assertThat(values())
                .containsEntry("lerner_index", "0.564103 of 2")
                .containsEntry("price_cost_margin", "1.354167 of 2");
    }

    /** Without farm 10 of 60 and 10 of 10: pivotal in the first clearing only. Mean over 60 and 10 kWh. */
    @Test
    void the_residual_supply_index_is_without_the_largest_owner() {
        play();
        assertThat(values())
                .containsEntry("residual_supply_index_min", "0.166667 of 2")
                .containsEntry("residual_supply_index_mean", "0.285714 of 2")
                .containsEntry("pivotal_supplier_share", "0.500000 of 2");
    }

    /** The buyer pays 120, the seller gets 50: no price for alpha, 70 x 1 kWh for the market, margins at 50. */
    @Test
    void money_that_the_market_keeps_is_its_share_of_the_surplus() {
        tell(
                order(0, "town", Side.BUY, 1, 1, "filled"),
                order(0, "farm", Side.SELL, 1, 1, "filled"),
                new TradeMade(0, 0, 0, 0, 1, 2, "town", "farm", KWH, 12_000 * KWH, 5_000 * KWH),
                cleared(0, 1));
        assertThat(values())
                .containsEntry("surplus_market_share", "0.777778 of 1")
                .containsEntry("market_efficiency_share", "1.000000 of 1")
                .containsEntry("lerner_index", "0.200000 of 1")
                .containsEntry("smiths_alpha_percent", "undefined of 0")
                .containsEntry("trade_price_sd_usd_per_mwh", "undefined of 0");
    }

    @Test
    void clearings_without_bids_asks_or_gains_leave_shares_undefined_and_money_at_zero() {
        tell(cleared(0, 0), order(1, "farm", Side.SELL, 5, 0, "unfilled"), cleared(1, 0));
        assertThat(values())
                .containsEntry("gains_possible_usd", "0.00000000 of 2")
                .containsEntry("market_efficiency_share", "undefined of 0")
                .containsEntry("hhi_sold", "undefined of 0")
                .containsEntry("hhi_offered", "10000.0 of 1")
                .containsEntry("residual_supply_index_min", "undefined of 0")
                .containsEntry("pivotal_supplier_share", "undefined of 0");
    }

    private void tell(SimEvent... events) {
        for (SimEvent event : events) {
            tally.on(event);
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (MetricValue value : tally.values()) {
            String number = value.value().map(BigDecimal::toPlainString).orElse("undefined");
            values.put(value.metric(), number + " of " + value.n());
        }
        return values;
    }

    private static OrderClosed order(long period, String owner, Side side, long kwh, long filledKwh, String state) {
        return new OrderClosed(0, 0, period, 1, owner, side, "gtc", 7_000, kwh * KWH, filledKwh * KWH, state, "");
    }

    private static TradeMade trade(long period, long seq, String seller, long kwh, long priceTicks) {
        long money = priceTicks * kwh * KWH;
        return new TradeMade(0, 0, period, seq, 1, 2, "town", seller, kwh * KWH, money, money);
    }

    private static PeriodCleared cleared(long period, long volumeKwh) {
        return new PeriodCleared(
                0,
                0,
                period,
                0,
                "continuous",
                "open",
                0,
                0,
                0,
                0,
                volumeKwh * KWH,
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                0,
                0,
                BUYS_AT_TICKS,
                SELLS_AT_TICKS);
    }
}
