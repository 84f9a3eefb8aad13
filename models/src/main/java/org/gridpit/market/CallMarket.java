package org.gridpit.market;

/** A market in which all orders wait for the call and are cleared together. */
public interface CallMarket extends MarketMechanism {
    /** Clears a book, which stays as it is; refuses it whole when a number to be reported passes 64 bits. */
    ClearingResult clear(OrderColumns book);
}
