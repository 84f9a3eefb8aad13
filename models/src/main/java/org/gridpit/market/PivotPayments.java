package org.gridpit.market;

import java.util.Arrays;

/**
 * What each owner's presence costs the others: their welfare without it minus their welfare with it. That is what it
 * pays; a seller, whose presence helps the others, receives.
 *
 * <p>Without a buyer of f lots, the dearest f lots among the unfilled bids of others and the accepted asks would be won or
 * saved; without a seller, the cheapest f among the unfilled asks of others and the accepted bids would be needed. An owner
 * with orders on both sides is left out of the book and the book matched anew. What an owner of several orders gains is
 * shared among them by quantity filled.
 */
final class PivotPayments {
    private static final int NOBODY = -1;

    private final OrderColumns book;
    private final Allocation allocation;
    private final long welfare;
    private final long[] fills;
    private final Ownership ownership;
    private final int[] filledBuys;
    private final int[] filledSells;
    private final PricedLots insteadOfBuys;
    private final PricedLots insteadOfSells;
    private final ProRata proRata = new ProRata();
    private final long[] cash;

    /** @param allocation of the book, by time priority */
    PivotPayments(OrderColumns book, Allocation allocation) {
        this.book = book;
        this.allocation = allocation;
        welfare = allocation.welfare();
        fills = allocation.fills();
        ownership = new Ownership(book);
        filledBuys = allocation.filledBuys();
        filledSells = allocation.filledSells();
        insteadOfBuys = instead(Side.BUY, NOBODY, allocation.volume());
        insteadOfSells = instead(Side.SELL, NOBODY, allocation.volume());
        cash = new long[fills.length];
    }

    /** Received positive, paid negative, by place in the book [tick Wh]; an {@link ArithmeticException} past 64 bits. */
    long[] cash() {
        int[] places = ownership.placesByOwner();
        int to = 0;
        for (int from = 0; from < places.length; from = to) {
            to = from + 1;
            while (to < places.length && ownership.owner(places[to]) == ownership.owner(places[from])) {
                to++;
            }
            if (to == from + 1) {
                payAlone(places[from]);
            } else {
                payTogether(Arrays.copyOfRange(places, from, to));
            }
        }
        return cash;
    }

    /** Pays an order whose owner has no other. */
    private void payAlone(int place) {
        if (fills[place] > 0) {
            Side side = book.side(place);
            boolean whole = fills[place] == book.quantityWh(place);
            PricedLots shared = side == Side.BUY ? insteadOfBuys : insteadOfSells;
            PricedLots lots = whole ? shared : instead(side, ownership.owner(place), fills[place]);
            long value = lots.value(fills[place]).exact();
            cash[place] = side == Side.BUY ? Math.negateExact(value) : value;
        }
    }

    /**
     * What others would do with lots that a side no longer takes: its own unfilled ones merged with the accepted ones of
     * the other side, last accepted first.
     *
     * @param owner whose lots are left out
     */
    private PricedLots instead(Side side, int owner, long enoughWh) {
        RankedSide own = side == Side.BUY ? allocation.buys() : allocation.sells();
        int[] filled = side == Side.BUY ? filledBuys : filledSells;
        int[] accepted = side == Side.BUY ? filledSells : filledBuys;
        PricedLots lots = new PricedLots(enoughWh);
        int rank = skip(own, Math.max(0, filled.length - 1), owner); // the last filled may have unfilled lots
        int next = accepted.length - 1;
        while (!lots.isEnough()) {
            if (next < 0 || rank < own.size() && isBetter(own.place(rank), accepted[next])) {
                int place = own.place(rank);
                lots.add(book.priceTicks(place), book.quantityWh(place) - fills[place]);
                rank = skip(own, rank + 1, owner);
            } else {
                int place = accepted[next--];
                lots.add(book.priceTicks(place), fills[place]);
            }
        }
        return lots;
    }

    /** Dearer for a buy order, cheaper for a sell order. */
    private boolean isBetter(int place, int other) {
        return book.side(place) == Side.BUY
                ? book.priceTicks(place) > book.priceTicks(other)
                : book.priceTicks(place) < book.priceTicks(other);
    }

    private void payTogether(int[] owned) {
        int[] places = Arrays.stream(owned).filter(place -> fills[place] > 0).toArray();
        if (places.length == 0) {
            return;
        }
        long[] shares = new long[places.length];
        long filled = 0;
        for (int i = 0; i < places.length; i++) {
            shares[i] = fills[places[i]];
            filled = Math.addExact(filled, shares[i]);
        }
        proRata.share(gain(owned, places, filled), filled, shares, shares.length);
        for (int i = 0; i < places.length; i++) {
            cash[places[i]] = atLimit(places[i]).plus(shares[i], 1).exact();
        }
    }

    /** Welfare with the owner minus welfare without it. */
    private long gain(int[] owned, int[] filledPlaces, long filledWh) {
        int owner = ownership.owner(owned[0]);
        Side side = book.side(owned[0]);
        if (!Arrays.stream(owned).allMatch(place -> book.side(place) == side)) {
            return welfare - welfareWithout(owner);
        }
        Wide atLimits = new Wide();
        for (int place : filledPlaces) {
            atLimits.addProduct(book.priceTicks(place), fills[place]);
        }
        Wide instead = instead(side, owner, filledWh).value(filledWh);
        Wide gain = side == Side.BUY ? atLimits : instead;
        gain.subtract(side == Side.BUY ? instead : atLimits);
        return gain.exact();
    }

    /** What the order would pay or get at its own price. */
    private Wide atLimit(int place) {
        Wide value = new Wide();
        if (book.side(place) == Side.SELL) {
            value.addProduct(book.priceTicks(place), fills[place]);
        } else {
            value.subtractProduct(book.priceTicks(place), fills[place]);
        }
        return value;
    }

    private long welfareWithout(int owner) {
        RankedSide buys = allocation.buys();
        RankedSide sells = allocation.sells();
        Wide without = new Wide();
        int buy = skip(buys, 0, owner);
        int sell = skip(sells, 0, owner);
        long bought = 0;
        long sold = 0;
        while (buy < buys.size() && sell < sells.size()) {
            int buyer = buys.place(buy);
            int seller = sells.place(sell);
            if (book.priceTicks(buyer) < book.priceTicks(seller)) {
                break;
            }
            long traded = Math.min(book.quantityWh(buyer) - bought, book.quantityWh(seller) - sold);
            without.addProduct(book.priceTicks(buyer), traded);
            without.subtractProduct(book.priceTicks(seller), traded);
            bought += traded;
            sold += traded;
            if (bought == book.quantityWh(buyer)) {
                buy = skip(buys, buy + 1, owner);
                bought = 0;
            }
            if (sold == book.quantityWh(seller)) {
                sell = skip(sells, sell + 1, owner);
                sold = 0;
            }
        }
        return without.exact();
    }

    /** The first rank from this one on that is another owner's. */
    private int skip(RankedSide side, int from, int owner) {
        int rank = from;
        while (rank < side.size() && ownership.owner(side.place(rank)) == owner) {
            rank++;
        }
        return rank;
    }
}
