package org.gridpit.market;

/** Side of an order: a bid buys, an ask sells. */
public enum Side {
    BUY,
    SELL
}
