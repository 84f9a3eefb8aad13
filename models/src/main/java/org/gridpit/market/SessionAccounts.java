package org.gridpit.market;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What each order of a continuous session has traded and paid so far, by its place in the order of submission, and the
 * totals. Exact: a trade after which a number would pass 64 bits must not be booked, which a rehearsal finds out where
 * it is possible at all.
 */
final class SessionAccounts {
    private static final int FIRST_CAPACITY = 64;
    /** A difference of two prices has one bit more than they, and 62 bits are safe. */
    private static final int SAFE_BITS = 61;

    private long[] quantityWh = new long[FIRST_CAPACITY];
    private long[] cash = new long[FIRST_CAPACITY];
    private int size;
    private long volume;
    private long welfare;
    private long lowestTicks;
    private long highestTicks;
    /** At least the magnitude of every price so far, and the sum of all quantities. */
    private long priceBits;

    private long totalWh;

    private boolean takerBuys;
    private long takerWh;
    private long takerCash;
    private long rehearsedVolume;
    private long rehearsedWelfare;

    SessionAccounts() {
        clear();
    }

    /** A new order; returns its place. */
    int open() {
        if (size == cash.length) {
            quantityWh = Arrays.copyOf(quantityWh, 2 * size);
            cash = Arrays.copyOf(cash, 2 * size);
        }
        quantityWh[size] = 0;
        cash[size] = 0;
        return size++;
    }

    /** Forgets the newest order, which has not traded. */
    void dropNewest() {
        size--;
    }

    /** Notes what may come to be traded. */
    void expect(long priceTicks, long quantityWh) {
        priceBits |= priceTicks ^ priceTicks >> Long.SIZE - 1;
        long sum = totalWh + quantityWh;
        totalWh = sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Whether trades of what was expected so far could pass 64 bits. */
    boolean mayOverflow() {
        return bits(priceBits) + bits(totalWh) > SAFE_BITS;
    }

    /** @param gainTicks value to the buyer above cost to the seller, as they report them */
    void book(int buyer, int seller, long priceTicks, long tradedWh, long gainTicks) {
        long money = priceTicks * tradedWh;
        quantityWh[buyer] += tradedWh;
        quantityWh[seller] += tradedWh;
        cash[buyer] -= money;
        cash[seller] += money;
        volume += tradedWh;
        welfare += gainTicks * tradedWh;
        lowestTicks = Math.min(lowestTicks, priceTicks);
        highestTicks = Math.max(highestTicks, priceTicks);
    }

    /** Starts a rehearsal of the trades of an arriving order. */
    void rehearse(int taker, boolean buys) {
        takerBuys = buys;
        takerWh = quantityWh[taker];
        takerCash = cash[taker];
        rehearsedVolume = volume;
        rehearsedWelfare = welfare;
    }

    /** Goes on with a trade; an {@link ArithmeticException} where a number passes 64 bits. */
    void rehearse(int resting, long priceTicks, long limitTicks, long tradedWh) {
        long money = Math.multiplyExact(priceTicks, tradedWh);
        takerCash = credited(takerCash, money, !takerBuys);
        credited(cash[resting], money, takerBuys);
        takerWh = Math.addExact(takerWh, tradedWh);
        Math.addExact(quantityWh[resting], tradedWh);
        long gainTicks =
                takerBuys ? Math.subtractExact(limitTicks, priceTicks) : Math.subtractExact(priceTicks, limitTicks);
        rehearsedVolume = Math.addExact(rehearsedVolume, tradedWh);
        rehearsedWelfare = Math.addExact(rehearsedWelfare, Math.multiplyExact(gainTicks, tradedWh));
    }

    long volume() {
        return volume;
    }

    long welfare() {
        return welfare;
    }

    /** The price of all trades, where they had only one. */
    OptionalLong price() {
        return volume > 0 && lowestTicks == highestTicks ? OptionalLong.of(lowestTicks) : OptionalLong.empty();
    }

    long quantityWh(int place) {
        return quantityWh[place];
    }

    long cash(int place) {
        return cash[place];
    }

    void clear() {
        size = 0;
        volume = 0;
        welfare = 0;
        lowestTicks = Long.MAX_VALUE;
        highestTicks = Long.MIN_VALUE;
        priceBits = 0;
        totalWh = 0;
    }

    private static long credited(long account, long money, boolean receives) {
        return receives ? Math.addExact(account, money) : Math.subtractExact(account, money);
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }
}
