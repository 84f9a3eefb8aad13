package org.gridpit.market;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.time.DeliveryPeriod;

/**
 * The discriminatory k-double auction: all orders wait for the call, the largest welfare trades, best bid with best ask,
 * and each pair (b, s) has a price of its own, p = s + floor(k (b - s)).
 *
 * @see "S. Phelps, P. McBurney, S. Parsons, Evolutionary mechanism design: a review, Autonomous Agents and Multi-Agent Systems 21, 2010"
 */
public final class DiscriminatoryAuction implements CallMarket {
    private static final Promise PROMISE = new Promise(BudgetClass.BALANCED, true, false, true, false);

    private final DiscriminatoryParameters parameters;
    private final CallBook book;
    private final Allocation allocation = new Allocation();

    /** With k = 1/2, pro rata, and the widest limits of a scenario. */
    public DiscriminatoryAuction() {
        this(DiscriminatoryParameters.defaults(), OrderLimits.scenario());
    }

    public DiscriminatoryAuction(DiscriminatoryParameters parameters, OrderLimits limits) {
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
        Fills fills = allocation.accepted().pairByPair(book, parameters.k());
        return allocation.paid(OptionalLong.empty(), fills, 0);
    }
}
