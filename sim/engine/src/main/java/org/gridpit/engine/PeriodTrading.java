package org.gridpit.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.gridpit.market.Side;
import org.gridpit.market.Trade;
import org.gridpit.time.DeliveryPeriod;

/** One delivery period from the opening of its trading to the end of its delivery: who offers, wants, sold and bought how much. */
final class PeriodTrading {
    private static final int FIRST_CAPACITY = 64;

    private final long number;
    private final DeliveryPeriod period;
    private final long[] offeredWh;
    private final long[] askedForWh;
    private final long[] soldWh;
    private final long[] boughtWh;
    private long[] orderIds = new long[FIRST_CAPACITY];
    private int orderCount;
    private long sent;
    private long refused;
    private long bidWh;
    private long askWh;
    private long volumeWh;
    private long trades;
    private List<OwnTrade> tradesOfTick = new ArrayList<>();
    private OptionalLong priceTicks = OptionalLong.empty();
    private OptionalLong middleTicks = OptionalLong.empty();

    PeriodTrading(long number, DeliveryPeriod period, int meters) {
        this.number = number;
        this.period = period;
        this.offeredWh = new long[meters];
        this.askedForWh = new long[meters];
        this.soldWh = new long[meters];
        this.boughtWh = new long[meters];
    }

    long number() {
        return number;
    }

    DeliveryPeriod period() {
        return period;
    }

    /** An order for this period was sent, whatever becomes of it. */
    void countSent() {
        sent++;
    }

    void countRefused() {
        refused++;
    }

    /** An order has come into the market. */
    void accept(long orderId, int meter, Side side, long quantityWh) {
        if (orderCount == orderIds.length) {
            orderIds = Arrays.copyOf(orderIds, 2 * orderCount);
        }
        orderIds[orderCount++] = orderId;
        enter(meter, side, quantityWh);
    }

    /** Energy that an order brings into the market. */
    private void enter(int meter, Side side, long quantityWh) {
        live(side)[meter] += quantityWh;
        if (side == Side.BUY) {
            bidWh += quantityWh;
        } else {
            askWh += quantityWh;
        }
    }

    /** Energy that is taken out of the market again. */
    void withdraw(int meter, Side side, long quantityWh) {
        enter(meter, side, -quantityWh);
    }

    /** What is left of an order that has had its chance. */
    void drop(int meter, Side side, long quantityWh) {
        live(side)[meter] -= quantityWh;
    }

    /** A part of an order is filled. */
    void fill(int meter, Side side, long quantityWh) {
        live(side)[meter] -= quantityWh;
        (side == Side.SELL ? soldWh : boughtWh)[meter] += quantityWh;
    }

    void note(Trade trade, int buyer, int seller, long buyId, long sellId) {
        tradesOfTick.add(new OwnTrade(trade, trades++, buyer, seller, buyId, sellId));
        volumeWh += trade.quantityWh();
    }

    /** What a clearing, or else the last trade, says that energy is worth in this period. */
    void price(OptionalLong ticks, OptionalLong middle) {
        priceTicks = ticks;
        middleTicks = middle;
    }

    /** The trades since it was asked last. */
    List<OwnTrade> takeTrades() {
        List<OwnTrade> taken = tradesOfTick;
        tradesOfTick = taken.isEmpty() ? taken : new ArrayList<>();
        return taken;
    }

    boolean hasTraded() {
        return trades > 0;
    }

    /** Energy of a meter's resting orders of one side. */
    long[] live(Side side) {
        return side == Side.SELL ? offeredWh : askedForWh;
    }

    /** What a meter may still sell or buy, of the most that it could deliver or take. */
    long leftWh(int meter, Side side, long mostWh) {
        long contracted = contractedWh(meter);
        return mostWh - live(side)[meter] - (side == Side.SELL ? contracted : -contracted);
    }

    long soldWh(int meter) {
        return soldWh[meter];
    }

    long boughtWh(int meter) {
        return boughtWh[meter];
    }

    long contractedWh(int meter) {
        return soldWh[meter] - boughtWh[meter];
    }

    /** Number of orders that came into the market. */
    int orderCount() {
        return orderCount;
    }

    /** Number of the i-th order that came into the market. */
    long orderId(int i) {
        return orderIds[i];
    }

    long sent() {
        return sent;
    }

    long refused() {
        return refused;
    }

    long bidWh() {
        return bidWh;
    }

    long askWh() {
        return askWh;
    }

    long volumeWh() {
        return volumeWh;
    }

    OptionalLong priceTicks() {
        return priceTicks;
    }

    OptionalLong middleTicks() {
        return middleTicks;
    }
}
