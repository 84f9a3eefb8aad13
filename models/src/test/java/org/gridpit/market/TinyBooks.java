package org.gridpit.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All answers of a mechanism to books of 1 to 4 single-unit bids and as many asks at prices 0 to 8. Books that differ in
 * who owns which order only are one: each is cleared once, with its orders in the order of rank, and an order's outcome
 * is found by its rank. Ranks within a tie stand for all arrivals.
 */
final class TinyBooks {
    static final int HIGHEST_PRICE = 8;
    private static final int MOST_ORDERS = 4;
    private static final int BOTH_SIDES = 2 * MOST_ORDERS;
    private static final int PRICES = HIGHEST_PRICE + 1;
    private static final List<String> OWNERS =
            IntStream.range(0, BOTH_SIDES).mapToObj(i -> "owner-" + i).toList();

    private final List<int[]> sides = new ArrayList<>();
    /** Place in {@link #sides} by the number of orders at each price, each number a digit. */
    private final int[] places = new int[digit(PRICES)];

    private final long[] fills;
    private final long[] cash;

    /** A gain by a report other than the truth. */
    record Misreport(Side side, List<Integer> others, List<Integer> opposite, int truth, int report, long gain) {}

    /** Where the outcomes of an order begin that reports a price, and how many others may rank before it at that price. */
    private record Reported(int side, int firstRank, int ties) {}

    TinyBooks(Function<OrderColumns, ClearingResult> mechanism) {
        addSides(new int[0]);
        fills = new long[sides.size() * sides.size() * BOTH_SIDES];
        cash = new long[fills.length];
        OrderColumns book = new OrderColumns();
        for (int bids = 0; bids < sides.size(); bids++) {
            for (int asks = 0; asks < sides.size(); asks++) {
                clear(mechanism, book, bids, asks);
            }
        }
    }

    /** The largest gain of an order on this side by a report other than its true price; of 0 where there is none. */
    Misreport mostProfitable(Side side) {
        Misreport best = new Misreport(side, List.of(), List.of(), 0, 0, 0);
        for (int[] others : others()) {
            Reported[] reports = IntStream.range(0, PRICES)
                    .mapToObj(price -> reported(side, others, price))
                    .toArray(Reported[]::new);
            for (int opposite = 0; opposite < sides.size(); opposite++) {
                best = better(best, others, reports, opposite);
            }
        }
        return best;
    }

    private Misreport better(Misreport best, int[] others, Reported[] reports, int opposite) {
        Misreport better = best;
        for (int truth = 0; truth < PRICES; truth++) {
            long least = utility(best.side, reports[truth], opposite, truth, false);
            for (int report = 0; report < PRICES; report++) {
                long gain = utility(best.side, reports[report], opposite, truth, true) - least;
                if (report != truth && gain > better.gain) {
                    better = new Misreport(best.side, boxed(others), boxed(sides.get(opposite)), truth, report, gain);
                }
            }
        }
        return better;
    }

    /** The best or the worst over the ranks that the order may have among those at the price it reports. */
    private long utility(Side side, Reported reported, int opposite, int truth, boolean best) {
        boolean buy = side == Side.BUY;
        int first = buy
                ? bookOf(reported.side, opposite) + reported.firstRank
                : bookOf(opposite, reported.side) + sides.get(opposite).length + reported.firstRank;
        long utility = best ? Long.MIN_VALUE : Long.MAX_VALUE;
        for (int i = first; i <= first + reported.ties; i++) {
            long each = cash[i] + (buy ? truth : -truth) * fills[i];
            utility = best ? Math.max(utility, each) : Math.min(utility, each);
        }
        return utility;
    }

    private Reported reported(Side side, int[] others, int price) {
        int[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = price;
        int cheaper = (int) Arrays.stream(others).filter(other -> other < price).count();
        int dearer = (int) Arrays.stream(others).filter(other -> other > price).count();
        return new Reported(places[code(all)], side == Side.BUY ? dearer : cheaper, others.length - cheaper - dearer);
    }

    /** The sides that have room for one more order. */
    private List<int[]> others() {
        List<int[]> others = new ArrayList<>(sides);
        others.removeIf(side -> side.length == MOST_ORDERS);
        others.add(new int[0]);
        return others;
    }

    private void addSides(int[] ascending) {
        int last = ascending.length - 1;
        if (last >= 0) {
            places[code(ascending)] = sides.size();
            sides.add(ascending);
        }
        for (int price = last < 0 ? 0 : ascending[last]; last + 1 < MOST_ORDERS && price < PRICES; price++) {
            int[] longer = Arrays.copyOf(ascending, last + 2);
            longer[last + 1] = price;
            addSides(longer);
        }
    }

    private static int code(int[] prices) {
        return Arrays.stream(prices).map(TinyBooks::digit).sum();
    }

    private static int digit(int price) {
        int weight = 1;
        for (int i = 0; i < price; i++) {
            weight *= MOST_ORDERS + 1;
        }
        return weight;
    }

    private int bookOf(int bids, int asks) {
        return (bids * sides.size() + asks) * BOTH_SIDES;
    }

    private void clear(Function<OrderColumns, ClearingResult> mechanism, OrderColumns book, int bids, int asks) {
        book.clear();
        int[] ascending = sides.get(bids);
        for (int i = ascending.length - 1; i >= 0; i--) {
            add(book, Side.BUY, ascending[i]);
        }
        for (int price : sides.get(asks)) {
            add(book, Side.SELL, price);
        }
        ClearingResult result = mechanism.apply(book);
        for (int i = 0; i < book.size(); i++) {
            fills[bookOf(bids, asks) + i] = result.fill(i);
            cash[bookOf(bids, asks) + i] = result.cash(i);
        }
    }

    private static void add(OrderColumns book, Side side, int price) {
        book.add(book.size(), OWNERS.get(book.size()), side, price, 1, book.size());
    }

    private static List<Integer> boxed(int[] prices) {
        return Arrays.stream(prices).boxed().toList();
    }
}
