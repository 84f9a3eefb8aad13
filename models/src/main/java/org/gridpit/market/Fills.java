package org.gridpit.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each order of a cleared book got and paid, in the order of submission, and who traded with whom.
 *
 * <p>Fills and cash are the outcome; the pairs behind {@link #trades} are one way to settle it, made when asked for.
 */
public final class Fills {
    /** Of a book nothing is to be said about. */
    public static final Fills NONE =
            new Fills(new long[0], new long[0], new long[0], new int[0], new int[0], noLeg(), noLeg());

    private final long[] orderIds;
    private final long[] quantities;
    private final long[] cash;
    private final int[] buys;
    private final int[] sells;
    private final Leg buyerPays;
    private final Leg sellerReceives;

    /** Money of one leg of a pair [tick Wh]; buy and sell are places in the book. */
    @FunctionalInterface
    interface Leg {
        long money(int buy, int sell, long quantityWh);
    }

    /**
     * Takes the arrays over.
     *
     * @param orderIds by place in the book
     * @param quantities filled, by place in the book [Wh]
     * @param cash received positive, paid negative, by place in the book [tick Wh]
     * @param buys places of the filled buy orders, first served first
     * @param sells places of the filled sell orders, first served first
     */
    Fills(long[] orderIds, long[] quantities, long[] cash, int[] buys, int[] sells, Leg buyerPays, Leg sellerReceives) {
        this.orderIds = orderIds;
        this.quantities = quantities;
        this.cash = cash;
        this.buys = buys;
        this.sells = sells;
        this.buyerPays = buyerPays;
        this.sellerReceives = sellerReceives;
    }

    /** Number of orders, filled or not. */
    public int size() {
        return orderIds.length;
    }

    public long orderId(int i) {
        return orderIds[i];
    }

    /** What order i got, 0 to its quantity [Wh]. */
    public long quantity(int i) {
        return quantities[i];
    }

    /** What order i received (positive) or paid (negative) [tick Wh]. */
    public long cash(int i) {
        return cash[i];
    }

    /** Pairs the filled orders in the order of priority: at most one trade fewer than there are filled orders. */
    public List<Trade> trades() {
        List<Trade> trades = new ArrayList<>(buys.length + sells.length);
        int b = 0;
        int s = 0;
        long wanted = 0;
        long offered = 0;
        while (b < buys.length || wanted > 0) {
            wanted = wanted > 0 ? wanted : quantities[buys[b++]];
            offered = offered > 0 ? offered : quantities[sells[s++]];
            long traded = Math.min(wanted, offered);
            trades.add(trade(trades.size(), buys[b - 1], sells[s - 1], traded));
            wanted -= traded;
            offered -= traded;
        }
        return List.copyOf(trades);
    }

    private Trade trade(long seq, int buy, int sell, long quantityWh) {
        return new Trade(
                seq,
                orderIds[buy],
                orderIds[sell],
                quantityWh,
                buyerPays.money(buy, sell, quantityWh),
                sellerReceives.money(buy, sell, quantityWh));
    }

    private static Leg noLeg() {
        return (buy, sell, quantityWh) -> 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fills that
                && Arrays.equals(orderIds, that.orderIds)
                && Arrays.equals(quantities, that.quantities)
                && Arrays.equals(cash, that.cash)
                && trades().equals(that.trades());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(orderIds) + 31 * (Arrays.hashCode(quantities) + 31 * Arrays.hashCode(cash));
    }

    @Override
    public String toString() {
        return "Fills[orderIds=%s, quantities=%s, cash=%s, trades=%s]"
                .formatted(Arrays.toString(orderIds), Arrays.toString(quantities), Arrays.toString(cash), trades());
    }
}
