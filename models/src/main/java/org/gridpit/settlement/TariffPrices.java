package org.gridpit.settlement;

/**
 * The utility's two prices in one delivery period; inside this band local trade is worth something.
 *
 * @param buysAtTicks what it pays for a surplus
 * @param sellsAtTicks what it asks for a shortage, never less
 */
public record TariffPrices(long buysAtTicks, long sellsAtTicks) {
    public TariffPrices {
        if (buysAtTicks > sellsAtTicks) {
            throw new IllegalArgumentException(
                    "buysAtTicks (%d) must not be above sellsAtTicks (%d). Maybe the two are swapped."
                            .formatted(buysAtTicks, sellsAtTicks));
        }
    }
}
