package org.gridpit.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
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

        @Param("rolling: shortly before delivery; day-ahead: all periods of the next UTC day together")
        Session session,

        @Param("When day-ahead trading ends, UTC, on a tick's start; left out: 11:00 where the session is day-ahead")
        Optional<LocalTime> gateAt,

        @Param(value = "Periods open at a time", min = 1, max = 1000)
        int periodsAhead,

        @Param("How long before a period its trading ends, whole ticks")
        Duration gateClosure,

        @Param(value = "Lowest price an order may have", unit = "USD/MWh", min = -21474836.48, max = 21474836.48)
        BigDecimal priceFloorUsdPerMwh,

        @Param(value = "Highest price an order may have", unit = "USD/MWh", min = -21474836.48, max = 21474836.48)
        BigDecimal priceCapUsdPerMwh,

        @Param(
                "What the mechanism keeps or adds: keep leaves it in the market's account, redistribute shares it by traded quantity")
        Account account,

        @Param("What deviations from contracts cost") ImbalanceParameters imbalance) {
    private static final LocalTime USUAL_GATE = LocalTime.of(11, 0);

    /** What becomes of the money that a mechanism keeps or adds. */
    public enum Account {
        KEEP,
        REDISTRIBUTE
    }

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
                Optional.empty(),
                1,
                Duration.ZERO,
                Prices.usdPerMwh(widest.floorTicks()),
                Prices.usdPerMwh(widest.capTicks()),
                Account.KEEP,
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
                session == Session.DAY_AHEAD ? Optional.of(gateAt.orElse(USUAL_GATE)) : gateAt,
                periodsAhead,
                gateClosure,
                priceFloorUsdPerMwh,
                priceCapUsdPerMwh,
                account,
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
