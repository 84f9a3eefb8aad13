package org.gridpit.agent;

/** Prices that the supervisor lets in [0.01 USD/MWh], both ends included. */
public record PriceBand(long floorTicks, long capTicks) {
    public PriceBand {
        if (floorTicks > capTicks) {
            throw new IllegalArgumentException("floorTicks (%d) must not exceed capTicks (%d). Maybe exchange them."
                    .formatted(floorTicks, capTicks));
        }
    }

    /** Whether an order at that price gets in. */
    public boolean contains(long priceTicks) {
        return floorTicks <= priceTicks && priceTicks <= capTicks;
    }
}
