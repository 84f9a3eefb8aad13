package org.gridpit.market;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.DeliveryPeriod;

/**
 * The Vickrey, Clarke and Groves mechanism: the largest welfare trades, earlier arrivals first at the margin, and each
 * owner pays what its presence costs the others. Nobody gains by a report other than the truth; buyers pay less than
 * sellers get, and the market bears the difference.
 *
 * @see "W. Vickrey, Counterspeculation, auctions, and competitive sealed tenders, J. of Finance 16, 1961"
 */
public final class VcgAuction implements MarketMechanism {
    private static final Promise PROMISE = new Promise(BudgetClass.DEFICIT, true, true, true, false);

    private final CallBook book;
    private final Allocation allocation = new Allocation();

    /** With the widest limits of a scenario. */
    public VcgAuction() {
        this(OrderLimits.scenario());
    }

    public VcgAuction(OrderLimits limits) {
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

    /** Clears a book, which stays as it is; refuses it whole when a number to be reported passes 64 bits. */
    public ClearingResult clear(OrderColumns book) {
        try {
            return cleared(book);
        } catch (ArithmeticException e) {
            return ClearingResult.refusing(book, Reason.OVERFLOW);
        }
    }

    private ClearingResult cleared(OrderColumns book) {
        allocation.allocate(book, Rationing.TIME_PRIORITY);
        long[] cash = new PivotPayments(book, allocation).cash();
        Wide account = new Wide();
        for (long received : cash) {
            account.addProduct(Math.negateExact(received), 1);
        }
        return new ClearingResult(
                allocation.volume(),
                allocation.welfare(),
                allocation.interval(),
                OptionalLong.empty(),
                Fills.sharing(book.ids(), allocation.fills(), cash, allocation.filledBuys(), allocation.filledSells()),
                account.exact(),
                List.of(),
                Optional.empty());
    }
}
