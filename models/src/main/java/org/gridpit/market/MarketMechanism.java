package org.gridpit.market;

import java.util.List;
import org.gridpit.time.DeliveryPeriod;

/**
 * A set of rules that turns the orders for one delivery period into trades and payments.
 *
 * <p>One market is one thread. A bad order is never an exception: the result of {@link #close} says who was refused and
 * why.
 */
public interface MarketMechanism {
    Promise promise();

    /**
     * Takes an order, or notes why not.
     *
     * @return trades made at once; a call market, which trades only when it closes, answers with none
     */
    List<Trade> submit(Order order);

    /**
     * Takes an order out of the book.
     *
     * @return false when it is unknown, filled or already gone
     */
    boolean cancel(long orderId);

    /**
     * Ends trading: a call market clears, a continuous one drops what rests. Afterwards the book is empty and ready for
     * another period.
     */
    ClearingResult close(DeliveryPeriod period);
}
