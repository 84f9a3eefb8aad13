package org.gridpit.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.Prices;
import org.gridpit.market.UniformPriceParameters;
import org.gridpit.settlement.ImbalanceParameters;
import org.gridpit.settlement.ImbalanceScheme;

/** How energy is traded: the mechanism, its periods and price band, and what deviations cost. */
public record MarketBlock(
        @Param("Market mechanism; none is the tariff alone") @FromCatalog("mechanism")
        Choice mechanism,

        @Param("Length of what is traded, whole ticks dividing the day; left out: one tick")
        Optional<Duration> deliveryPeriod,

        @Param("rolling, or day-ahead") Session session,

        @Param(value = "Periods open at a time", min = 1, max = 1000)
        int periodsAhead,

        @Param("How long before a period its trading ends, whole ticks")
        Duration gateClosure,

        @Param(value = "Lowest price an order may have", unit = "USD/MWh", min = -21474836.48, max = 21474836.48)
        BigDecimal priceFloorUsdPerMwh,

        @Param(value = "Highest price an order may have", unit = "USD/MWh", min = -21474836.48, max = 21474836.48)
        BigDecimal priceCapUsdPerMwh,

        @Param("What deviations from contracts cost") ImbalanceParameters imbalance) {

    /** When periods open and close. */
    public enum Session {
        ROLLING,
        DAY_AHEAD
    }

    public MarketBlock {
        requireCents("priceFloorUsdPerMwh", priceFloorUsdPerMwh);
        requireCents("priceCapUsdPerMwh", priceCapUsdPerMwh);
        if (priceFloorUsdPerMwh.compareTo(priceCapUsdPerMwh) >= 0) {
            throw new IllegalArgumentException(
                    "priceCapUsdPerMwh (%s) must be above priceFloorUsdPerMwh (%s). Maybe the two are swapped."
                            .formatted(priceCapUsdPerMwh, priceFloorUsdPerMwh));
        }
    }

    /** A uniform-price auction each tick for that tick, at any price a scenario may name. */
    public static MarketBlock defaults() {
        OrderLimits widest = OrderLimits.scenario();
        return new MarketBlock(
                new Choice("uniform-price", UniformPriceParameters.defaults()),
                Optional.empty(),
                Session.ROLLING,
                1,
                Duration.ZERO,
                Prices.usdPerMwh(widest.floorTicks()),
                Prices.usdPerMwh(widest.capTicks()),
                ImbalanceParameters.defaults());
    }

    /** With what depends on the rest of the scenario filled in where it was left out. */
    MarketBlock completed(Duration tick, GridBlock.Mode mode) {
        ImbalanceScheme usual = mode == GridBlock.Mode.CONNECTED ? ImbalanceScheme.TARIFF : ImbalanceScheme.SINGLE;
        ImbalanceParameters complete = new ImbalanceParameters(
                Optional.of(imbalance.scheme().orElse(usual)),
                imbalance.upUsdPerMwh(),
                imbalance.downUsdPerMwh(),
                imbalance.referenceUsdPerMwh());
        return new MarketBlock(
                mechanism,
                Optional.of(deliveryPeriod.orElse(tick)),
                session,
                periodsAhead,
                gateClosure,
                priceFloorUsdPerMwh,
                priceCapUsdPerMwh,
                complete);
    }

    static void requireCents(String name, BigDecimal price) {
        try {
            Prices.ticks(price);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s (%s) must have at most 2 decimals. Maybe round it.".formatted(name, price.toPlainString()), e);
        }
    }
}
