package org.gridpit.market;

/** What a search has settled about a block. */
enum BlockChoice {
    /** Nothing yet: it may be filled in part. */
    OPEN,
    /** Filled whole at whatever price. */
    ACCEPTED,
    /** Out of the book. */
    REFUSED
}
