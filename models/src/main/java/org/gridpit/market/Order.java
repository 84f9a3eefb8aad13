package org.gridpit.market;

/**
 * A limit order for the one delivery period its mechanism trades.
 *
 * @param id identifies the order among all of its period
 * @param owner id of the agent that sent it
 * @param priceTicks most a buyer pays or least a seller takes, 0.01 USD/MWh; zero and negative are ordinary prices
 * @param quantityWh energy, above 0 [Wh]
 * @param seq place in the order of arrival; lower comes first
 */
public record Order(long id, String owner, Side side, long priceTicks, long quantityWh, long seq, Lifetime lifetime) {
    public Order {
        requirePositive(quantityWh, owner);
    }

    public static Order buy(long id, String owner, long priceTicks, long quantityWh, long seq) {
        return new Order(id, owner, Side.BUY, priceTicks, quantityWh, seq, Lifetime.GTC);
    }

    public static Order sell(long id, String owner, long priceTicks, long quantityWh, long seq) {
        return new Order(id, owner, Side.SELL, priceTicks, quantityWh, seq, Lifetime.GTC);
    }

    static void requirePositive(long quantityWh, String owner) {
        if (quantityWh <= 0) {
            throw new IllegalArgumentException(
                    "quantityWh (%d) of %s must be positive. Maybe set side instead of a sign."
                            .formatted(quantityWh, owner));
        }
    }
}
