package org.gridpit.market;

/** How long an order waits for a partner. Call markets, where all orders wait for the call, know {@link #GTC} only. */
public enum Lifetime {
    /** Good till cancelled: rests until it is filled, cancelled or its period closes. */
    GTC,
    /** Immediate or cancel: what does not trade on arrival is dropped. */
    IOC,
    /** Fill or kill: trades whole on arrival or not at all. */
    FOK,
    /** Takes the best prices on arrival down to its protection price, which is its limit; the rest is dropped. */
    MARKET
}
