package org.gridpit.market;

/** An order that never entered the book, or that the rules of the market took out again, and why. */
public record Refusal(long orderId, Reason reason) {
    /** Why an order is refused; the last three are found before an order reaches the market. */
    public enum Reason {
        PRICE_OUT_OF_BAND,
        QUANTITY_OUT_OF_RANGE,
        DUPLICATE_ID,
        LIFETIME_NOT_SUPPORTED,
        /** Only some markets fill an order whole or not at all. */
        BLOCK_NOT_SUPPORTED,
        /** A number to be reported would pass 64 bits: the whole book is refused. */
        OVERFLOW,
        MARKET_HALTED,
        NOT_SINGLE_UNIT,
        /** It met an order of its own owner. */
        SELF_TRADE,
        /** Quotes stand until the next trade only. */
        QUOTES_DROPPED,
        PERIOD_CLOSED,
        /** More than its owner could deliver or take. */
        BEYOND_CAPACITY,
        /** It names an order that is not there, or not its owner's. */
        UNKNOWN_ORDER,
        BY_SUPERVISOR
    }
}
