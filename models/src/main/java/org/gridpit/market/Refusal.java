package org.gridpit.market;

/** An order that never entered the book, and why. */
public record Refusal(long orderId, Reason reason) {
    /** Why an order is refused; the last two are found before an order reaches the market. */
    public enum Reason {
        PRICE_OUT_OF_BAND,
        QUANTITY_OUT_OF_RANGE,
        DUPLICATE_ID,
        LIFETIME_NOT_SUPPORTED,
        /** A number to be reported would pass 64 bits: the whole book is refused. */
        OVERFLOW,
        MARKET_HALTED,
        NOT_SINGLE_UNIT,
        SELF_TRADE,
        PERIOD_CLOSED,
        /** More than its owner could deliver or take. */
        BEYOND_CAPACITY,
        BY_SUPERVISOR
    }
}
