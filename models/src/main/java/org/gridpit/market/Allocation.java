package org.gridpit.market;

import java.util.Arrays;
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
    private final ProRata proRata = new ProRata();
    private long[] fills = new long[0];
    private long[] level = new long[0];
    private int bookSize;
    private long volume;
    private long welfare;
    private PriceInterval interval = PriceInterval.UNBOUNDED;

    /** Allocates the book; an {@link ArithmeticException} if a number to be reported passes 64 bits. */
    void allocate(OrderColumns book, Rationing rationing) {
        bookSize = book.size();
        if (fills.length < bookSize) {
            fills = new long[Math.max(bookSize, 2 * fills.length)];
        }
        Arrays.fill(fills, 0, bookSize, 0);
        buys.rank(book);
        sells.rank(book);
        match(book);
        if (rationing == Rationing.PRO_RATA) {
            rationMargin(book, buys);
            rationMargin(book, sells);
        }
        welfare = welfare(book);
    }

    long volume() {
        return volume;
    }

    long welfare() {
        return welfare;
    }

    PriceInterval interval() {
        return interval;
    }

    long[] fills() {
        return Arrays.copyOf(fills, bookSize);
    }

    /** Places in the book of the buy orders that got something, first served first. */
    int[] filledBuys() {
        return filled(buys);
    }

    /** Places in the book of the sell orders that got something, first served first. */
    int[] filledSells() {
        return filled(sells);
    }

    /** Best against best until they no longer cross. Leaves the fills of time priority, the volume and the interval. */
    private void match(OrderColumns book) {
        volume = 0;
        int buy = 0;
        int sell = 0;
        while (buy < buys.size() && sell < sells.size() && crosses(book, buys.place(buy), sells.place(sell))) {
            int buyer = buys.place(buy);
            int seller = sells.place(sell);
            long wanted = book.quantityWh(buyer) - fills[buyer];
            long offered = book.quantityWh(seller) - fills[seller];
            long traded = Math.min(wanted, offered);
            fills[buyer] += traded;
            fills[seller] += traded;
            volume += traded;
            buy += wanted == traded ? 1 : 0;
            sell += offered == traded ? 1 : 0;
        }
        interval = interval(book, buy, sell);
    }

    private static boolean crosses(OrderColumns book, int buyer, int seller) {
        return book.priceTicks(buyer) >= book.priceTicks(seller);
    }

    /**
     * From the dearest order that must not win to the cheapest that must not lose.
     *
     * @param buy rank of the first buy order with an unfilled lot
     * @param sell rank of the first sell order with an unfilled lot
     */
    private PriceInterval interval(OrderColumns book, int buy, int sell) {
        OptionalLong low = price(book, buys, buy);
        OptionalLong high = price(book, sells, sell);
        if (volume == 0) {
            return new PriceInterval(low, high);
        }
        long dearestSell = lastFilledPrice(book, sells, sell);
        long cheapestBuy = lastFilledPrice(book, buys, buy);
        return PriceInterval.of(
                Math.max(dearestSell, low.orElse(dearestSell)), Math.min(cheapestBuy, high.orElse(cheapestBuy)));
    }

    private static OptionalLong price(OrderColumns book, RankedSide side, int rank) {
        return rank < side.size() ? OptionalLong.of(book.priceTicks(side.place(rank))) : OptionalLong.empty();
    }

    private long lastFilledPrice(OrderColumns book, RankedSide side, int firstUnfilled) {
        boolean partly = firstUnfilled < side.size() && fills[side.place(firstUnfilled)] > 0;
        return book.priceTicks(side.place(partly ? firstUnfilled : firstUnfilled - 1));
    }

    /** Shares anew, in proportion, what the orders at the price of the last filled one got together. */
    private void rationMargin(OrderColumns book, RankedSide side) {
        int last = lastFilled(side);
        if (last < 0) {
            return;
        }
        long marginTicks = book.priceTicks(side.place(last));
        int first = last;
        while (first > 0 && book.priceTicks(side.place(first - 1)) == marginTicks) {
            first--;
        }
        int end = last + 1;
        while (end < side.size() && book.priceTicks(side.place(end)) == marginTicks) {
            end++;
        }
        shareLevel(book, side, first, end);
    }

    private int lastFilled(RankedSide side) {
        int last = -1;
        while (last + 1 < side.size() && fills[side.place(last + 1)] > 0) {
            last++;
        }
        return last;
    }

    private void shareLevel(OrderColumns book, RankedSide side, int first, int end) {
        int n = end - first;
        if (level.length < n) {
            level = new long[Math.max(n, 2 * level.length)];
        }
        long granted = 0;
        long total = 0;
        for (int i = 0; i < n; i++) {
            int place = side.place(first + i);
            granted += fills[place];
            level[i] = book.quantityWh(place);
            total += level[i];
        }
        if (granted == total) {
            return;
        }
        proRata.share(granted, total, level, n);
        for (int i = 0; i < n; i++) {
            fills[side.place(first + i)] = level[i];
        }
    }

    private long welfare(OrderColumns book) {
        int priceBits = Math.max(buys.priceBits(), sells.priceBits());
        boolean safe = priceBits + RankedSide.bits(Math.max(buys.totalWh(), sells.totalWh())) <= SAFE_BITS;
        return safe ? plainWelfare(book) : wideWelfare(book);
    }

    private long plainWelfare(OrderColumns book) {
        long sum = 0;
        for (int i = 0; i < bookSize; i++) {
            long value = book.priceTicks(i) * fills[i];
            sum += book.side(i) == Side.BUY ? value : -value;
        }
        return sum;
    }

    private long wideWelfare(OrderColumns book) {
        Wide sum = new Wide();
        for (int i = 0; i < bookSize; i++) {
            if (book.side(i) == Side.BUY) {
                sum.addProduct(book.priceTicks(i), fills[i]);
            } else {
                sum.subtractProduct(book.priceTicks(i), fills[i]);
            }
        }
        return sum.exact();
    }

    private int[] filled(RankedSide side) {
        int[] filled = new int[side.size()];
        int n = 0;
        for (int rank = 0; rank < side.size(); rank++) {
            if (fills[side.place(rank)] > 0) {
                filled[n++] = side.place(rank);
            }
        }
        return n == filled.length ? filled : Arrays.copyOf(filled, n);
    }
}
