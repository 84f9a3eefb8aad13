package org.gridpit.market;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who trades how much in a call market: the largest welfare the orders allow and, among equals, the largest volume. What
 * they pay is the mechanism's affair.
 *
 * <p>The volume V is the largest for which the V-th best lot wanted is priced at or above the V-th best lot offered.
 * Scratch arrays are kept from clearing to clearing; the answers hold until the next.
 */
final class Allocation {
    /** Bits a product of price and quantity may take for the sum of two such products to fit a long. */
    private static final int SAFE_BITS = 62;

    private final RankedSide buys = new RankedSide(Side.BUY);
    private final RankedSide sells = new RankedSide(Side.SELL);
    private final Margin margin = new Margin();
    private long[] fills = new long[0];
    private int bookSize;
    private long volume;
    /** First rank with an unfilled lot. */
    private int nextBuy;

    private int nextSell;
    /** Ranks that got something by time priority. */
    private int servedBuys;

    private int servedSells;
    /** Ranks among which are all that got something. */
    private int reachedBuys;

    private int reachedSells;

    /** Allocates the book; an {@link ArithmeticException} if the total quantity of a side passes 64 bits. */
    void allocate(OrderColumns book, Rationing rationing) {
        bookSize = book.size();
        if (fills.length < bookSize) {
            fills = new long[Math.max(bookSize, 2 * fills.length)];
        }
        Arrays.fill(fills, 0, bookSize, 0);
        buys.rank(book);
        sells.rank(book);
        match();
        fill(buys, servedBuys);
        fill(sells, servedSells);
        reachedBuys = servedBuys;
        reachedSells = servedSells;
        if (rationing == Rationing.PRO_RATA) {
            reachedBuys = margin.share(book, buys.places(), 0, servedBuys, buys.size(), fills);
            reachedSells = margin.share(book, sells.places(), 0, servedSells, sells.size(), fills);
        }
    }

    long volume() {
        return volume;
    }

    /** An {@link ArithmeticException} if it passes 64 bits. Who shares the margin makes no difference to it. */
    long welfare() {
        int priceBits = Math.max(buys.priceBits(), sells.priceBits());
        if (priceBits + RankedSide.bits(volume) <= SAFE_BITS) {
            return plainValue(buys, servedBuys) - plainValue(sells, servedSells);
        }
        Wide sum = new Wide();
        for (int rank = 0; rank < servedBuys; rank++) {
            sum.addProduct(buys.priceTicks(rank), servedWh(buys, rank));
        }
        for (int rank = 0; rank < servedSells; rank++) {
            sum.subtractProduct(sells.priceTicks(rank), servedWh(sells, rank));
        }
        return sum.exact();
    }

    /** From the dearest order that must not win to the cheapest that must not lose. */
    PriceInterval interval() {
        OptionalLong low = price(buys, nextBuy);
        OptionalLong high = price(sells, nextSell);
        if (volume == 0) {
            return new PriceInterval(low, high);
        }
        long dearestSell = sells.priceTicks(servedSells - 1);
        long cheapestBuy = buys.priceTicks(servedBuys - 1);
        return PriceInterval.of(
                Math.max(dearestSell, low.orElse(dearestSell)), Math.min(cheapestBuy, high.orElse(cheapestBuy)));
    }

    long[] fills() {
        return Arrays.copyOf(fills, bookSize);
    }

    /** All buy orders, first served first. */
    RankedSide buys() {
        return buys;
    }

    /** All sell orders, first served first. */
    RankedSide sells() {
        return sells;
    }

    /** Places in the book of the buy orders that got something, first served first. */
    int[] filledBuys() {
        return filled(buys, reachedBuys);
    }

    /** Places in the book of the sell orders that got something, first served first. */
    int[] filledSells() {
        return filled(sells, reachedSells);
    }

    Accepted accepted() {
        return new Accepted(fills(), filledBuys(), filledSells());
    }

    /** The outcome with what the mechanism lets them pay. */
    ClearingResult paid(OptionalLong price, Fills fills, long marketAccount) {
        return new ClearingResult(
                volume, welfare(), interval(), price, fills, marketAccount, List.of(), Optional.empty());
    }

    /**
     * Best against best until they no longer cross. Which of two ends first is as good as random, so that the loop counts
     * instead of branching.
     */
    private void match() {
        long traded = 0;
        int buy = 0;
        int sell = 0;
        while (buy < buys.size() && sell < sells.size() && buys.priceTicks(buy) >= sells.priceTicks(sell)) {
            long bought = buys.sumWh(buy);
            long sold = sells.sumWh(sell);
            traded = Math.min(bought, sold);
            buy += bought == traded ? 1 : 0;
            sell += sold == traded ? 1 : 0;
        }
        volume = traded;
        nextBuy = buy;
        nextSell = sell;
        servedBuys = traded > buys.sumBeforeWh(buy) ? buy + 1 : buy;
        servedSells = traded > sells.sumBeforeWh(sell) ? sell + 1 : sell;
    }

    private static OptionalLong price(RankedSide side, int rank) {
        return rank < side.size() ? OptionalLong.of(side.priceTicks(rank)) : OptionalLong.empty();
    }

    /** Time priority: all that are served whole, but the last perhaps in part. */
    private void fill(RankedSide side, int served) {
        for (int rank = 0; rank < served; rank++) {
            fills[side.place(rank)] = servedWh(side, rank);
        }
    }

    private long servedWh(RankedSide side, int rank) {
        return Math.min(side.sumWh(rank), volume) - side.sumBeforeWh(rank);
    }

    private long plainValue(RankedSide side, int served) {
        long sum = 0;
        for (int rank = 0; rank < served; rank++) {
            sum += side.priceTicks(rank) * servedWh(side, rank);
        }
        return sum;
    }

    /** Value of filled bids minus cost of filled asks; an {@link ArithmeticException} if it passes 64 bits. */
    static long welfare(OrderColumns book, long[] fills) {
        Wide sum = new Wide();
        for (int i = 0; i < book.size(); i++) {
            if (book.side(i) == Side.BUY) {
                sum.addProduct(book.priceTicks(i), fills[i]);
            } else {
                sum.subtractProduct(book.priceTicks(i), fills[i]);
            }
        }
        return sum.exact();
    }

    private int[] filled(RankedSide side, int reached) {
        int[] filled = new int[reached];
        int n = 0;
        for (int rank = 0; rank < reached; rank++) {
            int place = side.place(rank);
            filled[n] = place;
            n += fills[place] > 0 ? 1 : 0;
        }
        return n == reached ? filled : Arrays.copyOf(filled, n);
    }
}
