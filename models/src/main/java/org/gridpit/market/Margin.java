package org.gridpit.market;

/** Who shares what is left at the marginal price: the one level of a side that is filled in part. */
final class Margin {
    private final ProRata proRata = new ProRata();
    private long[] level = new long[0];

    /**
     * Shares anew, in proportion, what the orders at the price of the last filled one got together.
     *
     * @param places in the book of orders of one side, best first
     * @param from first of the places
     * @param unfilled first of those that got nothing; {@code from} where nobody got anything
     * @param to one behind the last
     * @param fills of time priority, by place in the book [Wh]
     * @return one behind the last that may have got something
     */
    int share(OrderColumns book, int[] places, int from, int unfilled, int to, long[] fills) {
        if (unfilled == from) {
            return from;
        }
        long marginTicks = book.priceTicks(places[unfilled - 1]);
        int first = unfilled - 1;
        while (first > from && book.priceTicks(places[first - 1]) == marginTicks) {
            first--;
        }
        int end = unfilled;
        while (end < to && book.priceTicks(places[end]) == marginTicks) {
            end++;
        }
        shareLevel(book, places, first, end - first, fills);
        return end;
    }

    private void shareLevel(OrderColumns book, int[] places, int first, int n, long[] fills) {
        if (level.length < n) {
            level = new long[Math.max(n, 2 * level.length)];
        }
        long granted = 0;
        long total = 0;
        for (int i = 0; i < n; i++) {
            int place = places[first + i];
            granted += fills[place];
            level[i] = book.quantityWh(place);
            total += level[i];
        }
        if (granted == total) {
            return;
        }
        proRata.share(granted, total, level, n);
        for (int i = 0; i < n; i++) {
            fills[places[first + i]] = level[i];
        }
    }
}
