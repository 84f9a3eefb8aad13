package org.gridpit.market;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.Fills.Leg;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.time.DeliveryPeriod;

/**
 * The k-double auction of power exchanges: all orders wait for the call, the largest welfare trades, everybody at one
 * price, p = low + floor(k (high - low)) of the competitive interval.
 *
 * @see "M. Satterthwaite, S. Williams, Bilateral trade with the sealed bid k-double auction, J. of Economic Theory 48, 1989"
 */
public final class UniformPriceAuction implements MarketMechanism {
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
        allocation.allocate(book, parameters.rationing());
        PriceInterval interval = allocation.interval();
        OptionalLong price = allocation.volume() == 0 ? OptionalLong.empty() : OptionalLong.of(price(interval));
        return new ClearingResult(
                allocation.volume(),
                allocation.welfare(),
                interval,
                price,
                fills(book, price.orElse(0)),
                0,
                List.of(),
                Optional.empty());
    }

    private long price(PriceInterval interval) {
        return parameters
                .k()
                .between(interval.low().orElseThrow(), interval.high().orElseThrow());
    }

    private Fills fills(OrderColumns book, long price) {
        long[] quantities = allocation.fills();
        long[] cash = new long[quantities.length];
        for (int i = 0; i < cash.length; i++) {
            cash[i] = book.side(i) == Side.SELL || quantities[i] == 0
                    ? Math.multiplyExact(price, quantities[i])
                    : Math.multiplyExact(Math.negateExact(price), quantities[i]);
        }
        Leg atPrice = (buy, sell, quantityWh) -> Math.multiplyExact(price, quantityWh);
        return new Fills(
                book.ids(), quantities, cash, allocation.filledBuys(), allocation.filledSells(), atPrice, atPrice);
    }
}
