package org.gridpit.settlement;

import java.util.List;
import org.gridpit.market.Trade;

/**
 * One booking: what some accounts receive, others pay, so that energy and money each sum to zero.
 *
 * @param period number of the delivery period it belongs to
 * @param reference what it settles, such as a trade or a call for demand response
 */
public record Entry(long period, Kind kind, String reference, List<Leg> legs) {
    /** What a booking is for. */
    public enum Kind {
        TRADE,
        IMBALANCE,
        UTILITY,
        DEMAND_RESPONSE,
        GRID_FEE,
        DEMAND_CHARGE,
        /** What the market itself received, given back to those who traded. */
        REDISTRIBUTION,
        STORAGE
    }

    public Entry {
        legs = List.copyOf(legs);
        long energyWh = 0;
        long amountTickWh = 0;
        for (Leg leg : legs) {
            energyWh = Math.addExact(energyWh, leg.energyWh());
            amountTickWh = Math.addExact(amountTickWh, leg.amountTickWh());
        }
        requireZero("energyWh", energyWh, kind, reference);
        requireZero("amountTickWh", amountTickWh, kind, reference);
    }

    /** Energy sold at a price: the seller delivers and receives, the other way round below a price of zero. */
    public static Entry sale(
            long period, Kind kind, String reference, String seller, String buyer, long energyWh, long priceTicks) {
        long amount = Math.multiplyExact(energyWh, priceTicks);
        return new Entry(
                period,
                kind,
                reference,
                List.of(new Leg(seller, energyWh, amount), new Leg(buyer, -energyWh, -amount)));
    }

    /** Money that changes hands without energy. */
    public static Entry payment(
            long period, Kind kind, String reference, String payer, String payee, long amountTickWh) {
        return new Entry(
                period,
                kind,
                reference,
                List.of(new Leg(payee, 0, amountTickWh), new Leg(payer, 0, Math.negateExact(amountTickWh))));
    }

    /** A trade of the market; what its two legs differ by goes to the account of the market. */
    public static Entry trade(long period, String reference, Trade trade, String seller, String buyer) {
        Leg delivery = new Leg(seller, trade.quantityWh(), trade.sellerReceives());
        Leg purchase = new Leg(buyer, -trade.quantityWh(), Math.negateExact(trade.buyerPays()));
        long kept = Math.subtractExact(trade.buyerPays(), trade.sellerReceives());
        List<Leg> legs =
                kept == 0 ? List.of(delivery, purchase) : List.of(delivery, purchase, new Leg(Ledger.MARKET, 0, kept));
        return new Entry(period, Kind.TRADE, reference, legs);
    }

    private static void requireZero(String name, long sum, Kind kind, String reference) {
        if (sum != 0) {
            throw new IllegalArgumentException(
                    "%s of the legs of %s %s must sum to 0, was %d. Maybe a leg is missing or has the wrong sign."
                            .formatted(name, kind, reference, sum));
        }
    }
}
