package org.gridpit.market;

/**
 * An order that is filled whole or not at all, for one delivery period: the block order of power exchanges. A
 * {@link BlockAuction} takes it.
 *
 * @param order what trades if it trades; its quantity is never divided
 */
public record BlockOrder(Order order) {
    public static BlockOrder buy(long id, String owner, long priceTicks, long quantityWh, long seq) {
        return new BlockOrder(Order.buy(id, owner, priceTicks, quantityWh, seq));
    }

    public static BlockOrder sell(long id, String owner, long priceTicks, long quantityWh, long seq) {
        return new BlockOrder(Order.sell(id, owner, priceTicks, quantityWh, seq));
    }
}
