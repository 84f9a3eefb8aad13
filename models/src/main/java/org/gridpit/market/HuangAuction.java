package org.gridpit.market;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.DeliveryPeriod;

/**
 * The multi-unit double auction of Huang, Scheller-Wolf and Sycara: the last efficient buyer and the last efficient
 * seller set the prices of their sides and do not trade; the side that then has more sheds the excess in equal parts.
 * Nobody gains by another price than the true one, as long as each owner has one order on a side, and the market never
 * loses money.
 *
 * @see "P. Huang, A. Scheller-Wolf, K. Sycara, Design of a multi-unit double auction e-market, Computational
 *     Intelligence 18, 2002"
 */
public final class HuangAuction implements MarketMechanism {
    private static final Promise PROMISE = new Promise(BudgetClass.SURPLUS, true, true, false, false);

    private final CallBook book;
    private final Allocation allocation = new Allocation();
    private final EqualReduction reduction = new EqualReduction();

    /** With the widest limits of a scenario. */
    public HuangAuction() {
        this(OrderLimits.scenario());
    }

    public HuangAuction(OrderLimits limits) {
        this.book = new CallBook(limits);
    }

    @Override
    public Promise promise() {
        return PROMISE;
    }

    @Override
    public List<Trade> submit(Order order) {
        book.submit(order);
        return List.of();
    }

    @Override
    public boolean cancel(long orderId) {
        return book.cancel(orderId);
    }

    @Override
    public ClearingResult close(DeliveryPeriod period) {
        return book.call(this::clear);
    }

    /** As {@link #outcome}, without how it came about. */
    public ClearingResult clear(OrderColumns book) {
        return outcome(book).result();
    }

    /** Clears a book, which stays as it is; refuses it whole when a number to be reported passes 64 bits. */
    public MultiUnitReduction outcome(OrderColumns book) {
        try {
            return reduced(book);
        } catch (ArithmeticException e) {
            return new MultiUnitReduction(
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    repeatedOwners(book),
                    ClearingResult.refusing(book, Reason.OVERFLOW));
        }
    }

    private MultiUnitReduction reduced(OrderColumns book) {
        allocation.allocate(book, Rationing.TIME_PRIORITY);
        int[] buys = allocation.filledBuys();
        int[] sells = allocation.filledSells();
        if (buys.length < 2 || sells.length < 2) {
            return outcome(book, OptionalLong.empty(), OptionalLong.empty(), untraded(book));
        }
        long bid = book.priceTicks(buys[buys.length - 1]);
        long ask = book.priceTicks(sells[sells.length - 1]);
        ClearingResult result = traded(book, withoutLast(buys), withoutLast(sells), bid, ask);
        return outcome(book, OptionalLong.of(bid), OptionalLong.of(ask), result);
    }

    private static int[] withoutLast(int[] places) {
        return Arrays.copyOf(places, places.length - 1);
    }

    private static MultiUnitReduction outcome(
            OrderColumns book, OptionalLong buyerPrice, OptionalLong sellerPrice, ClearingResult result) {
        return new MultiUnitReduction(buyerPrice, sellerPrice, repeatedOwners(book), result);
    }

    private ClearingResult untraded(OrderColumns book) {
        return result(book, new long[book.size()], new int[0], new int[0], 0, 0);
    }

    private ClearingResult traded(OrderColumns book, int[] buys, int[] sells, long bid, long ask) {
        long[] quantities = new long[book.size()];
        long demand = fillWhole(book, quantities, buys);
        long supply = fillWhole(book, quantities, sells);
        reduction.shed(book, quantities, demand > supply ? buys : sells, Math.abs(demand - supply));
        return result(book, quantities, left(quantities, buys), left(quantities, sells), bid, ask);
    }

    private static long fillWhole(OrderColumns book, long[] quantities, int[] places) {
        long total = 0;
        for (int place : places) {
            quantities[place] = book.quantityWh(place);
            total += quantities[place];
        }
        return total;
    }

    private static int[] left(long[] quantities, int[] places) {
        return Arrays.stream(places).filter(place -> quantities[place] > 0).toArray();
    }

    private ClearingResult result(OrderColumns book, long[] quantities, int[] buys, int[] sells, long bid, long ask) {
        long[] cash = new long[book.size()];
        long volume = 0;
        for (int place : buys) {
            cash[place] = Math.negateExact(Math.multiplyExact(bid, quantities[place]));
            volume += quantities[place];
        }
        for (int place : sells) {
            cash[place] = Math.multiplyExact(ask, quantities[place]);
        }
        return new ClearingResult(
                volume,
                Allocation.welfare(book, quantities),
                allocation.interval(),
                OptionalLong.empty(),
                new Fills(book.ids(), quantities, cash, buys, sells, (b, s, wh) -> bid * wh, (b, s, wh) -> ask * wh),
                Math.multiplyExact(volume, Math.subtractExact(bid, ask)),
                List.of(),
                Optional.empty());
    }

    private static List<String> repeatedOwners(OrderColumns book) {
        Ownership ownership = new Ownership(book);
        int[][] orders = new int[Side.values().length][ownership.count()];
        TreeSet<Integer> repeated = new TreeSet<>();
        String[] names = new String[ownership.count()];
        for (int i = 0; i < book.size(); i++) {
            int owner = ownership.owner(i);
            names[owner] = book.owner(i);
            if (++orders[book.side(i).ordinal()][owner] == 2) {
                repeated.add(owner);
            }
        }
        return repeated.stream().map(owner -> names[owner]).toList();
    }
}
