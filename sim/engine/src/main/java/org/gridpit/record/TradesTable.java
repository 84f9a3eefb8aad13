package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.TradeMade;

/** Two orders matched. */
public final class TradesTable implements Table<TradeMade> {
    @Override
    public String name() {
        return "trades";
    }

    @Override
    public Class<TradeMade> event() {
        return TradeMade.class;
    }

    @Override
    public List<Field<TradeMade>> fields() {
        return new Fields<TradeMade>()
                .integer("period", TradeMade::period, "Number of the delivery period")
                .key()
                .integer("seq", TradeMade::seq, "Number of the trade in its delivery period")
                .key()
                .integer("buy_id", TradeMade::buyId, "Order of the buyer")
                .integer("sell_id", TradeMade::sellId, "Order of the seller")
                .text("buyer", TradeMade::buyer, "Agent that buys")
                .text("seller", TradeMade::seller, "Agent that sells")
                .mwh("quantity_mwh", TradeMade::quantityWh, "Energy traded")
                .usd("buyer_pays_usd", TradeMade::buyerPaysTickWh, "What the buyer pays for it")
                .sign("paid")
                .usd("seller_receives_usd", TradeMade::sellerReceivesTickWh, "What the seller gets for it")
                .sign("received")
                .toList();
    }
}
