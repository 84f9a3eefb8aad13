package org.gridpit.market;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.time.DeliveryPeriod;

/**
 * Pay as bid: all orders wait for the call, the largest welfare trades, buyers pay what they bid and sellers get what they
 * ask. The difference, all of the welfare, is the market's own and stands in its account.
 */
public final class PayAsBidAuction implements CallMarket {
    private static final Promise PROMISE = new Promise(BudgetClass.SURPLUS, true, false, true, false);

    private final PayAsBidParameters parameters;
    private final CallBook book;
    private final Allocation allocation = new Allocation();

    /** With pro rata, and the widest limits of a scenario. */
    public PayAsBidAuction() {
        this(PayAsBidParameters.defaults(), OrderLimits.scenario());
    }

    public PayAsBidAuction(PayAsBidParameters parameters, OrderLimits limits) {
        this.parameters = parameters;
        this.book = new CallBook(limits);
    }

    @Override
    public Promise promise() {
        return PROMISE;
    }

    @Override
    public List<Trade> submit(Order order) {
        return book.submit(order);
    }

    @Override
    public boolean cancel(long orderId) {
        return book.cancel(orderId);
    }

    @Override
    public ClearingResult close(DeliveryPeriod period) {
        return book.call(this::clear);
    }

    @Override
    public ClearingResult clear(OrderColumns book) {
        return CallBook.exactly(book, this::cleared);
    }

    private ClearingResult cleared(OrderColumns book) {
        allocation.allocate(book, parameters.rationing());
        Fills fills = allocation.accepted().atOwnPrices(book);
        return allocation.paid(OptionalLong.empty(), fills, allocation.welfare());
    }
}
