package org.gridpit.agent.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import org.gridpit.market.Side;

/** The quotes that led to the last L trades and those since, and which of them were taken. */
final class QuoteHistory {
    /** Trades remembered. */
    private static final int MEMORY = 5;
    /** Quotes kept at most, for markets in which nobody ever trades. */
    private static final int MOST = 1_000;

    private final Deque<Quote> quotes = new ArrayDeque<>();
    private long trades;

    /** A quote. */
    private static final class Quote {
        final Side side;
        final long priceTicks;
        final long tradesBefore;
        boolean taken;

        Quote(Shout shout, long tradesBefore) {
            this.side = shout.side();
            this.priceTicks = shout.priceTicks();
            this.tradesBefore = tradesBefore;
            this.taken = shout.outcome() == Shout.Outcome.ACCEPTED;
        }
    }

    /** An order that crossed was not a quote: the quote it met was taken. */
    void hear(Shout shout) {
        if (shout.outcome() == Shout.Outcome.CROSSED) {
            take(shout);
        } else {
            quotes.addLast(new Quote(shout, trades));
        }
        if (shout.isTrade()) {
            trades++;
        }
        forget();
    }

    private void take(Shout crossing) {
        for (Iterator<Quote> latest = quotes.descendingIterator(); latest.hasNext(); ) {
            Quote quote = latest.next();
            if (quote.side != crossing.side() && quote.priceTicks == crossing.priceTicks() && !quote.taken) {
                quote.taken = true;
                return;
            }
        }
    }

    private void forget() {
        while (!quotes.isEmpty() && (quotes.peekFirst().tradesBefore < trades - MEMORY || quotes.size() > MOST)) {
            quotes.removeFirst();
        }
    }

    /**
     * How likely a quote of one side is taken, in that side's own sense: prices of a buyer have the opposite sign.
     *
     * @param certain price that is taken for certain
     * @param never price that is never taken
     */
    Belief belief(Side side, long certain, long never) {
        int sign = side == Side.SELL ? 1 : -1;
        long[] prices = quotes.stream()
                .mapToLong(quote -> sign * quote.priceTicks)
                .filter(price -> certain < price && price < never)
                .sorted()
                .distinct()
                .toArray();
        int[] welcome = new int[prices.length + 1];
        int[] refused = new int[prices.length];
        for (Quote quote : quotes) {
            count(quote, sign * quote.priceTicks, quote.side == side, prices, welcome, refused);
        }
        return Belief.of(certain, prices, welcome, refused, never);
    }

    private static void count(Quote quote, long price, boolean own, long[] prices, int[] welcome, int[] refused) {
        int found = Arrays.binarySearch(prices, price);
        int atOrBelow = found >= 0 ? found : -found - 2;
        int atOrAbove = found >= 0 ? found : -found - 1;
        if ((!own || quote.taken) && atOrBelow >= 0) {
            welcome[atOrBelow]++;
        } else if (own && !quote.taken && atOrAbove < prices.length) {
            refused[atOrAbove]++;
        }
    }
}
