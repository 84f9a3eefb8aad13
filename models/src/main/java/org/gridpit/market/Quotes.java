package org.gridpit.market;

/** What becomes of the resting orders of a continuous market once a trade is made. */
public enum Quotes {
    /** They stay, as on an exchange. */
    KEPT,
    /** All are dropped and the book starts anew, as in many laboratory experiments. */
    CANCEL_AFTER_TRADE
}
