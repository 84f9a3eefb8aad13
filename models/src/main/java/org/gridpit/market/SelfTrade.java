package org.gridpit.market;

/** What a continuous market does when an order would meet a resting one of its own owner. */
public enum SelfTrade {
    /** Nothing: the two trade. */
    NONE,
    /** The arriving order stops there and what is left of it is dropped. */
    CANCEL_NEWEST,
    /** The resting order is removed, and matching goes on. */
    CANCEL_OLDEST
}
