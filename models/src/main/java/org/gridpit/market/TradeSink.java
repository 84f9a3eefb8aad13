package org.gridpit.market;

/** Where an {@link OrderBook} puts its trades, in the order in which they are made, without an object for each. */
@FunctionalInterface
public interface TradeSink {
    /** Forgets them. */
    TradeSink NONE = (seq, buyId, sellId, priceTicks, quantityWh) -> {};

    /**
     * Two orders matched. The book must not be changed from in here.
     *
     * @param seq of the order that arrived
     * @param priceTicks of the order that rested
     */
    void trade(long seq, long buyId, long sellId, long priceTicks, long quantityWh);

    /** An order that met one of its owner's goes, or what is left of it, by the rule on trading with oneself. */
    default void drop(long id) {}
}
