package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.market.Books.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class UniformPriceAuctionTest extends MechanismContract {
    private final List<String> owners = new ArrayList<>();

    private record Cleared(OptionalLong price, List<Trade> trades) {}

    @Override
    MarketMechanism mechanism() {
        return unlimited(Ratio.HALF, Rationing.PRO_RATA);
    }

    static UniformPriceAuction unlimited(Ratio k, Rationing rationing) {
        return new UniformPriceAuction(new UniformPriceParameters(k, rationing), OrderLimits.none());
    }

    @Test
    void cheapest_sellers_are_served_first_and_the_last_one_sets_the_price() {
        var market = new UniformPriceAuction();
        market.submit(sell("wind", mwh(30), usdPerMwh(0)));
        market.submit(sell("gas", mwh(50), usdPerMwh(80)));
        market.submit(buy("town", mwh(60), usdPerMwh(300)));
        assertThat(outcome(market.close(NOON)))
                .isEqualTo(cleared(usdPerMwh(80), trade("wind", "town", mwh(30)), trade("gas", "town", mwh(30))));
    }

    @Test
    void a_price_out_of_the_band_or_a_quantity_out_of_range_is_refused_with_its_reason() {
        var market = new UniformPriceAuction(UniformPriceParameters.defaults(), new OrderLimits(-50, 100, 7));
        market.submit(Order.buy(1, "town", 101, 1, 1));
        market.submit(Order.sell(2, "wind", -51, 1, 2));
        market.submit(Order.buy(3, "town", 100, 8, 3));
        market.submit(Order.sell(4, "wind", -50, 7, 4));
        market.submit(new Order(5, "town", Side.BUY, 10, 1, 5, Lifetime.IOC));
        ClearingResult result = market.close(NOON);
        assertThat(result.refused())
                .containsExactly(
                        new Refusal(1, Reason.PRICE_OUT_OF_BAND),
                        new Refusal(2, Reason.PRICE_OUT_OF_BAND),
                        new Refusal(3, Reason.QUANTITY_OUT_OF_RANGE),
                        new Refusal(5, Reason.LIFETIME_NOT_SUPPORTED));
        assertThat(result.size()).isOne();
        assertThat(result.fills().orderId(0)).isEqualTo(4);
    }

    @Test
    void zero_and_negative_prices_are_ordinary_prices() {
        ClearingResult result =
                close(mechanism(), List.of(Order.sell(1, "wind", -30, 5, 1), Order.buy(2, "pump", -7, 5, 2)));
        assertThat(result.interval()).isEqualTo(PriceInterval.of(-30, -7));
        assertThat(result.price()).hasValue(-19); // -30 + floor(23 / 2)
        assertThat(result.cash(0)).isEqualTo(-95);
        assertThat(result.cash(1)).isEqualTo(95);
        assertThat(result.welfare()).isEqualTo(115);
    }

    @Test
    void with_no_trade_the_interval_is_the_best_quotes_and_there_is_no_price() {
        ClearingResult result =
                close(mechanism(), List.of(Order.sell(1, "wind", 40, 5, 1), Order.buy(2, "town", 30, 5, 2)));
        assertThat(result.interval()).isEqualTo(PriceInterval.of(30, 40));
        assertThat(result.price()).isEmpty();
        ClearingResult bidsOnly = close(mechanism(), List.of(Order.buy(2, "town", 30, 5, 2)));
        assertThat(bidsOnly.interval()).isEqualTo(new PriceInterval(OptionalLong.of(30), OptionalLong.empty()));
    }

    @Test
    void an_owner_may_trade_with_itself() {
        ClearingResult result =
                close(mechanism(), List.of(Order.sell(1, "home", 4, 5, 1), Order.buy(2, "home", 6, 5, 2)));
        assertThat(result.trades()).containsExactly(new Trade(0, 2, 1, 5, 25, 25));
    }

    private Order sell(String owner, long quantityWh, long priceTicks) {
        owners.add(owner);
        return Order.sell(owners.size() - 1, owner, priceTicks, quantityWh, owners.size());
    }

    private Order buy(String owner, long quantityWh, long priceTicks) {
        owners.add(owner);
        return Order.buy(owners.size() - 1, owner, priceTicks, quantityWh, owners.size());
    }

    /** At the clearing price; {@link #cleared} fills in the money. */
    private Trade trade(String seller, String buyer, long quantityWh) {
        return new Trade(0, owners.indexOf(buyer), owners.indexOf(seller), quantityWh, 0, 0);
    }

    private static Cleared cleared(long priceTicks, Trade... trades) {
        List<Trade> paid = new ArrayList<>();
        for (Trade t : trades) {
            long money = priceTicks * t.quantityWh();
            paid.add(new Trade(paid.size(), t.buyId(), t.sellId(), t.quantityWh(), money, money));
        }
        return new Cleared(OptionalLong.of(priceTicks), paid);
    }

    private static Cleared outcome(ClearingResult result) {
        return new Cleared(result.price(), result.trades());
    }

    private static long mwh(long mwh) {
        return Energies.wh(Long.toString(mwh));
    }

    private static long usdPerMwh(long usdPerMwh) {
        return Prices.ticks(Long.toString(usdPerMwh));
    }
}
