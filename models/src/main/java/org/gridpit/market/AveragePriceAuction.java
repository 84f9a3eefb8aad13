package org.gridpit.market;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.time.DeliveryPeriod;

/**
 * The average mechanism: all orders wait for the call, the largest welfare trades, everybody at one price between the
 * last accepted ask s and the last accepted bid b, p = s + floor(k (b - s)).
 *
 * <p>Orders that do not trade have no say, so the price may lie outside the competitive interval: then somebody left
 * out would rather have traded.
 *
 * @see "M. Babaioff, N. Nisan, Concurrent auctions across the supply chain, J. of Artificial Intelligence Research 21, 2004"
 */
public final class AveragePriceAuction implements CallMarket {
    private static final Promise PROMISE = new Promise(BudgetClass.BALANCED, true, false, true, true);

    private final AveragePriceParameters parameters;
    private final CallBook book;
    private final Allocation allocation = new Allocation();

    /** With k = 1/2, pro rata, and the widest limits of a scenario. */
    public AveragePriceAuction() {
        this(AveragePriceParameters.defaults(), OrderLimits.scenario());
    }

    public AveragePriceAuction(AveragePriceParameters parameters, OrderLimits limits) {
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
        Accepted accepted = allocation.accepted();
        OptionalLong price = allocation.volume() == 0 ? OptionalLong.empty() : OptionalLong.of(price(book, accepted));
        return allocation.paid(price, accepted.atOnePrice(book, price.orElse(0)), 0);
    }

    private long price(OrderColumns book, Accepted accepted) {
        long lastAsk = book.priceTicks(accepted.sells()[accepted.sells().length - 1]);
        long lastBid = book.priceTicks(accepted.buys()[accepted.buys().length - 1]);
        return parameters.k().between(lastAsk, lastBid);
    }
}
