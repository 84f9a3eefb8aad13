package org.gridpit.market;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.time.DeliveryPeriod;

/**
 * The k-double auction of power exchanges: all orders wait for the call, the largest welfare trades, everybody at one
 * price, p = low + floor(k (high - low)) of the competitive interval.
 *
 * @see "M. Satterthwaite, S. Williams, Bilateral trade with the sealed bid k-double auction, J. of Economic Theory 48, 1989"
 */
public final class UniformPriceAuction implements CallMarket {
    private static final Promise PROMISE = new Promise(BudgetClass.BALANCED, true, false, true, true);

    private final UniformPriceParameters parameters;
    private final CallBook book;
    private final Allocation allocation = new Allocation();

    /** With k = 1/2, pro rata, and the widest limits of a scenario. */
    public UniformPriceAuction() {
        this(UniformPriceParameters.defaults(), OrderLimits.scenario());
    }

    public UniformPriceAuction(UniformPriceParameters parameters, OrderLimits limits) {
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
        OptionalLong price = allocation.volume() == 0 ? OptionalLong.empty() : OptionalLong.of(price());
        return allocation.paid(price, allocation.accepted().atOnePrice(book, price.orElse(0)), 0);
    }

    private long price() {
        PriceInterval interval = allocation.interval();
        return parameters
                .k()
                .between(interval.low().orElseThrow(), interval.high().orElseThrow());
    }
}
