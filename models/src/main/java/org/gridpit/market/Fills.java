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
    private final Payment buyerPays;
    private final Payment sellerReceives;
    /** The trades, where they were made one by one; otherwise none, and they are paired on demand. */
    private final List<Trade> made;

    /** Money of one leg of a pair [tick Wh]; buy and sell are places in the book. */
    @FunctionalInterface
    interface Leg {
        long money(int buy, int sell, long quantityWh);
    }

    /** As a leg; {@code beforeWh} is what the paying or paid order traded in earlier pairs. */
    private interface Payment {
        long money(int buy, int sell, long quantityWh, long beforeWh);
    }

    /** Two orders that trade with each other, by their places in the book, and what each had still to trade before. */
    @FunctionalInterface
    interface Pair {
        void trade(int buy, int sell, long quantityWh, long wantedWh, long offeredWh);
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
        this(orderIds, quantities, cash, buys, sells, payment(buyerPays), payment(sellerReceives));
    }

    private Fills(
            long[] orderIds,
            long[] quantities,
            long[] cash,
            int[] buys,
            int[] sells,
            Payment buyerPays,
            Payment sellerReceives) {
        this.orderIds = orderIds;
        this.quantities = quantities;
        this.cash = cash;
        this.buys = buys;
        this.sells = sells;
        this.buyerPays = buyerPays;
        this.sellerReceives = sellerReceives;
        made = List.of();
    }

    /** As the constructor, where an order's cash is one sum: each of its pairs has its share of it, by quantity. */
    static Fills sharing(long[] orderIds, long[] quantities, long[] cash, int[] buys, int[] sells) {
        return new Fills(
                orderIds,
                quantities,
                cash,
                buys,
                sells,
                (buy, sell, wh, before) -> -share(cash[buy], quantities[buy], before, wh),
                (buy, sell, wh, before) -> share(cash[sell], quantities[sell], before, wh));
    }

    /** Of trades that were made one by one; takes the arrays over. */
    Fills(long[] orderIds, long[] quantities, long[] cash, List<Trade> made) {
        this.orderIds = orderIds;
        this.quantities = quantities;
        this.cash = cash;
        this.made = List.copyOf(made);
        buys = NONE.buys;
        sells = NONE.sells;
        buyerPays = payment(noLeg());
        sellerReceives = payment(noLeg());
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

    /**
     * The trades as they were made, or, after a call, the filled orders paired in the order of priority: at most one
     * trade fewer than there are filled orders.
     */
    public List<Trade> trades() {
        return made.isEmpty() ? paired() : made;
    }

    private List<Trade> paired() {
        List<Trade> trades = new ArrayList<>(buys.length + sells.length);
        forEachPair(
                quantities,
                buys,
                sells,
                (buy, sell, traded, wanted, offered) ->
                        trades.add(trade(trades.size(), buy, sell, traded, wanted, offered)));
        return List.copyOf(trades);
    }

    /** Best served buy against best served sell, until all that was bought is paired. */
    static void forEachPair(long[] quantities, int[] buys, int[] sells, Pair pair) {
        int b = 0;
        int s = 0;
        long wanted = 0;
        long offered = 0;
        while (b < buys.length || wanted > 0) {
            wanted = wanted > 0 ? wanted : quantities[buys[b++]];
            offered = offered > 0 ? offered : quantities[sells[s++]];
            long traded = Math.min(wanted, offered);
            pair.trade(buys[b - 1], sells[s - 1], traded, wanted, offered);
            wanted -= traded;
            offered -= traded;
        }
    }

    private Trade trade(long seq, int buy, int sell, long quantityWh, long wantedWh, long offeredWh) {
        return new Trade(
                seq,
                orderIds[buy],
                orderIds[sell],
                quantityWh,
                buyerPays.money(buy, sell, quantityWh, quantities[buy] - wantedWh),
                sellerReceives.money(buy, sell, quantityWh, quantities[sell] - offeredWh));
    }

    private static Payment payment(Leg leg) {
        return (buy, sell, quantityWh, beforeWh) -> leg.money(buy, sell, quantityWh);
    }

    /** What comes with the next lots: the shares of all parts add up to the whole. */
    private static long share(long cash, long filledWh, long beforeWh, long quantityWh) {
        return firstShare(cash, filledWh, beforeWh + quantityWh) - firstShare(cash, filledWh, beforeWh);
    }

    private static long firstShare(long cash, long filledWh, long firstWh) {
        return cash < 0 ? -Wide.multiplyDivide(-cash, firstWh, filledWh) : Wide.multiplyDivide(cash, firstWh, filledWh);
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
