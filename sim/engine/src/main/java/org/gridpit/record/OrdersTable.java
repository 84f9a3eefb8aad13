package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.OrderClosed;

/** Every order sent, at the end of its life, with what became of it and why. */
public final class OrdersTable implements Table<OrderClosed> {
    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Class<OrderClosed> event() {
        return OrderClosed.class;
    }

    @Override
    public List<Field<OrderClosed>> fields() {
        return new Fields<OrderClosed>()
                .integer("period", OrderClosed::period, "Number of the delivery period it is for")
                .integer("order_id", OrderClosed::orderId, "Number of the order")
                .key()
                .text("agent", OrderClosed::agentId, "Who sent it")
                .text("side", o -> Words.of(o.side()), "Bid or ask")
                .allowed("buy|sell")
                .text("lifetime", OrderClosed::lifetime, "How long it stands")
                .allowed("gtc|ioc|fok|market")
                .price("price_usd_per_mwh", OrderClosed::priceTicks, "Its limit")
                .mwh("quantity_mwh", OrderClosed::quantityWh, "Energy wanted or offered")
                .mwh("filled_mwh", OrderClosed::filledWh, "Energy bought or sold")
                .text("state", OrderClosed::state, "What became of it")
                .allowed("filled|part-filled|unfilled|refused|cancelled")
                .text("reason", OrderClosed::reason, "Why it was refused or cancelled")
                .toList();
    }
}
