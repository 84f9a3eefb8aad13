package org.gridpit.market;

import java.util.Optional;
import org.gridpit.market.Refusal.Reason;

/**
 * What a market takes: prices inside a band, ends included, and quantities up to a largest one.
 *
 * @param floorTicks lowest price taken
 * @param capTicks highest price taken
 * @param largestQuantityWh largest quantity taken [Wh]
 */
public record OrderLimits(long floorTicks, long capTicks, long largestQuantityWh) {
    private static final long SCENARIO_PRICE_TICKS = 1L << 31;
    private static final long SCENARIO_QUANTITY_WH = 1L << 40;
    private static final OrderLimits NONE = new OrderLimits(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    private static final OrderLimits WIDEST_OF_SCENARIO =
            new OrderLimits(-SCENARIO_PRICE_TICKS, SCENARIO_PRICE_TICKS, SCENARIO_QUANTITY_WH);

    public OrderLimits {
        if (floorTicks > capTicks) {
            throw new IllegalArgumentException(
                    "floorTicks (%d) must not be above capTicks (%d). Maybe the two are swapped."
                            .formatted(floorTicks, capTicks));
        }
        if (largestQuantityWh <= 0) {
            throw new IllegalArgumentException("largestQuantityWh (%d) must be positive. Maybe halt the market instead."
                    .formatted(largestQuantityWh));
        }
    }

    /** Whatever 64 signed bits hold. */
    public static OrderLimits none() {
        return NONE;
    }

    /** The widest a scenario may set: 2^31 ticks (21 million USD/MWh) either way and 2^40 Wh (1.1 TWh). */
    public static OrderLimits scenario() {
        return WIDEST_OF_SCENARIO;
    }

    /** The same limits with the part of the band that lies in [floorTicks, capTicks]; its nearest end where none does. */
    public OrderLimits narrowed(long floorTicks, long capTicks) {
        return new OrderLimits(nearest(floorTicks), nearest(capTicks), largestQuantityWh);
    }

    /** Why the order is out of bounds; empty when it is not. */
    public Optional<Reason> findBreach(Order order) {
        return findBreach(order.priceTicks(), order.quantityWh());
    }

    Optional<Reason> findBreach(long priceTicks, long quantityWh) {
        if (priceTicks < floorTicks || priceTicks > capTicks) {
            return Optional.of(Reason.PRICE_OUT_OF_BAND);
        }
        return quantityWh > largestQuantityWh ? Optional.of(Reason.QUANTITY_OUT_OF_RANGE) : Optional.empty();
    }

    private long nearest(long priceTicks) {
        return Math.max(floorTicks, Math.min(priceTicks, capTicks));
    }
}
